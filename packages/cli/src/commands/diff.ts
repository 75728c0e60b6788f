import { type Comparison, isNothingChanged } from '@goldenthread/publish';
import { diffFormats } from '../diff/formats.ts';
import { compareSides, readSide, type SideRead } from '../diff/sides.ts';
import { openVersions, type Version } from '../diff/versions.ts';
import { shownPath, shownUri } from '../files/paths.ts';
import { sourcesOf } from '../files/sources.ts';
import { writablePath, writeWhole } from '../files/write-whole.ts';
import { type ExitCode, exitCodes, Failure, type Host } from '../host.ts';
import { chosenFormat } from '../instead.ts';
import { inOneLine } from '../text/sanitise.ts';
import { styleFor } from '../text/style.ts';
import { readAsOf } from '../today.ts';

export interface DiffRequest {
  readonly old: string;
  /** The working files, where nothing is said. */
  readonly new?: string;
  readonly format: string;
  readonly out?: string;
  readonly path: string;
  readonly asOf?: string;
  readonly color: boolean;
}

/**
 * Tells what is another in the newer of two versions of strategies.
 * @throws WrongUsage, Failure, OutputFailed
 */
export async function diff(request: DiffRequest, host: Host): Promise<ExitCode> {
  const { workingFolder } = host;
  const format = chosenFormat(diffFormats, request.format);
  const asOf = readAsOf(request.asOf, host);
  const versions = await openVersions({ old: request.old, new: request.new, path: request.path }, host);
  try {
    const old = await readSide(versions.old, workingFolder, asOf);
    const now = await readSide(versions.new, workingFolder, asOf);
    const problems = [...problemsOf(versions.old, old), ...problemsOf(versions.new, now)];
    for (const message of problems) host.writeError(`goldenthread: ${inOneLine(message)}\n`);
    if (problems.length > 0) return exitCodes.failure;
    if (old.reports.length + now.reports.length === 0) throw noStrategy(versions, workingFolder);
    const notes = [...versions.old.notes, ...versions.new.notes, ...emptyNotes(versions, old, now, workingFolder)];
    for (const note of new Set(notes)) host.writeError(`goldenthread: ${note}\n`);
    const comparisons = compareSides(old.reports, now.reports);
    const text = await format(
      {
        comparisons,
        choices: { asOf, from: versions.old.called, to: versions.new.called },
        fileOf: (uri) => shownUri(uri, workingFolder),
      },
      {
        style: styleFor(request.out === undefined && host.hasColours && request.color),
        columns: request.out === undefined && host.isTerminal ? host.columns : Number.POSITIVE_INFINITY,
      },
    );
    await put(text, request.out, comparisons, host);
    return comparisons.every(isNothingChanged) ? exitCodes.fine : exitCodes.findings;
  } finally {
    await Promise.all([versions.old.close(), versions.new.close()]);
  }
}

function problemsOf({ called }: Version, { problems }: SideRead): readonly string[] {
  return problems.map((message) => `In ${called}: ${message}`);
}

interface Versions {
  readonly old: Version;
  readonly new: Version;
}

function noStrategy(versions: Versions, workingFolder: string): Failure {
  const [there, here] = [versions.old, versions.new].map(({ path }) => inOneLine(shownPath(path, workingFolder)));
  const where = there === here ? `in ${there}` : `in ${there} and in ${here}`;
  return new Failure(
    `There is no strategy ${where}, neither in ${versions.old.called} nor in ${versions.new.called}. Say where in the repository the strategy is, with \`--path plans/northshire\`.`,
  );
}

/** A version without any strategy is more often a slip than a plan that was just begun. */
function emptyNotes(versions: Versions, old: SideRead, now: SideRead, workingFolder: string): readonly string[] {
  return [
    { version: versions.old, side: old },
    { version: versions.new, side: now },
  ].flatMap(({ version: { called, path }, side }) =>
    side.reports.length > 0
      ? []
      : [
          `There is no strategy in ${inOneLine(shownPath(path, workingFolder))} in ${called}. If it stood elsewhere, say where with \`--path\`.`,
        ],
  );
}

async function put(
  text: string,
  out: string | undefined,
  comparisons: readonly Comparison[],
  host: Host,
): Promise<void> {
  if (out === undefined) {
    await host.write(text);
    return;
  }
  const plans = comparisons.flatMap((each) =>
    each.type === 'compared' ? [each.plans.old, each.plans.new] : [each.plan],
  );
  const path = await writablePath(out, host.workingFolder, await sourcesOf(plans));
  await writeWhole(path, text, host.workingFolder);
  host.writeError(`Wrote ${inOneLine(shownPath(path, host.workingFolder))}.\n`);
}
