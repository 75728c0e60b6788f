import { type ParsedFile, parseFile } from '../file/parsed-file.ts';
import type { Range, TextChange } from '../finding.ts';
import { applied, type Edit } from './edits.ts';
import { fileEdits } from './file-edits.ts';
import { type Layout, layoutOf, type Row, tokensOf } from './layout.ts';
import { firstDifference } from './same-meaning.ts';

export interface FormatOptions {
  /** Leaves dates and amounts in the form in which they are written. */
  readonly keepsValues?: boolean;
}

/**
 * The changes that put a file in order, each as small as can be, in the order of the text; none for a file that is in
 * order. What the file means stays the same: its items, facts, values, texts and comments, and its findings.
 *
 * - Items begin in the first column, facts in the third, one blank line stands between items and none above the first.
 *   Within an item, one blank line stays where the author set facts apart.
 * - One space stands between the words of a line; lists are filled up to 100 columns; spaces at the end of a line go.
 * - A block of text moves as one. Two spaces before a line break in it are Markdown, and stay.
 * - Dates and amounts are written in the first form of the language's table, where that is read as the same value and
 *   nothing is to be said of the line.
 * - Comments stand as far in as the line below them, or the line above where they are the last of an item.
 * - Line ends are those that the file has most of; a byte order mark stays.
 * - Lines with an error stay exactly as they are, and so does, in its column, a line that they lean on.
 *
 * With a range, only what stands wholly within its lines is touched: a list or a text that reaches out of them stays.
 */
export function formatEdits(file: ParsedFile, range?: Range, options: FormatOptions = {}): readonly TextChange[] {
  return editsOf(file, layoutOf(file), range, options).map(({ start, end, newText }) => ({
    place: file.index.place(start, end),
    newText,
  }));
}

/** The text put in order, as `formatEdits` does. */
export function formatText(uri: string, text: string, options: FormatOptions = {}): string {
  const file = parseFile(uri, text);
  return applied(text, editsOf(file, layoutOf(file), undefined, options));
}

/** How often a way is looked for round a place where the text would be read otherwise. */
const mostAttempts = 6;

/** As `formatEdits`, by offsets. */
export function editsOf(
  { text }: ParsedFile,
  layout: Layout,
  range: Range | undefined,
  options: FormatOptions,
): readonly Edit[] {
  const within = linesOf(range);
  const spared = new Set<Row>();
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const edits = fileEdits(text, layout, { within, spared, keepsValues: options.keepsValues ?? false });
    if (edits.length === 0) return edits;
    // The rules keep the meaning by what they know of the lexer; reading the result makes it certain.
    const difference = firstDifference(layout.report, tokensOf(applied(text, edits)));
    if (difference === undefined) return edits;
    spare(difference, layout, spared);
  }
  return [];
}

/** Leaves the item at an offset, and the row above it, as they are. */
function spare(offset: number, { rows, lines }: Layout, spared: Set<Row>): void {
  const found = rows.findLastIndex(({ firstLine }) => (lines[firstLine]?.start ?? 0) <= offset);
  const head = rows.slice(0, found + 1).findLastIndex(({ type }) => type === 'head');
  const next = rows.findIndex(({ type }, at) => at > found && type === 'head');
  for (const row of rows.slice(Math.max(head - 1, 0), next === -1 ? undefined : next)) spared.add(row);
}

/** A range that ends where a line begins does not cover that line. */
function linesOf(range: Range | undefined): { readonly first: number; readonly last: number } {
  if (range === undefined) return { first: 0, last: Number.POSITIVE_INFINITY };
  const { start, end } = range;
  return { first: start.line, last: end.character === 0 && end.line > start.line ? end.line - 1 : end.line };
}
