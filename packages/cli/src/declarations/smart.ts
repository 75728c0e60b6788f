import type { Command } from 'commander';
import type { SmartRequest } from '../commands/smart.ts';
import { type Declared, examples, wantsColour } from './help.ts';

type SmartOptions = Omit<SmartRequest, 'file' | 'color'>;

export function declareSmart({ program, host, ended }: Declared): void {
  program
    .command('smart')
    .usage('[FILE] [OPTIONS]')
    .description(
      'Judges objectives and actions by their words: Specific, Measurable, Achievable, Realistic, Time-bound.',
    )
    .argument(
      '[FILE]',
      'statements, one a line, or a table (TSV, CSV, Markdown) with a column `statement`; `-` or nothing: what is piped in',
    )
    .option('--format <FORMAT>', 'how the judgement is printed: table, json or csv', 'table')
    .addHelpText('after', examples('smart actions.csv', 'smart --format json - < statements.txt'))
    .action(async (file: string | undefined, options: SmartOptions, command: Command) => {
      const { smart } = await import('../commands/smart.ts');
      ended(await smart({ ...options, file: file ?? '-', color: wantsColour(command) }, host));
    });
}
