import { cleanWords } from '../clean.ts';
import type { Table } from './table.ts';

/** A place in a table whose merged cells have been laid out. */
export interface GridCell {
  readonly text: string;
  /** Whether the words stand here, or come from a merged cell that begins above or to the left. */
  readonly from: 'here' | 'above' | 'left';
  /** How many columns the cell takes, where it begins. */
  readonly columns: number;
}

export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  readonly width: number;
  /** Number of the first row in its sheet. */
  readonly firstRow: number;
}

/** Wider merges are decoration; a page may say that a cell takes a billion columns. */
const mostColumns = 100;

const empty: GridCell = { text: '', from: 'here', columns: 1 };

/** Lays merged cells out. What they cost is bounded by the cells that are there. */
export function gridOf({ rows, firstRow = 1 }: Table): Grid {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  let carried = 4 * cells + 10_000;
  /** By column, what a cell above still gives to rows below. */
  const open: ({ readonly cell: GridCell; rowsLeft: number } | undefined)[] = [];
  let width = 0;
  const laid = rows.map((row) => {
    const line: GridCell[] = [];
    const takeOpen = (): void => {
      for (let above = open[line.length]; above !== undefined && above.rowsLeft > 0; above = open[line.length]) {
        above.rowsLeft -= 1;
        line.push(above.cell);
      }
    };
    for (const { text, columns = 1, rows: down = 1 } of row) {
      takeOpen();
      const clean = cleanWords(text);
      const across = Math.min(Math.max(Math.trunc(columns) || 1, 1), mostColumns);
      for (let at = 0; at < across; at++) {
        if (at > 0 && --carried < 0) break;
        const column = line.length;
        line.push({ text: clean, from: at === 0 ? 'here' : 'left', columns: at === 0 ? across : 1 });
        const rowsLeft = Math.min(Math.max(Math.trunc(down) || 1, 1) - 1, rows.length, carried);
        carried -= rowsLeft;
        open[column] = { cell: { text: clean, from: at === 0 ? 'above' : 'left', columns: 1 }, rowsLeft };
      }
    }
    takeOpen();
    width = Math.max(width, line.length);
    return line;
  });
  return { rows: laid, width, firstRow };
}

export function cellAt(row: readonly GridCell[], column: number): GridCell {
  return row[column] ?? empty;
}

/** What stands in a row itself, each cell once. */
export function ownWords(row: readonly GridCell[]): readonly string[] {
  return row.filter(({ from, text }) => from === 'here' && text !== '').map(({ text }) => text);
}
