import { resolve } from 'node:path';
import { BaselineFiles } from '../baseline/baseline-files.ts';
import { baselineTexts, holdKnown } from '../baseline/hold-known.ts';
import { pruneBaselines, writeBaseline } from '../baseline/write-baseline.ts';
import { disk } from '../files/file-source.ts';
import type { Host } from '../host.ts';
import type { LintedStrategy, LintResult } from '../reporters/reporter.ts';

interface BaselineRequest {
  readonly baseline?: string | boolean;
  readonly writeBaseline?: boolean;
  readonly pruneBaseline?: boolean;
}

interface Extent {
  readonly paths: readonly string[];
  /** Whether all that was asked for could be read: else nothing is known to be gone. */
  readonly isWhole: boolean;
}

/**
 * Leaves out what baselines hold, and gives the baselines with what is to be said of them; where it is wanted, one is
 * written or made smaller before.
 * @throws WrongUsage, Failure
 */
export async function againstBaselines(
  { baseline, writeBaseline: isWritten, pruneBaseline: isPruned }: BaselineRequest,
  strategies: readonly LintedStrategy[],
  { paths, isWhole }: Extent,
  host: Host,
): Promise<Pick<LintResult, 'strategies' | 'settingsFiles'>> {
  if (baseline === false) return { strategies, settingsFiles: [] };
  const named = typeof baseline === 'string' ? baseline : undefined;
  const plans = strategies.map(({ report }) => report.strategy);
  const folders = isWhole ? paths.map((path) => resolve(host.workingFolder, path)) : [];
  const read = async () => {
    const files = new BaselineFiles(host.workingFolder);
    if (named === undefined) await files.load(plans);
    // One that is to be written is not there yet.
    else if (!isWritten || (await disk.has(resolve(host.workingFolder, named)))) await files.loadNamed(named);
    return files;
  };
  const holding = async () => holdKnown(strategies, await read(), folders);
  if (isWhole && isWritten) await writeBaseline(strategies, { named, files: await read() }, host);
  if (isWhole && isPruned) await pruneBaselines(await holding(), host);
  if (!isWhole && (isWritten || isPruned)) {
    host.writeError('goldenthread: The baseline was left as it is, because not all of the plans could be read.\n');
  }
  const against = await holding();
  return { strategies: against.strategies, settingsFiles: isWhole ? baselineTexts(against) : [] };
}
