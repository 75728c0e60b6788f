import type { FeatureContext } from './feature.ts';
import type { ReportReading } from './open-plans.ts';

/** Fewer files than this are read before anybody could look. */
const fewFiles = 20;

/** Reads the plans, and shows a client that can how far it has got. */
export async function showLoading(
  { connection, client }: FeatureContext,
  load: (report: ReportReading) => Promise<void>,
): Promise<void> {
  if (!client().window?.workDoneProgress) return await load(() => {});
  let progress: Progress | undefined;
  let percentage = -1;
  try {
    await load((read, of) => {
      if (of < fewFiles) return;
      progress ??= beginProgress(connection);
      const reached = Math.floor((100 * read) / of);
      if (reached === percentage) return;
      percentage = reached;
      progress.report(reached, `${read} of ${of} files`);
    });
  } finally {
    progress?.done();
  }
}

interface Progress {
  readonly report: (percentage: number, message: string) => void;
  readonly done: () => void;
}

/** The client has to agree first; what is reported until then is left out. */
function beginProgress(connection: FeatureContext['connection']): Progress {
  let isDone = false;
  const begun = connection.window.createWorkDoneProgress().then((progress) => {
    progress.begin('Reading plans', 0);
    if (isDone) progress.done();
    return progress;
  });
  let shown: Awaited<typeof begun> | undefined;
  begun.then(
    (progress) => {
      shown = progress;
    },
    () => {
      // A client that will not show it misses nothing else.
    },
  );
  return {
    report: (percentage, message) => shown?.report(percentage, message),
    done: () => {
      isDone = true;
      shown?.done();
    },
  };
}
