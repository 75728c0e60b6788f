import type { Command } from 'commander';
import type { LintRequest } from '../commands/lint.ts';
import { WrongUsage } from '../host.ts';
import { append, type Declared, examples, wantsColour } from './help.ts';

type LintOptions = Omit<LintRequest, 'paths' | 'color'>;

export function declareLint({ program, host, ended }: Declared): void {
  const baselines = new Set<string>();
  const declared = program
    .command('lint')
    .usage('[PATH...] [OPTIONS]')
    .description('Finds the strategies in files and folders and says what is missing or wrong in them.')
    .argument('[PATH...]', 'files, folders and patterns such as "plans/*"; the folder you are in when there is none')
    .optionsGroup('What is told, and how it ends:')
    .option(
      '--format <FORMAT[=FILE]>',
      'how findings are told: text, compact (one line each), json, sarif, junit, github, gitlab or checkstyle; with a file, there; may be given several times (default: text)',
      append,
    )
    .option(
      '--fail-on <SEVERITY>',
      'the least serious finding that makes the exit code 1: error, warning, information or hint',
      'error',
    )
    .option('--max-warnings <N>', 'the exit code is 1 with more warnings than this, too')
    .option('--quiet', 'list errors alone; everything is counted all the same')
    .optionsGroup('How plans are judged:')
    .option('--as-of <DATE>', 'judge the plan as on this day, such as 2026-11-22, instead of today')
    .option(
      '--rule-set <NAME>',
      'the sets of rules to judge by: framework, statute, plain-english or all; several with commas between them',
      append,
    )
    .option(
      '--rule <CODE=SEVERITY>',
      'one rule: off, error, warning, information or hint; may be given several times',
      append,
    )
    .optionsGroup('Fixes:')
    .option('--fix', 'apply the fixes that keep your meaning to the files, then print what is left')
    .option('--fix-dry-run', 'print what --fix would change, as a diff for `git apply`, and write nothing')
    .optionsGroup('What is new:')
    .option('--watch', 'judge again whenever a file changes, until Ctrl-C')
    .option(
      '--changed-since <REV>',
      'findings in lines alone that have changed since a revision of git, such as HEAD~1',
    )
    .option('--write-baseline', 'hold what is found now in goldenthread-baseline.json; later runs report what is new')
    .option('--prune-baseline', 'take out of the baseline what no longer occurs')
    .option('--baseline <FILE>', 'the baseline, instead of the nearest goldenthread-baseline.json')
    .option('--no-baseline', 'report what the baseline holds as well')
    .optionsGroup('For editors and scripts:')
    .option('--stdin', 'judge the text that is piped in, in the place of a file among its strategy')
    .option('--stdin-filename <FILE>', 'the file that the text is of')
    .option('--list-files', 'print the files that are read, one a line, and judge nothing')
    .option('--null', 'with --list-files: names exactly as they are, each with a NUL behind it')
    .option('--print-config', 'print the settings that hold and where each comes from, as JSON, and judge nothing')
    .option('--timing', 'say at the end what each rule cost')
    .optionsGroup('Options:')
    .addHelpText(
      'after',
      examples(
        'lint',
        'lint plans/northshire --fail-on warning',
        'lint --rule-set framework,statute --rule thread/need-unmet=error',
        'lint --fix plans/northshire/needs.cjoip',
        'lint --format text --format sarif=lint.sarif --format junit=lint.xml',
        'lint --fix-dry-run > fixes.diff',
        'lint --changed-since origin/main',
        'lint --watch plans/northshire',
        'lint --write-baseline',
      ),
    )
    .addHelpText(
      'after',
      '\nA file goldenthread.json in the folder of a strategy, or in the nearest folder\nabove, says how it is judged; --rule-set and --rule come before it. To leave one\nfinding as it is, write above its line: # ignore CODE: the reason\nTo leave all that is there now, --write-baseline: the baseline then only shrinks.\nFiles and folders that a .goldenthreadignore names are left out.\n\nExit codes: 0 nothing that counts as a failure, 1 findings at or above --fail-on or\nmore warnings than --max-warnings, 2 wrong usage, or something could not be read.\n',
    )
    .action(async (paths: string[], options: LintOptions, command: Command) => {
      if (baselines.size > 1) throw bothBaselines();
      const { lint } = await import('../commands/lint.ts');
      ended(await lint({ ...options, paths, color: wantsColour(command) }, host));
    });
  // Both set the same option, and the last of them would hold without a word.
  for (const each of ['baseline', 'no-baseline']) declared.on(`option:${each}`, () => baselines.add(each));
}

function bothBaselines(): WrongUsage {
  return new WrongUsage(
    '`--baseline` and `--no-baseline` cannot be given together. The first names a baseline, and the second leaves all of them out. Leave one of the options out.',
  );
}
