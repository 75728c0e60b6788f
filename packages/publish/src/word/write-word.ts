import { Document, type ISectionOptions, Packer, Paragraph, TableOfContents } from 'docx';
import { inText, pieces } from './blocks.ts';
import type { Cover, Pngs, WordDraft } from './draft.ts';
import { pageOf, type Running } from './page.ts';
import { pagesOfHeadings } from './pages-of-headings.ts';
import { pictureTables } from './pictures.ts';
import { type Piece, stretches } from './pieces.ts';
import { settled } from './settle.ts';
import { styles } from './styles.ts';
import { startWriting } from './writing.ts';
import { xmlText } from './xml-text.ts';

/**
 * The draft as a file of Word (Office Open XML): A4, with a title page, contents, headings, captions and links as Word
 * knows them. The same draft and pictures give the same bytes.
 * @param pngs the draft's pictures, drawn
 * @throws RangeError where one of the pictures has not been drawn
 */
export async function writeWordFile(draft: WordDraft, pngs: Pngs): Promise<Uint8Array> {
  const { document, cover } = draft;
  const { title, author, subject, asOf } = cover;
  const writing = startWriting(draft);
  const body = [...pieces(document.children as Parameters<typeof pieces>[0], inText, writing)];
  const tables = pictureTables(writing);
  const end = tables.length === 0 ? [] : [headingOfTables(), ...tables];
  const running: Running = { title: xmlText(title), isDraft: cover.isDraft };
  const sections: ISectionOptions[] = [
    { ...pageOf('upright', running, 'first'), children: front(cover) },
    ...stretches([...body, ...end]).map(({ turn, content }) => ({ ...pageOf(turn, running), children: content })),
  ];
  const file = new Document({
    title: xmlText(title),
    subject: xmlText(subject),
    creator: xmlText(author),
    lastModifiedBy: xmlText(author),
    styles,
    sections,
    pageNumbers: pagesOfHeadings,
  });
  return settled(await Packer.pack(file, 'uint8array'), { asOf, pngs });
}

/** The title page and the contents. */
function front({ title, lines }: Cover): ISectionOptions['children'] {
  const [first, ...rest] = lines;
  return [
    new Paragraph({ heading: 'Title', text: xmlText(title) }),
    ...(first === undefined ? [] : [new Paragraph({ style: 'Subtitle', text: xmlText(first) })]),
    ...rest.map((line) => new Paragraph({ style: 'TitleLine', text: xmlText(line) })),
    new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, text: 'Contents' }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function headingOfTables(): Piece {
  return { content: new Paragraph({ heading: 'Heading1', text: 'The pictures as tables' }), isHeading: true };
}
