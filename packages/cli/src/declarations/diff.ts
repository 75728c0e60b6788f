import type { Command } from 'commander';
import type { DiffRequest } from '../commands/diff.ts';
import { WrongUsage } from '../host.ts';
import { type Declared, examples, wantsColour } from './help.ts';

type DiffOptions = Omit<DiffRequest, 'old' | 'new' | 'color'>;

export function declareDiff({ program, host, ended }: Declared): void {
  program
    .command('diff')
    .usage('OLD [NEW] [OPTIONS]')
    .description('Tells what has changed between two versions of a plan, as minutes for a board.')
    .argument('[OLD]', 'a folder, a file or a revision of git, such as HEAD~3 or v2026')
    .argument('[NEW]', 'the same; the files as they are now when it is not given')
    .option('--format <FORMAT>', 'how it is told: text, markdown, json or html', 'text')
    .option('--out <FILE>', 'the file to write, instead of the output')
    .option('--path <PATH>', 'where the plan is, in revisions and among the files as they are now', '.')
    .option('--as-of <DATE>', 'judge both versions as on this day, such as 2026-11-22, instead of today')
    .addHelpText(
      'after',
      examples(
        'diff HEAD~3',
        'diff v2026 HEAD --path plans/northshire',
        'diff plans/2021 plans/2026 --format html --out changes.html',
        'diff origin/main --format markdown --out comment.md',
      ),
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 no change in substance, 1 there are changes, 2 wrong usage or a failure.\nLines that were moved or put in order, files with other names and remarks are no\nchange. Revisions are read by git; no file, branch or index is touched.\n',
    )
    .action(async (old: string | undefined, now: string | undefined, options: DiffOptions, command: Command) => {
      if (old === undefined)
        throw new WrongUsage('Say what to compare with: `goldenthread diff HEAD~1`, or two folders.');
      const { diff } = await import('../commands/diff.ts');
      const versions = { old, ...(now === undefined ? {} : { new: now }) };
      ended(await diff({ ...options, ...versions, color: wantsColour(command) }, host));
    });
}
