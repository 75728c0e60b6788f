import { plainly } from '../clean.ts';
import type { Headings } from '../mapping/headings.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { cellAt, type Grid, type GridCell, ownWords } from '../table/grid.ts';
import type { RowLeft } from './report.ts';

/**
 * What a row below the headings is.
 * - `item`: one thing
 * - `more`: more about the item above, whose cell is merged over this row
 * - `heading`: a title across the table
 */
export type RowKind = 'item' | 'more' | 'heading' | 'empty' | 'headings again' | 'total' | 'nothing said';

export const rowReasons: Readonly<Record<Exclude<RowKind, 'item' | 'more' | 'empty'>, string>> = {
  heading: 'a heading across the table',
  'headings again': 'the headings once more',
  total: 'a total',
  'nothing said': 'nothing in the column that says what it is',
};

const total = /^(?:(?:sub|grand)[ -]?)?totals?\b/i;
const numberOnly = /^[-£$€(]*[\d,. ]+(?:%|\)|k|m)?$/;
const groupTitle =
  /^(?:outcome|objective|priority|theme|section|aim|goal|part|strand|commitment|workstream)\b.{0,6}?(?:\d|:|[-\u2013])/i;

/** Tells what a row is, by its own cells and those merged into it. */
export function rowKind(row: readonly GridCell[], headings: Headings, mapping: Mapping): RowKind {
  const own = ownWords(row);
  if (own.length === 0) return 'empty';
  const [first = ''] = own;
  const statement = cellAt(row, mapping.statement);
  if (own.length > 1 && isHeadings(row, headings)) return 'headings again';
  if (total.test(first) && own.slice(1).every((words) => numberOnly.test(words))) return 'total';
  if (own.length === 1 && isTitle(row, first, mapping)) return 'heading';
  if (statement.from === 'above' && statement.text !== '') return 'more';
  return statement.text === '' ? 'nothing said' : 'item';
}

function isTitle(row: readonly GridCell[], words: string, { statement, columns }: Mapping): boolean {
  if (columns.length < 2) return false;
  const at = row.findIndex(({ text, from }) => from === 'here' && text !== '');
  const across = row[at]?.columns ?? 1;
  if (across > 1 && across >= columns.length / 2) return true;
  if (row.some(({ from, text }) => from === 'above' && text !== '')) return false;
  if (at === statement) return columns.length > 2 && words.length < 200 && groupTitle.test(words);
  return at < statement && words.length < 200;
}

function isHeadings(row: readonly GridCell[], { words }: Headings): boolean {
  let same = 0;
  for (const [at, { text, from }] of row.entries()) {
    if (text === '' || from !== 'here') continue;
    if (plainly(text) !== plainly(words[at] ?? '')) return false;
    same++;
  }
  return same > 1;
}

/** Rows above the headings: titles, dates, logos' words. */
export function rowsAbove(
  grid: Grid,
  { from }: Headings,
): readonly { readonly row: number; readonly words: readonly string[] }[] {
  return grid.rows
    .slice(0, from)
    .map((row, at) => ({ row: grid.firstRow + at, words: ownWords(row) }))
    .filter(({ words }) => words.length > 0);
}

export function emptyAbove(grid: Grid, { from }: Headings): number {
  return grid.rows.slice(0, from).filter((row) => ownWords(row).length === 0).length;
}

/** The rows of the headings themselves. */
export function headingRows(grid: Grid, { from, to }: Headings): readonly RowLeft[] {
  return grid.rows
    .slice(from, to)
    .map((row, at) => ({ row: grid.firstRow + from + at, why: 'the headings', words: ownWords(row) }));
}
