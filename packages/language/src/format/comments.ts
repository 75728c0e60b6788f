import { columnOf } from './indents.ts';
import type { Row, SourceLine } from './layout.ts';

/** Comments in lines of their own that follow each other without a blank line. Places are those among the rows. */
export interface CommentGroup {
  readonly from: number;
  /** The place after the last. */
  readonly to: number;
  /** The rows around it that are no comments. */
  readonly above: number | undefined;
  readonly below: number | undefined;
  readonly speaksOf: 'above' | 'below' | 'neither';
}

/** `blanks` are the blank lines above each row. */
export function commentGroups(
  rows: readonly Row[],
  lines: readonly SourceLine[],
  blanks: readonly number[],
): readonly CommentGroup[] {
  const groups: CommentGroup[] = [];
  let below: number | undefined;
  for (let at = rows.length - 1; at >= 0; at--) {
    if (rows[at]?.type !== 'comment') {
      below = at;
      continue;
    }
    const to = at + 1;
    while (blanks[at] === 0 && rows[at - 1]?.type === 'comment') at--;
    groups.push({ from: at, to, above: undefined, below, speaksOf: 'neither' });
  }
  let above: number | undefined;
  let next = 0;
  return groups.reverse().map((group) => {
    for (; next < group.from; next++) if (rows[next]?.type !== 'comment') above = next;
    const found = { ...group, above };
    return { ...found, speaksOf: subjectOf(found, rows, lines, blanks) };
  });
}

/**
 * A comment speaks of the fact below, and of the item below where it stands right above it. Otherwise it is the last of
 * the item above; unless it stands by itself in the first column, as a heading does over several items.
 */
function subjectOf(
  { from, to, above, below }: CommentGroup,
  rows: readonly Row[],
  lines: readonly SourceLine[],
  blanks: readonly number[],
): CommentGroup['speaksOf'] {
  const head = below === undefined ? undefined : (rows[below] as Row);
  if (head !== undefined && head.type !== 'head') return 'below';
  const column = columnOf(rows[from] as Row, lines);
  const isSetApart = above === undefined || (blanks[from] ?? 0) > 0;
  const isRightAbove = head !== undefined && below === to && blanks[to] === 0;
  if (isRightAbove && (isSetApart || column <= columnOf(head, lines))) return 'below';
  return above === undefined || (isSetApart && column === 0) ? 'neither' : 'above';
}

/** The column of a group's comments; `newColumn` gives that of the rows around it. */
export function columnOfGroup(
  { from, above, below, speaksOf }: CommentGroup,
  rows: readonly Row[],
  lines: readonly SourceLine[],
  newColumn: (place: number) => number,
): number {
  const place = speaksOf === 'above' ? above : below;
  const subject = place === undefined ? undefined : (rows[place] as Row);
  let column = 0;
  if (speaksOf !== 'neither' && place !== undefined) {
    if (subject?.isDamaged) column = columnOf(rows[from] as Row, lines);
    else column = speaksOf === 'above' && subject?.type === 'head' ? 2 : newColumn(place);
  }
  // Further in than the head of the text above, a comment would be part of that text.
  const isBelowText = above !== undefined && rows[above]?.block !== undefined;
  return isBelowText ? Math.min(column, newColumn(above)) : column;
}
