import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labelsOf } from '@goldenthread/strategy';
import { askedPaths, withoutNamed } from '../files/asked-paths.ts';
import { disk, type FileSource } from '../files/file-source.ts';
import type { Watched } from '../files/file-watch.ts';
import { type FixedFiles, fixFiles } from '../files/fix-files.ts';
import { ignoredFiles, withoutIgnored } from '../files/ignore-file.ts';
import { askedStrategies, type Loaded, load } from '../files/load.ts';
import { type ExitCode, exitCodes, type Host } from '../host.ts';
import { type JudgeContext, reportWith } from '../judged.ts';
import { againstBaselines } from '../lint/baselines.ts';
import { onlyChangedSince } from '../lint/changed-since.ts';
import { fixDryRun } from '../lint/fix-dry-run.ts';
import { failure, type Limits, readLimits } from '../lint/limits.ts';
import { listOfFiles } from '../lint/list-files.ts';
import { checkOutputs, readOutputs, writeReports } from '../lint/outputs.ts';
import { settingsThatHold } from '../lint/print-config.ts';
import { standIn } from '../lint/standard-input.ts';
import { checkTogether, type Together } from '../lint/together.ts';
import { watch } from '../lint/watch.ts';
import { writeProblems } from '../problems.ts';
import type { LintedStrategy, LintResult } from '../reporters/reporter.ts';
import { readOverrides, SettingsAround } from '../settings.ts';
import { inOneLine } from '../text/sanitise.ts';
import { timingTable } from '../timing.ts';
import { readAsOf } from '../today.ts';

export interface LintRequest extends Together {
  readonly failOn: string;
  /** How many warnings there may be. */
  readonly maxWarnings?: string;
  /** Whether errors alone are listed. */
  readonly quiet?: boolean;
  readonly asOf?: string;
  readonly color: boolean;
  /** Sets of rules, each entry one or several with commas between them. */
  readonly ruleSet?: readonly string[];
  /** Rules with what they should be, such as `thread/need-unmet=off`. */
  readonly rule?: readonly string[];
  readonly timing?: boolean;
}

/**
 * Judges the strategies under the paths and prints what was found in the files that the paths name; before that it
 * applies safe fixes to these files, where that is asked for.
 * @throws WrongUsage, Failure, OutputFailed
 */
export async function lint(request: LintRequest, host: Host): Promise<ExitCode> {
  checkTogether(request);
  return request.watch ? await watch((done) => lintOnce(request, host, done), host) : await lintOnce(request, host);
}

/** @param done takes up what the work was done with */
async function lintOnce(
  request: LintRequest,
  host: Host,
  done: (watched: Watched) => void = () => {},
): Promise<ExitCode> {
  const outputs = readOutputs(request.format ?? []);
  const limits = readLimits(request.failOn, request.maxWarnings);
  const asOf = readAsOf(request.asOf, host);
  const overrides = readOverrides(request.ruleSet ?? [], request.rule ?? []);
  const { paths, source } = await askedFor(request, host);
  const settings = new SettingsAround(overrides, host.workingFolder, source);
  const started = host.now();
  const loaded = await load(paths, host.workingFolder, source, host.progress);
  const reading = host.now() - started;
  const plans = loaded.strategies.map(({ strategy }) => strategy);
  await checkOutputs(outputs, plans, host.workingFolder);
  if (request.listFiles) return await listFiles(loaded, request.null === true, host);
  await settings.load(plans);
  const unread = [...loaded.problems, ...settings.problemsFor(plans)];
  if (request.printConfig) {
    writeProblems(unread, host);
    const day = { value: asOf, from: request.asOf === undefined ? 'today' : '--as-of' };
    await host.write(settingsThatHold(plans, settings, day, host.workingFolder));
    return unread.length > 0 ? exitCodes.failure : exitCodes.fine;
  }
  const context = { workspace: loaded.workspace, settings, asOf };
  if (request.fixDryRun && unread.length === 0) {
    return await fixDryRun({ paths, asked: loaded.asked, workingFolder: host.workingFolder }, context, host);
  }
  const fixed = request.fix && unread.length === 0 ? await fixAll(paths, loaded, context, host) : undefined;
  const problems = [...unread, ...(fixed?.problems ?? [])];
  writeProblems(problems, host);
  if ((request.fix || request.fixDryRun) && unread.length > 0) {
    host.writeError('goldenthread: Nothing was fixed, because a plan is only fixed when all of it can be read.\n');
  }
  if (request.fixDryRun) return exitCodes.failure;
  const judged = judge(loaded, { ...context, now: request.timing ? host.now : undefined }, host.workingFolder);
  const found = await againstKnown(request, judged, { paths, isWhole: problems.length === 0 }, host);
  const result: LintResult = {
    ...judged,
    ...found,
    problems,
    fixed: fixed?.applied,
    failOn: limits.failOn,
    leastListed: request.quiet ? 'error' : 'hint',
  };
  done(watchedFor(loaded, result));
  await writeReports(outputs, result, request.color, host);
  if (request.timing) {
    const timings = result.strategies.flatMap(({ report }) => report.timings);
    host.writeError(timingTable(timings, reading));
  }
  return problems.length > 0 ? exitCodes.failure : verdict(result, limits, host);
}

/** What the user asked for, and where it is read from: the disk, and what is piped in for a file. */
async function askedFor(request: LintRequest, host: Host): Promise<{ paths: readonly string[]; source: FileSource }> {
  if (!request.stdin) return await askedPaths(request.paths, host);
  const ignored = await ignoredFiles(host.workingFolder, disk);
  const source = ignored === undefined ? disk : withoutIgnored(disk, ignored);
  const piped = await standIn(request.stdinFilename, source, host);
  return { paths: await withoutNamed([piped.path], ignored, host), source: piped.source };
}

/** Everything that a change may come to: the plans, and what is said of how they are judged. */
function watchedFor(
  { strategies, folders }: Loaded,
  { settingsFiles, workingFolder }: Pick<LintResult, 'settingsFiles' | 'workingFolder'>,
): Watched {
  const uris = [...strategies.flatMap(({ strategy }) => strategy.files), ...settingsFiles].map(({ uri }) => uri);
  const files = uris.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
  return { folders: [...new Set([workingFolder, ...folders, ...files.map((path) => dirname(path))])], files };
}

/** Leaves out what a baseline holds, then what stands in unchanged lines; where it is wanted, a baseline is written. */
async function againstKnown(
  request: LintRequest,
  judged: Pick<LintResult, 'strategies' | 'settingsFiles'>,
  { paths, isWhole }: { readonly paths: readonly string[]; readonly isWhole: boolean },
  host: Host,
): Promise<Pick<LintResult, 'strategies' | 'settingsFiles'>> {
  const { strategies, settingsFiles } = await againstBaselines(request, judged.strategies, { paths, isWhole }, host);
  const found = { strategies, settingsFiles: [...judged.settingsFiles, ...settingsFiles] };
  if (request.changedSince === undefined) return found;
  return await onlyChangedSince(request.changedSince, paths, found, host);
}

async function listFiles(loaded: Loaded, isNullWanted: boolean, host: Host): Promise<ExitCode> {
  writeProblems(loaded.problems, host);
  await host.write(listOfFiles(loaded, host.workingFolder, isNullWanted));
  return loaded.problems.length > 0 ? exitCodes.failure : exitCodes.fine;
}

function verdict({ strategies, settingsFiles }: LintResult, limits: Limits, host: Host): ExitCode {
  const why = failure(
    [...strategies, ...settingsFiles].flatMap(({ findings }) => findings),
    limits,
  );
  if (why === undefined) return exitCodes.fine;
  if (why !== '') host.writeError(`goldenthread: ${why}\n`);
  return exitCodes.findings;
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
): Omit<LintResult, 'problems' | 'fixed' | 'failOn' | 'leastListed'> {
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
      settings: settings.settingsFor(strategy),
    };
  });
  return { workingFolder, asOf, strategies, settingsFiles: settings.filesFor(plans), filesRead, filesBeside };
}
