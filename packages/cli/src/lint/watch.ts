import { FileWatch, type Watched } from '../files/file-watch.ts';
import { type ExitCode, exitCodes, Failure, type Host, OutputFailed, WrongUsage } from '../host.ts';
import { sanitise } from '../text/sanitise.ts';

/** Takes away what stands on the terminal, with what has rolled out of sight. */
const clearTerminal = '\u001b[2J\u001b[3J\u001b[H';

/** Longer than anybody waits; it keeps the program alive. */
const long = 2 ** 30;

/**
 * Does the work, and again whenever one of the files has changed that it was done with, until the user ends it.
 * @param work tells which files it was done with
 * @throws WrongUsage, Failure the first time; from then on they are said, and the next change may mend them
 */
export async function watch(
  work: (done: (watched: Watched) => void) => Promise<unknown>,
  host: Host,
): Promise<ExitCode> {
  let watched: Watched = { folders: [host.workingFolder], files: [] };
  let working: Promise<void> | undefined;
  let isChanged = false;
  const turn = async (isFirst: boolean): Promise<void> => {
    if (host.isTerminal) await host.write(clearTerminal);
    try {
      await work((done) => {
        watched = done;
      });
    } catch (error) {
      const isSaid = error instanceof WrongUsage || (error instanceof Failure && !(error instanceof OutputFailed));
      if (isFirst || !isSaid) throw error;
      host.writeError(`goldenthread: ${sanitise(error.message)}\n`);
    }
    // Only now: a report that was written beside the plans is no change.
    files.set(watched);
    host.writeError('Waiting for changes. Ctrl-C ends.\n');
  };
  const again = async (): Promise<void> => {
    do {
      isChanged = false;
      await turn(false);
    } while (isChanged);
  };
  const alive = setInterval(() => {}, long);
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  const files = new FileWatch(
    () => {
      isChanged = true;
      working ??= again()
        .catch(reject)
        .finally(() => {
          working = undefined;
        });
    },
    () => working === undefined,
  );
  host.whenStopped(resolve);
  try {
    await turn(true);
    await ended;
  } finally {
    files.close();
    clearInterval(alive);
  }
  return exitCodes.fine;
}
