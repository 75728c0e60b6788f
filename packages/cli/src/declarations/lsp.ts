import { Option } from 'commander';
import { type Declared, examples } from './help.ts';

export function declareLsp({ program }: Declared): void {
  program
    .command('lsp')
    .usage('--stdio')
    .description('Serves an editor: findings while you type, completion, hover, navigation, formatting.')
    .option('--stdio', 'talk over standard input and output')
    .addOption(new Option('--clientProcessId <N>', 'the process of the editor').hideHelp())
    .addHelpText(
      'after',
      `\nEditors start this by themselves; nothing is printed that a person could read.\n${examples('lsp --stdio')}`,
    )
    .action(async ({ stdio = false }: { readonly stdio?: boolean }) => {
      const { lsp } = await import('../commands/lsp.ts');
      await lsp({ stdio });
    });
}
