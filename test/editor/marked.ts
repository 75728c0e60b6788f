import type { Position, Range } from 'vscode-languageserver-protocol';

/** A text with marks, as tests write it: `‸` is where the cursor is, `‹…›` are ranges. */
export interface Marked {
  /** Without the marks. */
  readonly text: string;
  readonly cursors: readonly Position[];
  readonly ranges: readonly Range[];
}

export function marked(written: string): Marked {
  const cursors: Position[] = [];
  const ranges: Range[] = [];
  const begun: Position[] = [];
  let text = '';
  let line = 0;
  let character = 0;
  for (const sign of written) {
    if (sign === '‸') cursors.push({ line, character });
    else if (sign === '‹') begun.push({ line, character });
    else if (sign === '›') {
      const start = begun.pop();
      if (start === undefined) throw new Error('The text has a › without a ‹ before it.');
      ranges.push({ start, end: { line, character } });
    } else {
      text += sign;
      character += sign.length;
      if (sign === '\n') {
        line++;
        character = 0;
      }
    }
  }
  return { text, cursors, ranges };
}

/** The one cursor of a text. */
export function cursorIn(written: string): Position {
  const [cursor, ...more] = marked(written).cursors;
  if (cursor === undefined || more.length > 0) throw new Error('The text needs one ‸ where the cursor is.');
  return cursor;
}
