import { Document, Paragraph, TextRun } from 'docx';
import { layoutDocument } from 'docx/layout';
import { expect, it } from 'vitest';
import { widthOfText } from './letter-widths.ts';

/** The library's own measure of a line, in points. */
function laidOut(
  text: string,
  look: { readonly font: string; readonly bold: boolean; readonly italics: boolean },
): number {
  const children = [new Paragraph({ children: [new TextRun({ ...look, text, size: '11pt' })] })];
  const [page] = layoutDocument(new Document({ sections: [{ children }] }), { guess: true }).pages;
  const [block] = page?.body ?? [];
  if (block?.type !== 'paragraph') throw new Error('The library has laid out no paragraph.');
  return ((block.lines[0]?.textWidth ?? 0) * 72) / 96;
}

const sentences = [
  'Everyone who leaves custody for Eastvale',
  '£144,000 a year – from 41 to 25 people, “AVATAR”',
  'Café, naïve, Łódź, Ǆ and Ω',
  'A1.2\u00a0(38%) → 95%',
] as const;

it.each(
  sentences.flatMap((sentence) =>
    ['Calibri', 'Courier New'].flatMap((font) =>
      [false, true].map((bold) => [sentence, { font, bold, italics: !bold }] as const),
    ),
  ),
)('%j is as wide as in the layout of the library, in %o', (sentence, look) => {
  const { font: name, bold, italics: italic } = look;
  expect(widthOfText(sentence, { name, size: 11, bold, italic })).toBeCloseTo(laidOut(sentence, look), 1);
});
