import { basename } from 'node:path';
import { baselineFileName } from '@goldenthread/rules';
import type { Strategy } from '@goldenthread/strategy';
import { shownPath } from '../files/paths.ts';
import { sourcesOf } from '../files/sources.ts';
import { type NewFile, writablePath, writeAll } from '../files/write-whole.ts';
import { type Host, WrongUsage } from '../host.ts';
import { chosenFormat } from '../instead.ts';
import type { LintResult, Reporter } from '../reporters/reporter.ts';
import { reporters } from '../reporters/reporters.ts';
import { summaryLines } from '../reporters/text.ts';
import { inOneLine } from '../text/sanitise.ts';
import { styleFor } from '../text/style.ts';
import { addToJobSummary } from './job-summary.ts';

/** A report that is wanted: for a file, or for the output. */
export interface Output {
  readonly format: string;
  readonly reporter: Reporter;
  /** As the user wrote it. */
  readonly file: string | undefined;
}

/** How wide a report for people is in a file. */
const columnsInFile = 100;

/**
 * Reads the values of `--format`: `text`, or `sarif=report.sarif` for a file. Text on the output where nothing is said.
 * @throws WrongUsage where two are for the output or for one file
 */
export function readOutputs(values: readonly string[]): readonly Output[] {
  const outputs = (values.length === 0 ? ['text'] : values).map(readOutput);
  const [first, second] = outputs.filter(({ file }) => file === undefined);
  if (first !== undefined && second !== undefined) {
    throw new WrongUsage(
      `Two reports cannot both go to the output. Write one of them to a file: \`--format ${first.format} --format ${second.format}=FILE\`.`,
    );
  }
  const files = outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw twoTo(twice);
  return outputs;
}

function twoTo(file: string): WrongUsage {
  return new WrongUsage(`Two reports cannot both go to ${file}. Give each a file of its own.`);
}

function readOutput(value: string): Output {
  const at = value.indexOf('=');
  const format = at < 0 ? value : value.slice(0, at);
  const file = at < 0 ? undefined : value.slice(at + 1);
  const reporter = chosenFormat(reporters, format);
  if (file === '') throw new WrongUsage(`Give a file behind \`--format ${format}=\`, or leave the \`=\` away.`);
  return { format, reporter, file };
}

/**
 * Makes sure, before the work begins, that the reports may be written where they are wanted: inside the working folder
 * and over no file that a plan is read from.
 * @throws WrongUsage
 */
export async function checkOutputs(
  outputs: readonly Output[],
  plans: readonly Strategy[],
  workingFolder: string,
): Promise<void> {
  const sources = await sourcesOf(plans);
  const paths = new Set<string>();
  for (const { file } of outputs) {
    if (file === undefined) continue;
    const path = await writablePath(file, workingFolder, sources);
    if (basename(path) === baselineFileName) {
      throw new WrongUsage(`${file} would be written over the baseline. Choose another name.`);
    }
    if (paths.has(path)) throw twoTo(shownPath(path, workingFolder));
    paths.add(path);
  }
}

/**
 * Writes every report: the files first, all of them or none, then the output. Where nothing goes to the output, the error
 * output says in a few lines how the strategies fare.
 * @throws Failure, OutputFailed
 */
export async function writeReports(
  outputs: readonly Output[],
  result: LintResult,
  isColourWanted: boolean,
  host: Host,
): Promise<void> {
  const files: NewFile[] = [];
  for (const { reporter, file } of outputs) {
    if (file === undefined) continue;
    const content = await reporter(result, { style: styleFor(false), columns: columnsInFile });
    files.push({ path: await writablePath(file, host.workingFolder), content });
  }
  if (files.length > 0) await writeAll(files, host.workingFolder);
  if (outputs.some(({ format }) => format === 'github')) await addToJobSummary(result, host);
  const onOutput = outputs.find(({ file }) => file === undefined);
  if (onOutput === undefined) {
    const shown = files.map(({ path }) => inOneLine(shownPath(path, host.workingFolder)));
    for (const line of [...summaryLines(result), `Wrote ${shown.join(', ')}.`]) host.writeError(`${line}\n`);
    return;
  }
  // Without a strategy there is nothing to say to people beyond the problem.
  if (onOutput.format === 'text' && result.strategies.length === 0) return;
  const surface = { style: styleFor(host.hasColours && isColourWanted), columns: host.columns };
  await host.write(await onOutput.reporter(result, surface));
}
