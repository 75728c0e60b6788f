import type { FormatRequest } from '../commands/format.ts';
import { type Declared, examples, wantsColour } from './help.ts';

type FormatOptions = Omit<FormatRequest, 'paths' | 'color'>;

export function declareFormat({ program, host, ended }: Declared): void {
  program
    .command('format')
    .usage('[PATH...] [OPTIONS]')
    .description('Puts files in order: indentation, blank lines, lists, dates and amounts in one form.')
    .argument('[PATH...]', 'files and folders; the folder you are in when there is none')
    .optionsGroup('Look first:')
    .option('--check', 'write nothing; list the files that are not in order, and exit with 1 where there are any')
    .option('--diff', 'the same, and print what would change, as a unified diff that `git apply` takes')
    .optionsGroup('For editors:')
    .option('--stdin', 'put in order what is piped in, and print it')
    .option('--stdin-filename <FILE>', 'the name that the text has, for messages and the diff')
    .optionsGroup('Options:')
    .addHelpText(
      'after',
      examples(
        'format',
        'format plans/northshire/needs.cjoip',
        'format --check plans',
        'format --diff plans | git apply',
        'format --stdin --stdin-filename needs.cjoip < needs.cjoip',
      ),
    )
    .addHelpText(
      'after',
      '\nThe output lists the files that were written. What a file says stays the same, lines\nwith an error stay as they are to the last space, and so do line ends and a byte order\nmark. A file that is in order is not written.\n\nExit codes: 0 all is in order now, 1 there are files that `--check` or `--diff` would\nchange, 2 wrong usage, or a file could not be read or written.\n',
    )
    .action(async (paths: string[], options: FormatOptions, command) => {
      const { format } = await import('../commands/format.ts');
      ended(await format({ ...options, paths, color: wantsColour(command) }, host));
    });
}
