import { type IsoDate, readMoment, type Severity } from '@goldenthread/language';
import { reportOn } from '@goldenthread/rules';
import { isAtLeast, severities } from '../counts.ts';
import { load } from '../files/load.ts';
import { type ExitCode, exitCodes, type Host, WrongUsage } from '../host.ts';
import { labelsOf } from '../label.ts';
import { writeProblems } from '../problems.ts';
import type { LintedStrategy, LintResult, Reporter } from '../reporters/reporter.ts';
import { reporters } from '../reporters/reporters.ts';
import { styleFor } from '../text/style.ts';
import { today } from '../today.ts';

export interface LintRequest {
  readonly paths: readonly string[];
  readonly format: string;
  readonly failOn: string;
  readonly asOf?: string;
  readonly color: boolean;
}

/**
 * Judges the strategies under the paths and prints what was found in the files that the paths name.
 * @throws WrongUsage, OutputFailed
 */
export async function lint(request: LintRequest, host: Host): Promise<ExitCode> {
  const reporter = readFormat(request.format);
  const failOn = readSeverity(request.failOn);
  const asOf = request.asOf === undefined ? today(host) : readDay(request.asOf);
  const result = await judge(request.paths, asOf, host.workingFolder);
  writeProblems(result.problems, host);
  const surface = { style: styleFor(host.hasColours && request.color), columns: host.columns };
  if (result.strategies.length > 0 || reporter !== reporters.text) await host.write(await reporter(result, surface));
  if (result.problems.length > 0) return exitCodes.failure;
  const fails = result.strategies.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, failOn)));
  return fails ? exitCodes.findings : exitCodes.fine;
}

async function judge(paths: readonly string[], asOf: IsoDate, workingFolder: string): Promise<LintResult> {
  const loaded = await load(paths.length === 0 ? ['.'] : paths, workingFolder);
  const labels = labelsOf(loaded.strategies.map(({ strategy }) => strategy));
  const strategies = loaded.strategies.map(({ strategy, asked }, index): LintedStrategy => {
    const report = reportOn(strategy, loaded.workspace, { asOf });
    const findings = report.findings.filter(({ place }) => asked.has(place.uri));
    return { label: labels[index] ?? strategy.title, report, asked, findings };
  });
  const { problems, filesRead, filesBeside } = loaded;
  return { workingFolder, asOf, strategies, problems, filesRead, filesBeside };
}

function readFormat(format: string): Reporter {
  const reporter = Object.hasOwn(reporters, format) ? reporters[format] : undefined;
  if (reporter !== undefined) return reporter;
  throw new WrongUsage(`There is no format \`${format}\`. Choose one of: ${Object.keys(reporters).join(', ')}.`);
}

function readSeverity(word: string): Severity {
  const severity = severities.find((each) => each === word);
  if (severity !== undefined) return severity;
  throw new WrongUsage(`\`--fail-on\` does not know \`${word}\`. Choose one of: ${severities.join(', ')}.`);
}

function readDay(written: string): IsoDate {
  const moment = readMoment(written);
  if (moment?.precision === 'day' && moment.start !== undefined) return moment.start;
  throw new WrongUsage(`\`--as-of\` needs a day such as 2026-11-22, and \`${written}\` is none.`);
}
