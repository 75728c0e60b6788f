import { countFindings, type Fix, type Place } from '@goldenthread/language';
import type { AppliedFix } from '@goldenthread/rules';
import { placeJson } from '@goldenthread/strategy';
import { shownPath, shownUri } from '../files/paths.ts';
import { safeJson } from '../text/sanitise.ts';
import { type ListedFinding, type ListedIgnored, listed } from './listed.ts';
import type { LintedStrategy, LintResult, Reporter } from './reporter.ts';

/** Goes up when what is there changes its meaning or goes away. */
const version = 1;

/** Findings as data, described by `docs/schemas/lint-report.schema.json`. */
export const jsonReporter: Reporter = (result) => {
  const { findings, ignored, held } = listed(result);
  const report = {
    version,
    asOf: result.asOf,
    findings: findings.map((each) => findingJson(each, result)),
    ignored: ignored.map((each) => ignoredJson(each, result)),
    ...(result.strategies.every((each) => each.held === undefined)
      ? {}
      : { held: held.map((each) => findingJson(each, result)) }),
    ...(result.fixed === undefined ? {} : { fixed: result.fixed.map((each) => fixedJson(each, result)) }),
    strategies: result.strategies.map((strategy) => strategyJson(strategy, result)),
    problems: result.problems.map(({ path, message }) => ({ file: shownPath(path, result.workingFolder), message })),
  };
  return `${safeJson(report)}\n`;
};

function findingJson(each: ListedFinding, result: LintResult): object {
  const { related, fix, scaffold } = each.finding;
  return {
    ...saidJson(each, result),
    ...(related === undefined || related.length === 0
      ? {}
      : { related: related.map((other) => ({ ...shownPlace(other.place, result), message: other.message })) }),
    ...(fix === undefined ? {} : { fix: fixJson(fix, result) }),
    ...(scaffold === undefined ? {} : { scaffold: fixJson(scaffold, result) }),
  };
}

function fixJson({ title, isSafe, changes }: Fix, result: LintResult): object {
  return {
    title,
    isSafe,
    changes: changes.map((change) => ({ ...shownPlace(change.place, result), newText: change.newText })),
  };
}

function ignoredJson(each: ListedIgnored, result: LintResult): object {
  const { reason, until } = each.ignored;
  return { ...saidJson(each, result), reason, ...(until === undefined ? {} : { until }) };
}

/** What is said of every finding, listed or ignored. */
function saidJson({ finding, linted, identity: { item }, fingerprint }: ListedFinding, result: LintResult): object {
  const { place, severity, code, message } = finding;
  return {
    ...shownPlace(place, result),
    severity,
    code,
    message,
    ...(linted === undefined || item === undefined ? {} : { item }),
    fingerprint,
  };
}

function fixedJson({ finding: { place, code, message }, fix }: AppliedFix, result: LintResult): object {
  return { ...shownPlace(place, result), code, message, title: fix.title };
}

function shownPlace(place: Place, { workingFolder }: LintResult): object {
  return placeJson(place, (uri) => shownUri(uri, workingFolder));
}

function strategyJson(linted: LintedStrategy, { workingFolder }: LintResult): object {
  const { report, asked, findings, ignored, settingsFile } = linted;
  const { strategy, checklist } = report;
  return {
    name: strategy.name,
    type: strategy.type,
    title: strategy.title,
    files: strategy.files.map(({ uri }) => shownUri(uri, workingFolder)),
    filesReported: strategy.files.filter(({ uri }) => asked.has(uri)).map(({ uri }) => shownUri(uri, workingFolder)),
    ...(settingsFile === undefined ? {} : { settings: shownUri(settingsFile, workingFolder) }),
    checklist: {
      met: checklist.filter((point) => point.isMet).length,
      of: checklist.length,
      points: checklist.map(({ point, code, title, isMet }) => ({ point, code, title, isMet })),
    },
    counts: { ...countFindings(report.findings), ignored: report.ignored.length },
    countsReported: {
      ...countFindings(findings),
      ignored: ignored.length,
      ...(linted.held === undefined ? {} : { held: linted.held.length }),
      ...(linted.unchanged === undefined ? {} : { unchanged: linted.unchanged }),
    },
  };
}
