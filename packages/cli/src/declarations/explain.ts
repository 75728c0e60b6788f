import type { Command } from 'commander';
import { type Declared, examples, wantsColour } from './help.ts';

export function declareExplain({ program, host, ended }: Declared): void {
  program
    .command('explain')
    .usage('CODE [OPTIONS]')
    .description('Explains a finding: what is wrong, why it matters, examples, and what to do.')
    .argument('[CODE]', 'the code at the end of the finding, such as thread/need-unmet')
    .addHelpText('after', examples('explain thread/need-unmet', 'explain line/misspelt'))
    .action(async (code: string | undefined, _options: object, command: Command) => {
      const { explain } = await import('../commands/explain.ts');
      ended(await explain({ code, color: wantsColour(command) }, host));
    });
}
