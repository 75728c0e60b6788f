import { type Finding, fileName, type ParsedFile, type RelatedPlace } from '@goldenthread/language';
import { countFindings, inWords } from '../counts.ts';
import { shownUri } from '../files/paths.ts';
import { excerpt } from '../text/excerpt.ts';
import { inOneLine } from '../text/sanitise.ts';
import { type WidthOf, widthFor } from '../text/width.ts';
import type { LintedStrategy, LintResult, Reporter, Surface } from './reporter.ts';

/** Findings for people: grouped by file, each with its line, then a line for each strategy. */
export const textReporter: Reporter = async (result, surface) => {
  const files = result.strategies
    .flatMap((strategy) => filesWithFindings(strategy, result))
    .sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
  const widthOf = await widthFor(files.flatMap(({ found }) => found.map(({ line }) => line)));
  const blocks = files.map(({ shown, found }) => {
    const findings = found.map(({ finding, line }) => findingBlock(finding, line, result, { ...surface, widthOf }));
    return `${surface.style.file(shown)}\n${findings.join('')}\n`;
  });
  const summary = result.strategies.map((strategy) => surface.style.strong(summaryOf(strategy)));
  return `${blocks.join('')}${[...summary, filesNote(result)].filter((line) => line !== '').join('\n')}\n`;
};

interface FileWithFindings {
  readonly shown: string;
  readonly found: readonly { readonly finding: Finding; readonly line: string }[];
}

function filesWithFindings({ report, findings }: LintedStrategy, { workingFolder }: LintResult): FileWithFindings[] {
  const byFile = Map.groupBy(findings, (finding) => finding.place.uri);
  return report.strategy.files.flatMap((file) => {
    const mine = byFile.get(file.uri);
    if (mine === undefined) return [];
    const lines = file.text.split(/\r\n?|\n/);
    const found = mine.map((finding) => ({ finding, line: lines[finding.place.range.start.line] ?? '' }));
    return [{ shown: inOneLine(shownUri(file.uri, workingFolder)), found }];
  });
}

function findingBlock(
  { place, severity, message, code, related }: Finding,
  source: string,
  result: LintResult,
  { style, columns, widthOf }: Surface & { readonly widthOf: WidthOf },
): string {
  const { line, character } = place.range.start;
  const gutter = `    ${line + 1} | `;
  const { text, marks } = excerpt(source, place.range, Math.max(20, columns - gutter.length), widthOf);
  return [
    `  ${line + 1}:${character + 1}  ${style[severity](severity)}  ${inOneLine(message)}  ${style.faint(code)}`,
    `${style.faint(gutter)}${text}`.trimEnd(),
    `${style.faint(`${' '.repeat(gutter.length - 2)}| `)}${style[severity](marks)}`,
    ...(related ?? []).map((other) => `    ${relatedLine(other, place.uri, result)}`),
    '',
  ].join('\n');
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
function summaryOf({ label, report, asked, findings }: LintedStrategy): string {
  const { strategy, checklist } = report;
  const met = checklist.filter((point) => point.isMet).length;
  const points = checklist.length === 0 ? '' : `${met} of ${checklist.length} checklist points, `;
  return `${inOneLine(label)}: ${points}${countsOf(report.findings, findings, strategy.files, asked)}`;
}

function countsOf(
  all: readonly Finding[],
  shown: readonly Finding[],
  files: readonly ParsedFile[],
  asked: ReadonlySet<string>,
): string {
  if (asked.size === files.length) return inWords(countFindings(all));
  const only = asked.size === 1 ? [...asked][0] : undefined;
  const where = only === undefined ? `${asked.size} of its files` : inOneLine(fileName(only));
  return `${inWords(countFindings(shown))} in ${where} (${inWords(countFindings(all))} in all its ${files.length} files)`;
}

function filesNote({ filesRead, filesBeside, strategies }: LintResult): string {
  if (strategies.length === 0) return '';
  const read = `${filesRead} ${filesRead === 1 ? 'file' : 'files'} read`;
  if (filesBeside === 0) return `${read}.`;
  return `${read}, ${filesBeside} of them because a strategy is judged as a whole.`;
}
