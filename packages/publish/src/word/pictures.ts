import { ImageRun, InternalHyperlink, Paragraph, TextRun } from 'docx';
import type { Picture } from '../document/nodes.ts';
import { flatSvg } from '../pictures/standalone.ts';
import { type Sheet, sheetsOf } from './picture-sheets.ts';
import type { Piece } from './pieces.ts';
import { captionPiece, tablePieces } from './tables.ts';
import { tableAnchor, type Writing } from './writing.ts';
import { xmlText } from './xml-text.ts';

/** Points of a picture for each CSS pixel: sharp in print. */
const density = 2;

/** A picture between its caption and a link to the table behind it; a tall one over several pages. */
export function picturePieces(picture: Picture, writing: Writing): Piece[] {
  writing.waiting.push(picture.id);
  writing.pictures.push(picture);
  const sheets = sheetsOf(picture);
  const images = sheets.flatMap((sheet, index): Piece[] => {
    const part = sheets.length === 1 ? '' : ` (part ${index + 1} of ${sheets.length})`;
    const image = imageOf(picture, sheet, part, index === 0, writing);
    const paragraph = new Paragraph({
      style: 'PictureFrame',
      keepNext: index === sheets.length - 1,
      children: [image],
    });
    return [
      captionPiece(index === 0 ? 'Figure' : 'FigureAgain', `${picture.title}${part}`, writing, sheet.turn),
      { content: paragraph, turn: sheet.turn },
    ];
  });
  const turn = sheets.at(-1)?.turn ?? 'upright';
  return [
    ...images,
    { content: new Paragraph({ style: 'PictureFrame', children: tableLink(picture, writing) }), turn },
  ];
}

function imageOf(picture: Picture, sheet: Sheet, part: string, isFirst: boolean, writing: Writing): ImageRun {
  const svg = flatSvg({ ...picture, drawing: sheet.drawing }, 'light');
  writing.images += 1;
  return new ImageRun({
    type: 'png',
    data: writing.drawPng(svg, Math.round(sheet.drawnWidth * density)),
    transformation: { width: sheet.width, height: sheet.height },
    altText: {
      id: String(writing.images),
      name: `Picture ${writing.images}`,
      title: xmlText(`${picture.title}${part}`),
      // What it says is said once, with the first part.
      description: isFirst ? xmlText(picture.alternative) : xmlText(`${picture.title}, continued${part}`),
    },
  });
}

function tableLink(picture: Picture, writing: Writing): InternalHyperlink[] {
  const anchor = writing.bookmarkOf(tableAnchor(picture));
  if (anchor === undefined) return [];
  const text = `“${xmlText(picture.title)}” as a table`;
  return [new InternalHyperlink({ anchor, children: [new TextRun({ text, style: 'CrossReference' })] })];
}

/** The tables behind all pictures, for readers who want the figures or cannot see the pictures. */
export function pictureTables(writing: Writing): Piece[] {
  return writing.pictures.flatMap((picture) => {
    writing.waiting.push(tableAnchor(picture));
    const { table } = picture;
    return tablePieces({ ...table, data: { ...table.data, caption: table.data?.caption ?? picture.title } }, writing);
  });
}
