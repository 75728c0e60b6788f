import { load } from '../files/load.ts';
import { type ExitCode, exitCodes, type Host, WrongUsage } from '../host.ts';
import { answer } from '../preview/pages.ts';
import { serve } from '../preview/server.ts';
import { writeProblems } from '../problems.ts';

export interface PreviewRequest {
  readonly path: string;
  readonly port?: string;
}

/**
 * Shows the strategies of a path as pages, read anew at each look, until it is told to end.
 * @throws WrongUsage, Failure
 */
export async function preview({ path, port }: PreviewRequest, host: Host): Promise<ExitCode> {
  const wanted = readPort(port);
  const { problems, strategies } = await load([path], host.workingFolder);
  writeProblems(problems, host);
  if (strategies.length === 0) return exitCodes.failure;
  const server = await serve(wanted, (address) => answer(address, path, host));
  const stopped = new Promise<void>((resolve) => host.whenStopped(resolve));
  await host.write(`Preview: ${server.address}\nIt ends with Ctrl-C.\n`);
  await stopped;
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
