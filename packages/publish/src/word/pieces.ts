import type { Paragraph, Table } from 'docx';
import type { PageTurn } from '../paper/measures.ts';

/** A paragraph or a table on its way into the document. */
export interface Piece {
  readonly content: Paragraph | Table;
  /** How the page has to lie for it; undefined where either way will do. */
  readonly turn?: PageTurn;
  /** It stays on pages that lie the other way, where it follows something on them. */
  readonly staysOn?: boolean;
  /** It heads what comes next, and goes to the same page. */
  readonly isHeading?: boolean;
}

export interface Stretch {
  readonly turn: PageTurn;
  readonly content: (Paragraph | Table)[];
}

/** The pieces in stretches of pages that lie the same way. What heads a wide piece comes with it. */
export function stretches(pieces: readonly Piece[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let heads: Piece[] = [];
  const put = (turn: PageTurn, ...put: readonly Piece[]): void => {
    const last = found.at(-1);
    const content = put.map((piece) => piece.content);
    if (last?.turn === turn) last.content.push(...content);
    else if (content.length > 0) found.push({ turn, content });
  };
  for (const piece of pieces) {
    if (piece.isHeading) {
      heads.push(piece);
      continue;
    }
    // A caption stays with its picture; a heading of a part begins where text goes on.
    const turn = piece.staysOn && heads.length <= 1 ? found.at(-1)?.turn : undefined;
    put(turn ?? piece.turn ?? 'upright', ...heads, piece);
    heads = [];
  }
  put('upright', ...heads);
  return found;
}
