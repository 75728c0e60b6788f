import type { Command } from 'commander';

/** The commands as the first page shows them, by what a person wants to do. */
const groups: Readonly<Record<string, readonly string[]>> = {
  'Begin and write:': ['init', 'import', 'format'],
  'Check:': ['lint', 'smart', 'rules', 'explain', 'diff'],
  'Show:': ['preview', 'export'],
  'For editors and shells:': ['lsp', 'completion'],
};

/** Commands whose exit codes mean something of their own, which their pages say. */
const ownExitCodes = ['lint', 'format', 'diff'];

/** Puts the commands in groups, and says on every page what the exit codes mean. */
export function completeHelpPages(program: Command): void {
  for (const [group, names] of Object.entries(groups)) {
    for (const command of program.commands) if (names.includes(command.name())) command.helpGroup(group);
  }
  for (const command of program.commands) {
    if (ownExitCodes.includes(command.name())) continue;
    command.addHelpText('after', '\nExit codes: 0 all is well, 2 wrong usage or a failure.\n');
  }
}
