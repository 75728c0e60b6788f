import { startStdioServer } from '@goldenthread/editor/node';
import { WrongUsage } from '../host.ts';

export interface LspRequest {
  readonly stdio: boolean;
}

/**
 * Serves an editor over standard input and output, until the editor ends it.
 * @throws WrongUsage
 */
export async function lsp({ stdio }: LspRequest): Promise<never> {
  if (!stdio) {
    throw new WrongUsage(
      'An editor starts this and talks to it over standard input and output. Have your editor run `goldenthread lsp --stdio`.',
    );
  }
  return await startStdioServer();
}
