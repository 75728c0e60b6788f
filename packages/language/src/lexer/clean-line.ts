/**
 * One line as the language reads it. Characters that word processors put in (non-breaking spaces and hyphens, curly
 * quotes, soft hyphens, zero-width characters) become the plain ones. The author's text is never changed: only the
 * words of the language, names and values are read from the clean line.
 */
export interface CleanLine {
  /** Offset of the line's first character in the file. */
  readonly start: number;
  readonly text: string;
  /** Where each character of `text` (and its end) stands in the raw line; `undefined` where nothing was removed. */
  readonly offsets: Uint32Array | undefined;
}

const special = /[\u00a0\u00ad\u2000-\u200f\u2010\u2011\u2018-\u201f\u202a-\u202f\u205f-\u2064\u3000\ufeff]/;
const replacements: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
};
const space = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;

export function cleanLine(raw: string, start: number): CleanLine {
  if (!special.test(raw)) return { start, text: raw, offsets: undefined };
  const offsets = new Uint32Array(raw.length + 1);
  const kept: string[] = [];
  for (let index = 0; index < raw.length; index++) {
    const character = raw.charAt(index);
    const clean = special.test(character) ? (replacements[character] ?? (space.test(character) ? ' ' : '')) : character;
    if (clean === '') continue;
    offsets[kept.length] = index;
    kept.push(clean);
  }
  offsets[kept.length] = raw.length;
  return { start, text: kept.join(''), offsets };
}

/** The offset in the file of a position in the clean line. */
export function offsetAt(line: CleanLine, position: number): number {
  return line.start + (line.offsets?.[position] ?? position);
}

/** The column at which a line's content begins, a tab counting to the next multiple of four, and its position. */
export function indentation(text: string): { readonly width: number; readonly length: number } {
  let width = 0;
  let length = 0;
  for (; length < text.length; length++) {
    const character = text.charCodeAt(length);
    if (character === 9) width += 4 - (width % 4);
    else if (character === 32 || character === 12 || character === 11) width += 1;
    else break;
  }
  return { width, length };
}
