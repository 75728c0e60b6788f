import type { PreviewRequest } from '../commands/preview.ts';
import { type Declared, examples } from './help.ts';

type PreviewOptions = Omit<PreviewRequest, 'path'>;

export function declarePreview({ program, host, ended }: Declared): void {
  program
    .command('preview')
    .usage('[PATH] [OPTIONS]')
    .description('Shows strategies as documents that follow your typing, at an address on this machine alone.')
    .argument('[PATH]', 'a folder or a file of the strategy; the folder you are in when there is none')
    .option('--port <N>', 'the port of the address, instead of any that is free')
    .option('--open', 'open the address in your browser')
    .option('--status <STATUS>', 'show it as a draft or as published, whatever status the plan has')
    .option('--only <SECTIONS>', 'the sections to show, with commas between them, such as needs,services')
    .addHelpText(
      'after',
      examples('preview plans/northshire --open', 'preview --status published', 'preview --only needs,services,gaps'),
    )
    .action(async (path: string | undefined, options: PreviewOptions) => {
      const { preview } = await import('../commands/preview.ts');
      ended(await preview({ ...options, path: path ?? '.' }, host));
    });
}
