import type { IsoDate } from '@goldenthread/language';
import { Document, type ISectionOptions, Packer, Paragraph, TableOfContents } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Root } from 'mdast';
import { inText, pieces } from './blocks.ts';
import { pageOf, type Running } from './page.ts';
import { pictureTables } from './pictures.ts';
import { type Piece, stretches } from './pieces.ts';
import { settled } from './settle.ts';
import { styles } from './styles.ts';
import { type DrawPng, startWriting } from './writing.ts';
import { xmlText } from './xml-text.ts';

// The headings are not numbered: the search for numbers, which the library would make first, is left out.
const estimate = estimatePageNumbersWith({ guess: true });

export interface WordChoices {
  readonly title: string;
  /** Lines below the title: whose plan it is, for when, how far it has got. */
  readonly lines: readonly string[];
  /** Whose plan it is, for the document's properties. */
  readonly author: string;
  /** What the document is about, for its properties. */
  readonly subject: string;
  /** The day of the document. */
  readonly asOf: IsoDate;
  /** It says on every page that it is a draft. */
  readonly isDraft: boolean;
  readonly drawPng: DrawPng;
}

/**
 * The document as a file of Word (Office Open XML): A4, with a title page, contents, headings, captions and links as
 * Word knows them. The same document and choices give the same bytes.
 */
export async function writeWord(document: Root, choices: WordChoices): Promise<Uint8Array> {
  const { title, author, subject, asOf, drawPng } = choices;
  const writing = startWriting(document, drawPng);
  const body = [...pieces(document.children as Parameters<typeof pieces>[0], inText, writing)];
  const tables = pictureTables(writing);
  const end = tables.length === 0 ? [] : [headingOfTables(), ...tables];
  const running: Running = { title: xmlText(title), isDraft: choices.isDraft };
  const sections: ISectionOptions[] = [
    { ...pageOf('upright', running, 'first'), children: front(choices) },
    ...stretches([...body, ...end]).map(({ turn, content }) => ({ ...pageOf(turn, running), children: content })),
  ];
  const file = new Document({
    title: xmlText(title),
    subject: xmlText(subject),
    creator: xmlText(author),
    lastModifiedBy: xmlText(author),
    styles,
    sections,
    // Page numbers as Word will count them, so that the contents are right before anything is updated.
    pageNumbers: (body, context) => estimate(body, context),
  });
  return settled(await Packer.pack(file, 'uint8array'), asOf);
}

/** The title page and the contents. */
function front({ title, lines }: WordChoices): ISectionOptions['children'] {
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
