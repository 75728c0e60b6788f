import { readFile } from 'node:fs/promises';
import { readAudience } from '../document-options.ts';
import { FileWatch } from '../files/file-watch.ts';
import { type ExitCode, exitCodes, type Host, WrongUsage } from '../host.ts';
import { openBrowser } from '../preview/open-browser.ts';
import { PreviewPages } from '../preview/pages.ts';
import { serve } from '../preview/server.ts';
import { writeProblems } from '../problems.ts';
import { sanitise } from '../text/sanitise.ts';

export interface PreviewRequest {
  readonly path: string;
  readonly port?: string;
  readonly status?: string;
  readonly only?: string;
  readonly open?: boolean;
}

/**
 * Shows the strategies of a path as pages that follow the files, until it is told to end.
 * @throws WrongUsage, Failure
 */
export async function preview({ path, port, status, only, open }: PreviewRequest, host: Host): Promise<ExitCode> {
  const wanted = readPort(port);
  const pages = new PreviewPages({ path, audience: readAudience(status), only }, host);
  await pages.refresh();
  writeProblems(pages.problems, host);
  if (pages.strategies.length === 0) return exitCodes.failure;
  // The build puts the script beside the command.
  const script = await readFile(new URL('./follow.js', import.meta.url), 'utf8');
  const server = await serve({ port: wanted, pages, script });
  const failed = (error: unknown): void => host.writeError(`goldenthread: ${sanitise(String(error))}\n`);
  const files = new FileWatch(() => void follow().catch(failed), server.hasReaders);
  const follow = async (): Promise<void> => {
    await pages.refresh();
    files.set(pages.watched);
    server.tell();
  };
  files.set(pages.watched);
  const stopped = new Promise<void>((resolve) => host.whenStopped(resolve));
  await host.write(`Preview: ${server.address}\nIt follows the files as they are saved, and ends with Ctrl-C.\n`);
  if (open) {
    openBrowser(server.address, () => host.writeError('goldenthread: No browser could be opened. Open the address.\n'));
  }
  await stopped;
  files.close();
  await server.close();
  return exitCodes.fine;
}

/** 0 stands for any port that is free. */
function readPort(written: string | undefined): number {
  if (written === undefined) return 0;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (port <= 65_535) return port;
  throw new WrongUsage(`\`--port\` needs a number up to 65535, and \`${written}\` is none.`);
}
