import { plainly } from '../clean.ts';
import { cellAt, type Grid, type GridCell, ownWords } from '../table/grid.ts';
import { columnWords, glossaryNames } from './meanings.ts';
import { tableKinds } from './table-kinds.ts';

/** The rows that name the columns. Rows count from 0 in the grid. */
export interface Headings {
  readonly from: number;
  /** The first row below them. */
  readonly to: number;
  /** The words of each column; `''` where it has none. */
  readonly words: readonly string[];
}

/** Headings stand near the top; what stands above them is a title, a logo's words or a date. */
const deepest = 25;
const longestHeading = 80;

const known: ReadonlySet<string> = new Set(
  [
    ...Object.values(columnWords).flat(),
    ...Object.values(tableKinds).flatMap(({ surely, perhaps }) => [...surely, ...perhaps]),
    ...glossaryNames,
  ].map(plainly),
);

/** Whether the words are those of a heading that partnerships use. */
export function isKnownHeading(words: string): boolean {
  return spellingsOf(words).some((spelling) => known.has(spelling));
}

/** The heading, and the heading without what stands in brackets: "Lead (who)", "Action/Task". */
export function spellingsOf(words: string): readonly string[] {
  const whole = plainly(words);
  const short = plainly(words.replace(/[([].*?[)\]]/g, ' '));
  const parts = words.split(/[/|\n]| & | and /).map(plainly);
  return [...new Set([whole, short, ...parts])].filter((spelling) => spelling !== '');
}

/** Finds the row with the most headings that are known; else the first row of several short cells, as a guess. */
export function headingsOf(grid: Grid): Headings | undefined {
  let best: { row: number; score: number } | undefined;
  let guess: number | undefined;
  for (let row = 0; row < Math.min(grid.rows.length, deepest); row++) {
    const own = ownWords(grid.rows[row] ?? []);
    if (own.length < 2 || own.some((words) => words.length > longestHeading)) continue;
    const score = own.filter(isKnownHeading).length / Math.sqrt(own.length);
    if (score > (best?.score ?? 0)) best = { row, score };
    if (own.every((words) => /\p{L}/u.test(words))) guess ??= row;
  }
  const row = best?.row ?? guess;
  if (row === undefined) return undefined;
  return secondRow(grid, row) ?? { from: row, to: row + 1, words: wordsOf(grid, [grid.rows[row] ?? []]) };
}

/** "Timescale" merged over "Start" and "End": the row below names the columns further. */
function secondRow(grid: Grid, row: number): Headings | undefined {
  const above = grid.rows[row] ?? [];
  const below = grid.rows[row + 1] ?? [];
  const merged = above.flatMap((cell, at) => (cell.columns > 1 ? range(at, at + cell.columns) : []));
  if (merged.length === 0 || merged.length >= grid.width) return undefined;
  const further = merged.map((at) => cellAt(below, at)).filter(({ text }) => text !== '');
  const elsewhere = below.filter(({ from, text }, at) => from === 'here' && text !== '' && !merged.includes(at));
  const isHeading = ({ text }: GridCell): boolean => isKnownHeading(text) || /^[^\d]{1,25}$/.test(text);
  if (further.length < 2 || elsewhere.length > 0 || !further.every(isHeading)) return undefined;
  return { from: row, to: row + 2, words: wordsOf(grid, [above, below]) };
}

function wordsOf({ width }: Grid, rows: readonly (readonly GridCell[])[]): readonly string[] {
  return range(0, width).map((at) => {
    const words = rows.map((row) => cellAt(row, at).text.replaceAll('\n', ' ')).filter((text) => text !== '');
    return [...new Set(words)].join(' ');
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, at) => from + at);
}
