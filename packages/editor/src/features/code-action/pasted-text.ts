import {
  countFindings,
  type FileLine,
  type Finding,
  fileLines,
  freeName,
  type ParsedFile,
  parseFile,
} from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { CodeActionKind } from 'vscode-languageserver';
import type { Change } from '../../workspace-edit.ts';
import type { Offers, Question } from './offer.ts';

/** Lines, counted from 0; both are meant. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * Keeps text from another document as the author's own words: the selected lines, or those around the cursor that begin
 * with no word of the language. Below `text:` of the item that they stand in, or as a section of the document.
 */
export const pastedText: Offers = {
  kinds: [CodeActionKind.QuickFix],
  make: (question) => {
    const { file, strategy } = question.asked;
    const pasted = pastedLines(question);
    if (pasted === undefined) return [];
    const changes = asBlock(file, pasted, strategy);
    if (changes === undefined || !becomesText(file, pasted, changes)) return [];
    const findings = question.findings.filter((finding) => isAboutLine(finding, pasted));
    return [{ title: 'Turn this pasted text into a prose block', kind: CodeActionKind.QuickFix, findings, changes }];
  },
};

function pastedLines({ asked: { file }, range, first, last }: Question): Lines | undefined {
  const lines = fileLines(file);
  const misspelt = new Set(file.findings.filter(({ code }) => code === 'line/misspelt').map(firstLineOf));
  const isUnknown = (at: number): boolean => lines[at]?.type === 'unknown' && !misspelt.has(at);
  const isPart = (at: number): boolean => isUnknown(at) || lines[at]?.type === 'blank';
  const isSelection = range.start.line !== range.end.line;
  let from = first;
  let to = last;
  if (isSelection) {
    if (!lines.slice(first, last + 1).some(({ type }) => type === 'unknown')) return undefined;
  } else {
    if (!isUnknown(first)) return undefined;
    while (isPart(from - 1)) from--;
    while (isPart(to + 1)) to++;
  }
  while (lines[from]?.type === 'blank') from++;
  while (lines[to]?.type === 'blank') to--;
  return { first: from, last: to };
}

/** Lines keep the columns that they have to each other. `undefined` where facts below would lose their item. */
function asBlock(file: ParsedFile, pasted: Lines, strategy: Strategy): readonly Change[] | undefined {
  const lines = fileLines(file);
  const first = lines[pasted.first];
  if (first === undefined) return undefined;
  const next = lines.slice(pasted.last + 1).find(({ type }) => type !== 'blank' && type !== 'comment');
  const isBeforeItem = next === undefined || next.type === 'head';
  const hasHead = lines.slice(pasted.first, pasted.last + 1).some(({ type }) => type === 'head');
  const indent = /^\s*/.exec(textOf(file, first))?.[0].length ?? 0;
  const isInItem = !hasHead && first.kind !== undefined && (!isBeforeItem || indent > 0);
  if (!isInItem && !isBeforeItem) return undefined;
  const head = isInItem ? '  text:\n' : `section ${sectionName(pasted, strategy)}: Pasted text\n  text:\n`;
  return lines
    .slice(pasted.first, pasted.last + 1)
    .filter((line) => textOf(file, line).trim() !== '')
    .map(({ span: { start }, number }) => ({
      place: file.index.place(start, start),
      newText: `${number === pasted.first ? head : ''}    `,
    }));
}

function sectionName({ first }: Lines, { names }: Strategy): string {
  return freeName(`pasted-${first + 1}`, (name) => names.definitions(name).length > 0);
}

/** Whether the lines, and no others, are read as the author's words then. */
function becomesText(file: ParsedFile, pasted: Lines, changes: readonly Change[]): boolean {
  const after = parseFile(file.uri, applied(file, changes));
  const lines = fileLines(after);
  const added = lines.length - fileLines(file).length;
  const isText = ({ type, span }: FileLine): boolean =>
    type === 'text' || type === 'blank' || after.text.slice(span.start, span.end).trim().startsWith('#');
  const typesOf = (all: readonly FileLine[]): string => all.map(({ type }) => type).join();
  return (
    lines.slice(pasted.first + added, pasted.last + added + 1).every(isText) &&
    typesOf(lines.slice(pasted.last + added + 1)) === typesOf(fileLines(file).slice(pasted.last + 1)) &&
    countFindings(after.findings).error <= countFindings(file.findings).error
  );
}

function applied(file: ParsedFile, changes: readonly Change[]): string {
  let text = '';
  let from = 0;
  for (const { place, newText } of changes) {
    const at = file.index.offset(place.range.start);
    text += file.text.slice(from, at) + newText;
    from = at;
  }
  return text + file.text.slice(from);
}

function isAboutLine({ code, place: { range } }: Finding, { first, last }: Lines): boolean {
  return code.startsWith('line/') && range.start.line >= first && range.start.line <= last;
}

function firstLineOf({ place }: Finding): number {
  return place.range.start.line;
}

function textOf(file: ParsedFile, { span: { start, end } }: FileLine): string {
  return file.text.slice(start, end);
}
