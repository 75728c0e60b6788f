import type { Declared } from './help.ts';

export function declareCompletion({ program, host, ended }: Declared): void {
  program
    .command('completion')
    .usage('SHELL')
    .description(
      'Prints what Bash, Zsh, Fish or PowerShell has to read to complete commands, options and their values.',
    )
    .argument('[SHELL]', 'bash, zsh, fish or powershell')
    .addHelpText(
      'after',
      `
Examples:
  source <(goldenthread completion bash)     in ~/.bashrc
  source <(goldenthread completion zsh)      in ~/.zshrc, below compinit
  goldenthread completion fish > ~/.config/fish/completions/goldenthread.fish
  goldenthread completion powershell | Out-String | Invoke-Expression     in $PROFILE
`,
    )
    .action(async (shell: string | undefined) => {
      const { completion } = await import('../commands/completion.ts');
      ended(await completion(shell, program, host));
    });
}
