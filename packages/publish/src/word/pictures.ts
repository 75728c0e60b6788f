import { ImageRun, InternalHyperlink, Paragraph, TextRun } from 'docx';
import type { Picture } from '../document/nodes.ts';
import type { PaperPicture } from './draft.ts';
import type { Piece } from './pieces.ts';
import { captionPiece, tablePieces } from './tables.ts';
import { tableAnchor, type Writing } from './writing.ts';
import { xmlText } from './xml-text.ts';

/** A picture between its caption and a link to the table behind it; one that has no room on a page over several. */
export function picturePieces(picture: Picture, writing: Writing): Piece[] {
  const { draft } = writing;
  writing.waiting.push(picture.id);
  if (!Object.hasOwn(draft.tablesBeside, picture.id)) writing.pictures.push(picture);
  const pages = draft.pictures.filter((page) => page.of === picture.id);
  const images = pages.flatMap((page, index): Piece[] => {
    const content = new Paragraph({
      style: 'PictureFrame',
      keepNext: index === pages.length - 1,
      children: [imageOf(page, writing)],
    });
    return [
      captionPiece(page.isContinued ? 'FigureAgain' : 'Figure', page.title, writing, page.turn),
      { content, turn: page.turn, staysOn: page.fitsBoth },
    ];
  });
  const { turn = 'upright', fitsBoth = false } = pages.at(-1) ?? {};
  const link = new Paragraph({ style: 'PictureFrame', children: tableLink(picture, writing) });
  return [...images, { content: link, turn, staysOn: fitsBoth }];
}

/** The picture's name stands in for its bytes until the file is settled: nothing before then looks into them. */
function imageOf({ id, shown, title, alternative }: PaperPicture, writing: Writing): ImageRun {
  writing.images += 1;
  return new ImageRun({
    type: 'png',
    data: new TextEncoder().encode(id),
    transformation: { ...shown },
    altText: {
      id: String(writing.images),
      name: `Picture ${writing.images}`,
      title: xmlText(title),
      description: xmlText(alternative),
    },
  });
}

function tableLink(picture: Picture, writing: Writing): InternalHyperlink[] {
  const anchor = writing.bookmarkOf(tableAnchor(picture, writing.draft));
  if (anchor === undefined) return [];
  const text = `“${xmlText(picture.title)}” as a table`;
  return [new InternalHyperlink({ anchor, children: [new TextRun({ text, style: 'CrossReference' })] })];
}

/** The tables behind all pictures, for readers who want the figures or cannot see the pictures. */
export function pictureTables(writing: Writing): Piece[] {
  return writing.pictures.flatMap((picture) => {
    writing.waiting.push(tableAnchor(picture, writing.draft));
    const { table } = picture;
    return tablePieces({ ...table, data: { ...table.data, caption: table.data?.caption ?? picture.title } }, writing);
  });
}
