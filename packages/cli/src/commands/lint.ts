import type { Severity } from '@goldenthread/language';
import { labelsOf } from '@goldenthread/strategy';
import { isAtLeast, severities } from '../counts.ts';
import { type FixedFiles, fixFiles } from '../files/fix-files.ts';
import { askedStrategies, type Loaded, load } from '../files/load.ts';
import { type ExitCode, exitCodes, type Host, WrongUsage } from '../host.ts';
import { type JudgeContext, reportWith } from '../judged.ts';
import { writeProblems } from '../problems.ts';
import type { LintedStrategy, LintResult, Reporter } from '../reporters/reporter.ts';
import { reporters } from '../reporters/reporters.ts';
import { readOverrides, SettingsAround } from '../settings.ts';
import { inOneLine } from '../text/sanitise.ts';
import { styleFor } from '../text/style.ts';
import { timingTable } from '../timing.ts';
import { readAsOf } from '../today.ts';

export interface LintRequest {
  readonly paths: readonly string[];
  readonly format: string;
  readonly failOn: string;
  readonly asOf?: string;
  readonly color: boolean;
  /** Sets of rules, each entry one or several with commas between them. */
  readonly ruleSet?: readonly string[];
  /** Rules with what they should be, such as `thread/need-unmet=off`. */
  readonly rule?: readonly string[];
  readonly fix?: boolean;
  readonly timing?: boolean;
}

/**
 * Judges the strategies under the paths and prints what was found in the files that the paths name; before that it
 * applies safe fixes to these files, where that is asked for.
 * @throws WrongUsage, OutputFailed
 */
export async function lint(request: LintRequest, host: Host): Promise<ExitCode> {
  const reporter = readFormat(request.format);
  const failOn = readSeverity(request.failOn);
  const asOf = readAsOf(request.asOf, host);
  const settings = new SettingsAround(readOverrides(request.ruleSet ?? [], request.rule ?? []), host.workingFolder);
  const paths = request.paths.length === 0 ? ['.'] : request.paths;
  const started = host.now();
  const loaded = await load(paths, host.workingFolder);
  const reading = host.now() - started;
  const plans = loaded.strategies.map(({ strategy }) => strategy);
  await settings.load(plans);
  const unread = [...loaded.problems, ...settings.problemsFor(plans)];
  const context = { workspace: loaded.workspace, settings, asOf };
  const fixed = request.fix && unread.length === 0 ? await fixAll(paths, loaded, context, host) : undefined;
  const problems = [...unread, ...(fixed?.problems ?? [])];
  const result = judge(loaded, { ...context, now: request.timing ? host.now : undefined }, host.workingFolder);
  writeProblems(problems, host);
  if (request.fix && unread.length > 0) {
    host.writeError('goldenthread: Nothing was fixed, because a plan is only fixed when all of it can be read.\n');
  }
  const surface = { style: styleFor(host.hasColours && request.color), columns: host.columns };
  if (result.strategies.length > 0 || reporter !== reporters.text) {
    await host.write(await reporter({ ...result, problems, fixed: fixed?.applied }, surface));
  }
  if (request.timing) {
    const timings = result.strategies.flatMap(({ report }) => report.timings);
    host.writeError(timingTable(timings, reading));
  }
  if (problems.length > 0) return exitCodes.failure;
  const fails = [...result.strategies, ...result.settingsFiles].some(({ findings }) =>
    findings.some(({ severity }) => isAtLeast(severity, failOn)),
  );
  return fails ? exitCodes.findings : exitCodes.fine;
}

async function fixAll(
  paths: readonly string[],
  { asked }: Loaded,
  context: JudgeContext,
  host: Host,
): Promise<FixedFiles> {
  const fixed = await fixFiles({ paths, asked, workingFolder: host.workingFolder }, context);
  for (const note of fixed.notes) host.writeError(`goldenthread: ${inOneLine(note)}\n`);
  return fixed;
}

function judge(
  { workspace, asked: allAsked, filesRead, filesBeside }: Loaded,
  context: JudgeContext,
  workingFolder: string,
): Omit<LintResult, 'problems' | 'fixed'> {
  const { settings, asOf } = context;
  const found = askedStrategies(workspace, allAsked);
  const plans = found.map(({ strategy }) => strategy);
  const labels = labelsOf(plans);
  const strategies = found.map(({ strategy, asked }, index): LintedStrategy => {
    const report = reportWith(strategy, context);
    return {
      label: labels[index] ?? strategy.title,
      report,
      asked,
      findings: report.findings.filter(({ place }) => asked.has(place.uri)),
      ignored: report.ignored.filter(({ finding }) => asked.has(finding.place.uri)),
      settingsFile: settings.fileFor(strategy)?.uri,
    };
  });
  return { workingFolder, asOf, strategies, settingsFiles: settings.filesFor(plans), filesRead, filesBeside };
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
