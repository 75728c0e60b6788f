import { Document, Paragraph, TextRun } from 'docx';
import { type FontToMeasure, layoutDocument } from 'docx/layout';

/**
 * How wide text is, in points. The library's own measuring looks up the font anew for every word, which takes most of the
 * time of a layout: it is asked once for each letter of each face, all usual letters together.
 */
export function widthOfText(text: string, { name, size, bold, italic }: FontToMeasure): number {
  const face = faceOf(name, bold, italic);
  let width = face.words.get(text);
  if (width === undefined) {
    width = 0;
    for (const letter of text) width += widthOfLetter(letter, face);
    face.words.set(text, width);
  }
  return width * size;
}

interface Face {
  readonly look: { readonly font: string; readonly bold: boolean; readonly italics: boolean };
  /** How wide a letter is in a size of 1. */
  readonly letters: Map<string, number>;
  /** Words that have been measured, which come again and again. */
  readonly words: Map<string, number>;
}

const faces = new Map<string, Face>();

function faceOf(font: string, bold: boolean, italics: boolean): Face {
  const key = `${font} ${bold} ${italics}`;
  const known = faces.get(key) ?? { look: { font, bold, italics }, letters: new Map(), words: new Map() };
  faces.set(key, known);
  return known;
}

/** ASCII, and the marks that stand in nearly every plan. Others are asked for as they come. */
const usual = [...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index)), ...'£–—‘’“”•…\u00a0'];

function widthOfLetter(letter: string, face: Face): number {
  const known = face.letters.get(letter);
  if (known !== undefined) return known;
  const letters = face.letters.size === 0 ? [...new Set([...usual, letter])] : [letter];
  for (const [index, width] of measured(letters, face.look).entries()) face.letters.set(letters[index] ?? '', width);
  return face.letters.get(letter) ?? 0;
}

const largeSize = 50;
/** Spaces at the end of a line are not measured: each letter stands between two of these. */
const beside = 'n';

function measured(letters: readonly string[], look: Face['look']): readonly number[] {
  const texts = ['', ...letters].map((letter) => beside + letter + beside);
  const children = texts.map(
    (text) => new Paragraph({ children: [new TextRun({ ...look, text, size: `${largeSize}pt` })] }),
  );
  const { pages } = layoutDocument(new Document({ sections: [{ children }] }), { guess: true });
  const lines = pages.flatMap(({ body }) => body.flatMap((block) => (block.type === 'paragraph' ? block.lines : [])));
  const [none = 0, ...widths] = lines.map(({ textWidth }) => textWidth);
  const pixelsPerPoint = 96 / 72;
  return widths.map((width) => (width - none) / pixelsPerPoint / largeSize);
}
