import { countFindings, type Finding, fileName, inTextOrder, type RelatedPlace } from '@goldenthread/language';
import { type AppliedFix, isMostlyBegun } from '@goldenthread/rules';
import { ignoredInWords, inWords } from '../counts.ts';
import { shownUri } from '../files/paths.ts';
import { excerpt } from '../text/excerpt.ts';
import { inOneLine } from '../text/sanitise.ts';
import { type WidthOf, widthFor } from '../text/width.ts';
import { isListed } from './listed.ts';
import type { LintedStrategy, LintResult, Reporter, Surface } from './reporter.ts';
import { whereToBegin } from './where-to-begin.ts';

/** Findings for people: grouped by file, each with its line, then a line for each strategy. */
export const textReporter: Reporter = async (result, surface) => {
  const shown = result.strategies.map((linted) => ({ ...linted, findings: shownOf(linted, result) }));
  const settingsFiles = result.settingsFiles.map((file) => {
    return { ...file, findings: file.findings.filter((finding) => isListed(finding, result)) };
  });
  const files = [...shown.flatMap(textsOf), ...settingsFiles]
    .filter(({ findings }) => findings.length > 0)
    .map((file) => fileWithFindings(file, result))
    .sort((a, b) => inTextOrder(a.shown, b.shown));
  const widthOf = await widthFor(files.flatMap(({ found }) => found.map(({ line }) => line)));
  const blocks = files.map(({ shown, found }) => {
    const findings = found.map(({ finding, line }, at) => {
      // Findings at one place stand together, and the line below the last of them.
      const source = isSamePlace(finding, found[at + 1]?.finding) ? undefined : line;
      return findingBlock(finding, source, result, { ...surface, widthOf });
    });
    return `${surface.style.file(shown)}\n${findings.join('')}\n`;
  });
  const summary = summaryLines(result).map(surface.style.strong);
  const findings = shown.flatMap((linted) => linted.findings);
  const begin = whereToBegin(findings) || whereToGoOn(shown, result);
  // What to do comes last: there a terminal stops.
  const notes = [fixesNote(findings, result), heldBackNote(shown, result), filesNote(result), begin];
  return `${fixedBlock(result, surface)}${blocks.join('')}${[...summary, ...notes.filter((line) => line !== '')].join('\n')}\n`;
};

/**
 * The findings of a strategy that are shown. While most of it is still to be written, hints say what its author knows:
 * they are counted, as an editor keeps them out of its list of problems.
 */
function shownOf({ findings, report }: LintedStrategy, result: LintResult): readonly Finding[] {
  const isBegun = result.failOn !== 'hint' && isMostlyBegun(report.strategy);
  return findings.filter((finding) => isListed(finding, result) && !(isBegun && finding.severity === 'hint'));
}

function heldBackNote(shown: readonly LintedStrategy[], result: LintResult): string {
  const all = result.strategies.flatMap(({ findings }) => findings).filter((finding) => isListed(finding, result));
  const count = all.length - shown.reduce((sum, { findings }) => sum + findings.length, 0);
  if (count === 0) return '';
  const hints = count === 1 ? '1 hint is' : `${count} hints are`;
  return `${hints} not shown while most of the plan is still to be written: \`goldenthread lint --format compact\` lists all.`;
}

/** Where a plan that is only begun goes on: at the one point of the checklist that is more than a hint. */
function whereToGoOn(shown: readonly LintedStrategy[], { workingFolder }: LintResult): string {
  const [begun, second] = shown.filter(({ report }) => isMostlyBegun(report.strategy));
  const [only, more] = begun?.findings ?? [];
  if (second !== undefined || only === undefined || more !== undefined || only.severity !== 'information') return '';
  const { uri, range } = only.place;
  return `Begin at ${inOneLine(shownUri(uri, workingFolder))}:${range.start.line + 1}.`;
}

/** How each strategy fares, a line each; then the settings files that something is wrong with. */
export function summaryLines(result: LintResult): readonly string[] {
  return [...result.strategies.map(summaryOf), ...settingsSummary(result)];
}

/** What was fixed, before what is left to be done. */
function fixedBlock({ fixed, workingFolder }: LintResult, { style }: Surface): string {
  if (fixed === undefined) return '';
  if (fixed.length === 0) return `${style.strong('Nothing was fixed.')}\n\n`;
  const byFile = [...Map.groupBy(fixed, ({ finding }) => shownUri(finding.place.uri, workingFolder))];
  const lines = byFile.flatMap(([file, fixes]) => [
    style.file(inOneLine(file)),
    ...fixes.map((fix) => fixedLine(fix, style)),
  ]);
  return `${style.strong(`Fixed: ${fixed.length}`)}\n${lines.join('\n')}\n\n`;
}

function fixedLine({ finding: { place, code }, fix: { title } }: AppliedFix, style: Surface['style']): string {
  const { line, character } = place.range.start;
  return `  ${line + 1}:${character + 1}  ${inOneLine(title)}  ${style.faint(code)}`;
}

interface FileText {
  readonly uri: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

function textsOf({ report, findings }: LintedStrategy): readonly FileText[] {
  const byFile = Map.groupBy(findings, (finding) => finding.place.uri);
  return report.strategy.files.map(({ uri, text }) => ({ uri, text, findings: byFile.get(uri) ?? [] }));
}

interface FileWithFindings {
  readonly shown: string;
  readonly found: readonly { readonly finding: Finding; readonly line: string }[];
}

function fileWithFindings({ uri, text, findings }: FileText, { workingFolder }: LintResult): FileWithFindings {
  const lines = text.split(/\r\n?|\n/);
  const found = findings.map((finding) => ({ finding, line: lines[finding.place.range.start.line] ?? '' }));
  return { shown: inOneLine(shownUri(uri, workingFolder)), found };
}

function findingBlock(
  { place, severity, message, code, related }: Finding,
  source: string | undefined,
  result: LintResult,
  { style, columns, widthOf }: Surface & { readonly widthOf: WidthOf },
): string {
  const { line, character } = place.range.start;
  const lines: string[] = [];
  if (source !== undefined) {
    const gutter = `    ${line + 1} | `;
    const { text, marks } = excerpt(source, place.range, Math.max(20, columns - gutter.length), widthOf);
    lines.push(
      `${style.faint(gutter)}${text}`.trimEnd(),
      `${style.faint(`${' '.repeat(gutter.length - 2)}| `)}${style[severity](marks)}`,
    );
  }
  return [
    `  ${line + 1}:${character + 1}  ${style[severity](severity)}  ${inOneLine(message)}  ${style.faint(code)}`,
    ...lines,
    ...(related ?? []).map((other) => `    ${relatedLine(other, place.uri, result)}`),
    '',
  ].join('\n');
}

function isSamePlace({ place: a }: Finding, other: Finding | undefined): boolean {
  const b = other?.place.range;
  return (
    b !== undefined &&
    a.range.start.line === b.start.line &&
    a.range.start.character === b.start.character &&
    a.range.end.line === b.end.line &&
    a.range.end.character === b.end.character
  );
}

function relatedLine({ place, message }: RelatedPlace, from: string, { workingFolder }: LintResult): string {
  const { line, character } = place.range.start;
  const where =
    place.uri === from
      ? `${line + 1}:${character + 1}`
      : `${shownUri(place.uri, workingFolder)}:${line + 1}:${character + 1}`;
  return `see ${inOneLine(where)}  ${inOneLine(message)}`;
}

/** "Northshire: 11 of 13 checklist points, 3 errors, 8 warnings". */
function summaryOf(linted: LintedStrategy): string {
  const { strategy, checklist } = linted.report;
  const met = checklist.filter((point) => point.isMet).length;
  const points = checklist.length === 0 ? '' : `${met} of ${checklist.length} checklist points, `;
  return `${inOneLine(linted.label)}: ${points}${countsOf(linted, strategy.files.length)}`;
}

function countsOf(linted: LintedStrategy, files: number): string {
  const { report, asked, findings, ignored } = linted;
  if (asked.size === files) return [counted(findings, ignored.length), ...leftOut(linted)].join(', ');
  const all = counted(report.findings, report.ignored.length);
  const only = asked.size === 1 ? [...asked][0] : undefined;
  const where = only === undefined ? `${asked.size} of its files` : inOneLine(fileName(only));
  const here = [`${counted(findings, ignored.length)} in ${where}`, ...leftOut(linted)].join(', ');
  return `${here} (${all} in all its ${files} files)`;
}

/** What is not listed, and why. */
function leftOut({ held, unchanged }: LintedStrategy): readonly string[] {
  return [
    ...(held === undefined ? [] : [`${held.length} held by the baseline`]),
    ...(unchanged === undefined || unchanged === 0 ? [] : [`${unchanged} in unchanged lines`]),
  ];
}

function counted(findings: readonly Finding[], ignored: number): string {
  return [inWords(countFindings(findings)), ...ignoredInWords(ignored)].join(', ');
}

function settingsSummary({ settingsFiles, workingFolder }: LintResult): string[] {
  return settingsFiles
    .filter(({ findings }) => findings.length > 0)
    .map(({ uri, findings }) => `${inOneLine(shownUri(uri, workingFolder))}: ${inWords(countFindings(findings))}`);
}

/** How many findings have a fix. After fixing, what is safe has been done. */
function fixesNote(shown: readonly Finding[], { fixed }: LintResult): string {
  const fixes = shown.flatMap(({ fix }) => fix ?? []);
  const safe = fixed === undefined ? fixes.filter(({ isSafe }) => isSafe).length : 0;
  if (fixes.length === 0) return '';
  const all = fixes.length === 1 ? '1 finding has a fix' : `${fixes.length} findings have a fix`;
  if (safe === 0) return `${all} that needs your eye before it is applied.`;
  if (safe === fixes.length) return `${all}: \`goldenthread lint --fix\` applies ${safe === 1 ? 'it' : 'them'}.`;
  return `${all}: \`goldenthread lint --fix\` applies ${safe}; the rest need your eye first.`;
}

function filesNote({ filesRead, filesBeside, strategies }: LintResult): string {
  if (strategies.length === 0) return '';
  const read = `${filesRead} ${filesRead === 1 ? 'file' : 'files'} read`;
  if (filesBeside === 0) return `${read}.`;
  return `${read}, ${filesBeside} of them because a strategy is judged as a whole.`;
}
