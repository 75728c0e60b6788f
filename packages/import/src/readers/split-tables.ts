import { isKnownHeading } from '../mapping/headings.ts';
import type { Table, TableCell } from '../table/table.ts';

/**
 * Parts a sheet that holds several tables below each other: where, below an empty row, there are new headings. A sheet of
 * one table stays as it is.
 */
export function splitTables(table: Table): readonly Table[] {
  const starts = [0];
  let headings: string | undefined;
  for (const [at, row] of table.rows.entries()) {
    const words = row.map(({ text }) => text.trim()).filter((text) => text !== '');
    const isHeadings = words.length > 1 && words.filter(isKnownHeading).length >= Math.max(2, words.length / 2);
    if (!isHeadings) continue;
    const own = words.join('|').toLowerCase();
    if (headings !== undefined && own !== headings && isEmpty(above(table, at))) starts.push(titleAbove(table, at));
    headings = own;
  }
  if (starts.length === 1) return [table];
  return starts.map((start, at) => ({
    ...table,
    place: `${table.place}, from row ${start + 1}`,
    rows: table.rows.slice(start, starts[at + 1]),
    firstRow: (table.firstRow ?? 1) + start,
  }));
}

/** The nearest row above that may part tables: the one above, or above a title of one cell. */
function above({ rows }: Table, at: number): readonly TableCell[] {
  const before = rows[at - 1] ?? [];
  const isTitle = before.filter(({ text }) => text.trim() !== '').length === 1;
  return isTitle ? (rows[at - 2] ?? []) : before;
}

function titleAbove({ rows }: Table, at: number): number {
  return isEmpty(rows[at - 1] ?? []) ? at : at - 1;
}

function isEmpty(row: readonly TableCell[]): boolean {
  return row.every(({ text }) => text.trim() === '');
}
