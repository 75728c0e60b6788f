import type { Twips } from './measures.ts';

/** How wide a letter of 10 points is on average, and what a cell keeps free at its sides. */
const letter: Twips = 100;
const sides: Twips = 200;
/** Columns of prose get no narrower than so many letters, if there is any room. */
const proseLetters = 12;
const longestKeptWord = 14;

export interface ColumnWidths {
  readonly widths: readonly Twips[];
  /** Each column has room for its words and for prose that can be read. */
  readonly fits: boolean;
}

/**
 * Room for each column: enough for its longest word, and the rest by how much is said in it.
 * @param rows the text of each cell
 */
export function columnWidths(rows: readonly (readonly string[])[], room: Twips): ColumnWidths {
  const columns = Math.max(...rows.map((row) => row.length));
  const needs = Array.from({ length: columns }, (_, column) => needOf(rows.map((row) => row[column] ?? '')));
  const least = needs.map(({ least }) => least);
  const total = least.reduce((sum, each) => sum + each, 0);
  if (total > room) {
    const shrunk = least.map((each) => Math.floor((each * room) / total));
    return { widths: shrunk, fits: false };
  }
  // The square root, so that one long cell does not starve the other columns.
  const wishes = needs.map(({ most, least }) => Math.sqrt(Math.max(most - least, 0)));
  const wished = wishes.reduce((sum, each) => sum + each, 0);
  const spare = room - total;
  const widths = needs.map(({ least }, index) =>
    Math.floor(least + (wished === 0 ? spare / columns : (spare * (wishes[index] ?? 0)) / wished)),
  );
  return { widths, fits: true };
}

function needOf(cells: readonly string[]): { readonly least: Twips; readonly most: Twips } {
  let longestWord = 0;
  let longest = 0;
  for (const cell of cells) {
    longest = Math.max(longest, cell.length);
    for (const word of cell.split(/\s+/)) longestWord = Math.max(longestWord, word.length);
  }
  // Headings are bold, and a word's letters may be wide.
  const kept = Math.min(longestWord, longestKeptWord) + 1.5;
  const least = Math.max(kept, Math.min(longest, proseLetters)) * letter + sides;
  return { least, most: longest * letter + sides };
}
