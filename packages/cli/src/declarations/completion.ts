import type { Declared } from './help.ts';

export function declareCompletion({ program, host, ended }: Declared): void {
  program
    .command('completion')
    .usage('SHELL')
    .description('Prints what Bash, Zsh or Fish has to read to complete commands, options and their values.')
    .argument('[SHELL]', 'bash, zsh or fish')
    .addHelpText(
      'after',
      `
Examples:
  source <(goldenthread completion bash)     in ~/.bashrc
  source <(goldenthread completion zsh)      in ~/.zshrc, below compinit
  goldenthread completion fish > ~/.config/fish/completions/goldenthread.fish
`,
    )
    .action(async (shell: string | undefined) => {
      const { completion } = await import('../commands/completion.ts');
      ended(await completion(shell, program, host));
    });
}
