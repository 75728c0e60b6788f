import { type Strategy, strategyJson } from '@goldenthread/strategy';
import { load } from '../files/load.ts';
import { shownPath, shownUri } from '../files/paths.ts';
import { writablePath, writeWhole } from '../files/write-whole.ts';
import { type ExitCode, exitCodes, Failure, type Host, WrongUsage } from '../host.ts';
import { writeProblems } from '../problems.ts';
import { inOneLine, safeJson } from '../text/sanitise.ts';

export interface ExportRequest {
  readonly path: string;
  readonly to?: string;
  readonly out?: string;
}

type Exporter = (plan: Strategy, fileOf: (uri: string) => string) => string;

/** Every format that a strategy can be written in. */
const exporters: Readonly<Record<string, Exporter>> = {
  json: (plan, fileOf) => `${safeJson(strategyJson(plan, fileOf))}\n`,
};

/**
 * Writes one strategy in another format. A strategy of which a file cannot be read is not written at all.
 * @throws WrongUsage, Failure, OutputFailed
 */
export async function exportStrategy({ path, to, out }: ExportRequest, host: Host): Promise<ExitCode> {
  const exporter = readFormat(to);
  const target = out === undefined ? undefined : await writablePath(out, host.workingFolder);
  const loaded = await load([path], host.workingFolder);
  if (loaded.problems.length > 0) {
    writeProblems(loaded.problems, host);
    return exitCodes.failure;
  }
  const plan = theOnly(
    loaded.strategies.map(({ strategy }) => strategy),
    path,
    host.workingFolder,
  );
  const text = exporter(plan, (uri) => shownUri(uri, host.workingFolder));
  if (target === undefined) {
    await host.write(text);
  } else {
    await writeWhole(target, text, host.workingFolder);
    host.writeError(`Wrote ${inOneLine(shownPath(target, host.workingFolder))}.\n`);
  }
  return exitCodes.fine;
}

function readFormat(format: string | undefined): Exporter {
  const formats = Object.keys(exporters).join(', ');
  if (format === undefined) throw new WrongUsage('Say what to write, with `--to json`.');
  const exporter = Object.hasOwn(exporters, format) ? exporters[format] : undefined;
  if (exporter === undefined) throw new WrongUsage(`There is no format \`${format}\`. Choose one of: ${formats}.`);
  return exporter;
}

/** A folder often holds frameworks beside the strategy: they come with it. */
function theOnly(found: readonly Strategy[], path: string, workingFolder: string): Strategy {
  const plans = found.filter((each) => each.type === 'strategy');
  const choice = plans.length > 0 ? plans : found;
  const [first, second] = choice;
  if (first !== undefined && second === undefined) return first;
  const files = choice.map((each) => `\`${shownUri(each.files[0]?.uri ?? '', workingFolder)}\``);
  if (first === undefined) throw new Failure(`There is no strategy in ${path}.`);
  throw new WrongUsage(
    `There are ${choice.length} strategies in ${path}, and one is written at a time. Give one of these files: ${files.join(', ')}.`,
  );
}
