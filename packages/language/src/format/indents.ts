import type { Row, SourceLine } from './layout.ts';

/**
 * The column of each head (0) and each fact (2); `undefined` for a row that keeps its own. Fixed rows keep theirs, and so
 * does a row beside one where the way they stand to each other decides how one of them is read: what stands below an
 * empty `text:` must not come to stand further in than it did. Comments have no column here.
 */
export function indentsOf(
  rows: readonly Row[],
  lines: readonly SourceLine[],
  isFixed: (row: Row) => boolean,
): readonly (number | undefined)[] {
  const indents = wantedIndents(rows).map((wanted, at) => (isFixed(rows[at] as Row) ? undefined : wanted));
  const places = rows.flatMap(({ type }, at) => (type === 'comment' ? [] : [at]));
  /** Whether the two rows would stand in another way to each other than they do, and that matters. */
  const isTorn = (above: number, below: number): boolean => {
    const [a, b] = [rows[above] as Row, rows[below] as Row];
    if (!matters(a, b, lines, indents[below] === undefined)) return false;
    const [oldA, oldB] = [columnOf(a, lines), columnOf(b, lines)];
    const [newA, newB] = [indents[above] ?? oldA, indents[below] ?? oldB];
    if (b.type !== 'unknown') return oldB > oldA !== newB > newA;
    return Math.sign(oldB - oldA) !== Math.sign(newB - newA);
  };
  for (let at = 1; at < places.length; at++) {
    const [above = 0, below = 0] = [places[at - 1], places[at]];
    if (indents[above] === undefined && indents[below] !== undefined && isTorn(above, below)) {
      indents[below] = undefined;
    }
    // A row that keeps its place may hold the one above it in its own, and that one the next. Each does so once.
    for (let low = at; low > 0; low--) {
      const [upper = 0, lower = 0] = [places[low - 1], places[low]];
      if (indents[lower] !== undefined || indents[upper] === undefined || !isTorn(upper, lower)) break;
      indents[upper] = undefined;
    }
  }
  return indents;
}

/** Facts above the first item belong to none. */
function wantedIndents(rows: readonly Row[]): (number | undefined)[] {
  let isInItem = false;
  return rows.map(({ type }) => {
    if (type === 'comment') return undefined;
    isInItem ||= type === 'head';
    return type === 'head' || !isInItem ? 0 : 2;
  });
}

/** The column at which a row begins as it is written. */
export function columnOf(row: Row, lines: readonly SourceLine[]): number {
  return lines[row.firstLine]?.indent ?? 0;
}

/** Whether it can depend on their columns how one of two rows, with nothing but comments and blank lines between, is read. */
function matters(above: Row, below: Row, lines: readonly SourceLine[], belowKeeps: boolean): boolean {
  if (above.type === 'unknown' || (below.type === 'head' && !belowKeeps)) return false;
  if (above.block !== undefined || waitsForText(above)) return true;
  if (above.tokens.at(-1)?.tokenType.name !== 'TEXT') return false;
  if (above.type === 'head' && below.type !== 'unknown') return false;
  return !lines.slice(above.lastLine + 1, below.firstLine).some(({ isBlank }) => isBlank);
}

/** A row without the text that it should have: lines further in would be taken for that. */
function waitsForText({ isDamaged, tokens, shape, type }: Row): boolean {
  const last = tokens.at(-1)?.tokenType.name;
  if (last === 'TEXT') return false;
  return last === 'COLON' || shape === 'text' || (isDamaged && type === 'head');
}
