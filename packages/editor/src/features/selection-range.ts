import { type FileLine, fileLines, itemLines, type ParsedFile, type Span } from '@goldenthread/language';
import type { Position, SelectionRange } from 'vscode-languageserver';
import { type AskedFile, lineAt } from '../asked.ts';
import type { Feature } from '../feature.ts';

/** What a selection grows by: the word, the value or sentence, the line, the whole text or list, the item, the file. */
export const selectionRange: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  listen: ({ connection, answer }) => {
    connection.onSelectionRanges(({ textDocument, positions }, token) =>
      answer(textDocument.uri, token, (asked) => positions.map((position) => selectionAt(asked, position))),
    );
  },
};

function selectionAt({ file }: AskedFile, position: Position): SelectionRange {
  const offset = file.index.offset(position);
  const line = lineAt(file, position);
  const content = contentOf(file.text, line.span);
  const spans = [
    wordAt(file.text, offset),
    line.tokens.find(({ span }) => span.start <= offset && offset <= span.end)?.span,
    sentenceAt(file.text, content, offset),
    content,
    textSpan(file, line),
    factSpan(file, line),
    itemSpan(file, line),
    { start: 0, end: file.text.length },
  ];
  let chain: SelectionRange | undefined;
  let outer: Span | undefined;
  for (const span of spans.reverse()) {
    if (span === undefined || !holds(span, offset) || (outer !== undefined && !isWithin(span, outer))) continue;
    const range = file.index.range(span.start, span.end);
    chain = chain === undefined ? { range } : { range, parent: chain };
    outer = span;
  }
  return chain ?? { range: { start: position, end: position } };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && (inner.start > outer.start || inner.end < outer.end);
}

const wordLetter = /[\p{L}\p{M}\p{N}_-]/u;

function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && wordLetter.test(text.charAt(start - 1))) start--;
  while (end < text.length && wordLetter.test(text.charAt(end))) end++;
  return { start, end };
}

/** The sentence among the words of a line. */
function sentenceAt(text: string, { start, end }: Span, offset: number): Span | undefined {
  let from = start;
  for (const found of text.slice(start, end).matchAll(/[.!?]["')\]]*\s+/g)) {
    const stop = start + found.index + found[0].trimEnd().length;
    if (offset <= stop) return { start: from, end: stop };
    from = start + found.index + found[0].length;
  }
  return offset < from ? undefined : { start: from, end };
}

function contentOf(text: string, { start, end }: Span): Span {
  const line = text.slice(start, end);
  return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
}

/** The whole text that the line is part of. */
function textSpan(file: ParsedFile, { number, type }: FileLine): Span | undefined {
  if (type !== 'text') return undefined;
  const lines = fileLines(file);
  for (let at = number; at >= 0; at--) {
    const text = lines[at]?.tokens.find((token) => token.type === 'text');
    if (text !== undefined) return contentOf(file.text, text.span);
  }
  return undefined;
}

/** The fact of the line with its whole text or list. */
function factSpan(file: ParsedFile, { number, type, span }: FileLine): Span | undefined {
  if (type !== 'fact' && type !== 'text' && type !== 'list') return undefined;
  const lines = fileLines(file);
  const goesOn = (at: number): boolean => lines[at]?.type === 'text' || lines[at]?.type === 'list';
  let first = number;
  let last = number;
  while (first > 0 && goesOn(first)) first--;
  while (goesOn(last + 1)) last++;
  return {
    start: contentOf(file.text, lines[first]?.span ?? span).start,
    end: contentOf(file.text, lines[last]?.span ?? span).end,
  };
}

function itemSpan(file: ParsedFile, { number }: FileLine): Span | undefined {
  const lines = fileLines(file);
  const item = itemLines(file).findLast(({ first }) => first <= number);
  const first = item && lines[item.first]?.span;
  const last = item && lines[item.last]?.span;
  return first && last && { start: first.start, end: last.end };
}
