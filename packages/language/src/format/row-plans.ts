import { columnOfGroup, commentGroups } from './comments.ts';
import { columnOf, indentsOf } from './indents.ts';
import type { Layout, Row } from './layout.ts';

/** What becomes of a row. */
export interface RowPlan {
  readonly row: Row;
  /** The column it goes to; `undefined` where it keeps its own. */
  readonly indent: number | undefined;
  /** How many blank lines are to stand above it. */
  readonly blankLines: number;
}

/** Where each row goes, and what stays where it is: `isFixed` rows, and those that must not move away from them. */
export function planRows({ rows, lines }: Layout, isFixed: (row: Row) => boolean): readonly RowPlan[] {
  const blanks = rows.map((row, at) => (at === 0 ? 0 : row.firstLine - (rows[at - 1] as Row).lastLine - 1));
  const indents = [...indentsOf(rows, lines, isFixed)];
  const groups = commentGroups(rows, lines, blanks);
  const newColumn = (place: number): number => indents[place] ?? columnOf(rows[place] as Row, lines);
  /** Places at which an item begins: with its head, or with the comments above that. */
  const beginnings = new Set(rows.flatMap(({ type }, at) => (type === 'head' ? [at] : [])));
  for (const group of groups) {
    const column = columnOfGroup(group, rows, lines, newColumn);
    for (let at = group.from; at < group.to; at++) if (!isFixed(rows[at] as Row)) indents[at] = column;
    if (group.speaksOf === 'below' && group.below !== undefined && beginnings.delete(group.below)) {
      beginnings.add(group.from);
    }
  }
  return rows.map((row, at) => {
    const before = rows[at - 1];
    const isBeginning = beginnings.has(at);
    const blankLines = before === undefined ? 0 : blankLinesBetween(before, row, blanks[at] ?? 0, isBeginning);
    return { row, indent: indents[at], blankLines };
  });
}

/**
 * One blank line between items, none between a head and its first fact. Elsewhere a blank line that the author left to
 * set facts apart stays, as one.
 */
function blankLinesBetween(above: Row, row: Row, written: number, isBeginning: boolean): number {
  if (above.isInConflict && row.isInConflict) return written;
  if (isBeginning) return 1;
  const isBelowHead = above.type === 'head' && above.block === undefined && row.type === 'fact';
  return isBelowHead && !above.isDamaged && !row.isDamaged ? 0 : Math.min(written, 1);
}
