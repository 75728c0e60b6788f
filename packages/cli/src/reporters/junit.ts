import { type Rule, rules, severityOf } from '@goldenthread/rules';
import type { Element } from 'xast';
import { isAtLeast } from '../counts.ts';
import { shownPath } from '../files/paths.ts';
import { type ListedFinding, type ListedIgnored, listed } from './listed.ts';
import type { LintedStrategy, LintResult, Reporter } from './reporter.ts';
import { helpFor } from './rule-help.ts';
import { element, xmlFile } from './xml.ts';

/**
 * JUnit's XML, for build servers that show tests: a suite for each strategy, and in it a test for each rule that holds.
 *
 * A rule is a sentence that a good plan fulfils, which is what a test is. So the tests are the same from run to run,
 * Jenkins draws a history for each, and GitLab tells which were newly failed or fixed by a merge request. With a test for
 * each finding, names would come and go with lines and words, and a plan without findings would have no tests at all.
 * Jenkins takes what stands before the last point of `classname` for a package: it is the strategy, and the class is the
 * first half of the code.
 */
export const junitReporter: Reporter = (result) => {
  const { findings, ignored } = listed(result);
  const suites = [
    ...result.strategies.map((linted) =>
      suite(linted.label, casesOf(linted, findings.filter(isOf(linted)), ignored.filter(isOf(linted)), result)),
    ),
    ...ofSettings(
      findings.filter(({ linted }) => linted === undefined),
      result,
    ),
    ...ofProblems(result),
  ];
  const root = element(
    'testsuites',
    { name: 'Golden Thread', ...sums(suites) },
    suites.map(({ xml }) => xml),
  );
  return xmlFile(root);
};

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

interface Counted extends Counts {
  readonly xml: Element;
}

/** A test by its name, and how it went. */
interface Case {
  readonly classname: string;
  readonly name: string;
  /** The file of the first finding. */
  readonly file?: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  /** In a line. */
  readonly message?: string;
  readonly details?: string;
}

function suite(name: string, cases: readonly Case[]): Counted {
  const count = (outcome: Case['outcome']): number => cases.filter((each) => each.outcome === outcome).length;
  const counts = {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  return { ...counts, xml: element('testsuite', { name, ...counts }, cases.map(caseXml)) };
}

function caseXml({ classname, name, file, outcome, message, details }: Case): Element {
  const said = outcome === 'passed' ? [] : [element(outcome, { message, ...typeOf(outcome, name) }, details ?? '')];
  const out = outcome === 'passed' && details !== undefined ? [element('system-out', {}, details)] : [];
  return element('testcase', { classname, name, file }, [...said, ...out]);
}

function typeOf(outcome: Case['outcome'], name: string): { readonly type?: string } {
  return outcome === 'skipped' ? {} : { type: name.split(':', 1)[0] ?? name };
}

function sums(suites: readonly Counted[]): Counts {
  const sum = (key: keyof Counts): number => suites.reduce((total, each) => total + each[key], 0);
  return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), skipped: sum('skipped') };
}

function isOf(linted: LintedStrategy): (each: ListedFinding) => boolean {
  return (each) => each.linted === linted;
}

/** A test for each rule that holds, and for each finding of the text that there is. */
function casesOf(
  { report: { strategy }, settings }: LintedStrategy,
  findings: readonly ListedFinding[],
  ignored: readonly ListedIgnored[],
  result: LintResult,
): readonly Case[] {
  const isAsked = (rule: Rule): boolean =>
    severityOf(rule, strategy, settings) !== 'off' && (strategy.type === 'strategy' || rule.code.startsWith('name/'));
  const byCode = Map.groupBy(findings, ({ finding }) => finding.code);
  const ignoredByCode = Map.groupBy(ignored, ({ finding }) => finding.code);
  const codes = new Set([...rules.filter(isAsked).map(({ code }) => code), ...byCode.keys(), ...ignoredByCode.keys()]);
  return [...codes]
    .sort()
    .map((code) => caseOf(code, strategy.name, byCode.get(code) ?? [], ignoredByCode.get(code) ?? [], result));
}

function caseOf(
  code: string,
  strategy: string,
  found: readonly ListedFinding[],
  ignored: readonly ListedIgnored[],
  result: LintResult,
): Case {
  const title = helpFor(code)?.title;
  const named = {
    classname: [...(strategy === '' ? [] : [strategy]), code.split('/', 1)[0]].join('.'),
    name: title === undefined ? code : `${code}: ${title}`,
  };
  const failed = found.filter(({ finding }) => isAtLeast(finding.severity, result.failOn));
  const [first] = failed.length > 0 ? failed : found;
  if (first === undefined) {
    const [reason] = ignored.map((each) => each.ignored.reason);
    if (reason === undefined) return { ...named, outcome: 'passed' };
    return { ...named, outcome: 'skipped', message: `Left as it is, on the record: ${reason}` };
  }
  const details = found.map(inLine).join('\n');
  if (failed.length === 0) return { ...named, file: first.file, outcome: 'passed', details };
  const more = found.length === 1 ? '' : ` (and ${found.length - 1} more)`;
  return { ...named, file: first.file, outcome: 'failure', message: `${first.finding.message}${more}`, details };
}

/** `plans/needs.cjoip:12:6: warning: No service meets …`. */
function inLine({ file, finding: { place, severity, message } }: ListedFinding): string {
  const { line, character } = place.range.start;
  return `${file}:${line + 1}:${character + 1}: ${severity}: ${message}`.replace(/\s+/g, ' ');
}

/** Settings files have no rules, so only what is wrong with them has a test. */
function ofSettings(findings: readonly ListedFinding[], result: LintResult): readonly Counted[] {
  const byFile = Map.groupBy(findings, ({ file }) => file);
  return [...byFile].map(([file, found]) => {
    const byCode = [...Map.groupBy(found, ({ finding }) => finding.code)];
    return suite(
      file,
      byCode.map(([code, ofCode]) => caseOf(code, '', ofCode, [], result)),
    );
  });
}

/** What could not be read: an error, as a test that could not be run. */
function ofProblems({ problems, workingFolder }: LintResult): readonly Counted[] {
  if (problems.length === 0) return [];
  const cases = problems.map(({ path, message }): Case => {
    const file = shownPath(path, workingFolder);
    return { classname: 'files', name: `unread: ${file}`, file, outcome: 'error', message, details: message };
  });
  return [suite('Files', cases)];
}
