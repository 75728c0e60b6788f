/**
 * How wide text is, without a browser to ask. Counted for DejaVu Sans, the widest of the usual fonts for screens, so that
 * text which fits by this fits in any of them.
 */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size;
}

function emsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x1100 ? (ems[code] ?? otherwise) : 1.05;
}

const otherwise = 0.63;

const ems: readonly (number | undefined)[] = (() => {
  const found: number[] = [];
  const widths: readonly (readonly [characters: string, width: number])[] = [
    ["il'|!.,:;jI()[] ", 0.4],
    ['tfr/"-', 0.44],
    ['ABCDEFGHJKLNOPQRSTUVXYZ', 0.77],
    ['£0123456789', 0.64],
    ['mwMW@%&', 1],
  ];
  for (const [characters, width] of widths) for (const each of characters) found[each.charCodeAt(0)] = width;
  return found;
})();

/** Bold letters are wider, as if they were of this size. */
export function bold(size: number): number {
  return size * 1.12;
}

export interface Room {
  readonly width: number;
  /** The size of the letters. */
  readonly size: number;
  /** The most lines there is room for. */
  readonly lines: number;
}

/** Text broken into lines that fit; where there are too many, the last one ends in `…`. */
export function wrapped(text: string, { width, size, lines }: Room): readonly string[] {
  const found: string[] = [];
  let line = '';
  let used = 0;
  const space = emsOf(' ') * size;
  for (const word of piecesOf(text, width, size)) {
    const needed = widthOf(word, size);
    if (line !== '' && used + space + needed > width) {
      if (found.length === lines - 1) return [...found, shortened(`${line} ${word}`, width, size, true)];
      found.push(line);
      line = word;
      used = needed;
    } else {
      used += needed + (line === '' ? 0 : space);
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? found : [...found, line];
}

/** Text on one line, cut with `…` where it is too long. */
export function shortened(text: string, width: number, size: number, mustCut = false): string {
  if (!mustCut && widthOf(text, size) <= width) return text;
  const room = width - widthOf('…', size);
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += emsOf(character) * size;
    if (used > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The words of a text; one that is wider than a line is cut into pieces. */
function* piecesOf(text: string, width: number, size: number): Iterable<string> {
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    if (widthOf(word, size) <= width) {
      yield word;
      continue;
    }
    let piece = '';
    let used = 0;
    for (const character of word) {
      const needed = emsOf(character) * size;
      if (piece !== '' && used + needed > width) {
        yield piece;
        piece = '';
        used = 0;
      }
      piece += character;
      used += needed;
    }
    if (piece !== '') yield piece;
  }
}
