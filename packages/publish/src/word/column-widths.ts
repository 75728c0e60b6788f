import type { Twips } from '../paper/measures.ts';

/** How wide a letter of 10 points is on average, and what a cell keeps free at its sides. */
const letter: Twips = 100;
const sides: Twips = 200;
/**
 * Lines of so many letters stay whole, if that leaves something of the room to share; columns with longer ones get no
 * narrower. The last is for tables that are full.
 */
const wholeLines = [20, 14, 10] as const;
const shareForWhole = 0.7;
const longestKeptWord = 14;
/** Words that are held together by spaces at which no line ends, such as those of a day. */
const isHeldTogether = /\u00a0/;

export interface ColumnWidths {
  readonly widths: readonly Twips[];
  /** Each column has room for its words and for prose that can be read. */
  readonly fits: boolean;
  /** About how many lines the tallest row has. */
  readonly tallest: number;
  /** About how many lines all rows have together. */
  readonly lines: number;
}

/**
 * Room for each column: enough for its longest word, and the rest so that the rows get low.
 * @param rows the text of each cell, its lines apart
 */
export function columnWidths(rows: readonly (readonly string[])[], room: Twips): ColumnWidths {
  const columns = Math.max(...rows.map((row) => row.length));
  const byColumn = Array.from({ length: columns }, (_, column) => rows.map((row) => row[column] ?? ''));
  const tries = wholeLines.map((letters) => byColumn.map((cells) => needOf(cells, letters)));
  const needs = tries.find((each) => leastOf(each) <= room * shareForWhole) ?? tries.at(-1) ?? [];
  const total = leastOf(needs);
  const fits = total <= room;
  const widths = fits ? shared(needs, room) : needs.map(({ least }) => Math.floor((least * room) / total));
  const heights = rows.map((row) => linesOf(row, widths));
  return { widths, fits, tallest: Math.max(...heights), lines: sum(heights) };
}

interface Need {
  readonly least: Twips;
  /** With more, nothing gets lower. */
  readonly most: Twips;
  /** How much is said in the column. */
  readonly weight: number;
}

function leastOf(needs: readonly Need[]): Twips {
  return sum(needs.map(({ least }) => least));
}

function needOf(cells: readonly string[], whole: number): Need {
  let longestWord = 0;
  let longestLine = 0;
  let squares = 0;
  for (const cell of cells) {
    squares += cell.length ** 2;
    for (const line of cell.split('\n')) longestLine = Math.max(longestLine, line.length);
    for (const word of cell.split(/[^\S\u00a0]+/)) {
      const kept = isHeldTogether.test(word) ? word.length : Math.min(word.length, longestKeptWord);
      longestWord = Math.max(longestWord, kept);
    }
  }
  // Headings are bold, and a word's letters may be wide.
  const least = Math.max(longestWord + 1.5, Math.min(longestLine + 1, whole)) * letter + sides;
  // Widths that grow with the cube root of the squares make the sum of the squares of the cells' heights least.
  return { least, most: Math.max(least, (longestLine + 2) * letter + sides), weight: Math.cbrt(squares) };
}

/** Each column by its weight, no less than it needs and no more than it can use; what is left over evenly. */
function shared(needs: readonly Need[], room: Twips): readonly Twips[] {
  const at = (share: number): Twips[] =>
    needs.map(({ least, most, weight }) => Math.min(most, Math.max(least, weight * share)));
  let low = 0;
  let high = room;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > room) high = middle;
    else low = middle;
  }
  const widths = at(low);
  const spare = Math.max(0, room - sum(widths)) / widths.length;
  return widths.map((width) => Math.floor(width + spare));
}

function linesOf(row: readonly string[], widths: readonly Twips[]): number {
  const heights = row.map((cell, column) => {
    const perLine = Math.max(1, ((widths[column] ?? sides) - sides) / letter);
    return sum(cell.split('\n').map((line) => Math.max(1, Math.ceil(line.length / perLine))));
  });
  return Math.max(...heights);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
