import type { Command } from 'commander';
import { type Declared, examples, wantsColour } from './help.ts';

export function declareRules({ program, host, ended }: Declared): void {
  program
    .command('rules')
    .usage('[OPTIONS]')
    .description('Lists every rule: what a good plan fulfils.')
    .option('--format <FORMAT>', 'how the rules are printed: text or json', 'text')
    .addHelpText('after', examples('rules', 'rules --format json'))
    .action(async (options: { readonly format: string }, command: Command) => {
      const { listRules } = await import('../commands/rules.ts');
      ended(await listRules({ ...options, color: wantsColour(command) }, host));
    });
}
