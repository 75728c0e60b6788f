import type { Nodes, Root } from 'mdast';
import type { DocumentContext } from '../document/context.ts';
import type { Block, Picture, Table } from '../document/nodes.ts';
import { sameTable } from '../document/same-table.ts';
import { isLegible, sheetsOf } from '../paper/picture-sheets.ts';
import { svgElement } from '../pictures/draw.ts';
import { goldenThreadByOutcome } from '../pictures/golden-thread.ts';
import { flatSvg } from '../pictures/standalone.ts';
import type { PaperPicture, WordDraft } from './draft.ts';

/** Points of a picture for each CSS pixel on the page: 192 to the inch, sharp in print. */
const density = 2;

/** The address of the picture that is too large for paper in most plans. */
const goldenThread = 'picture-golden-thread';

/** The document for paper, on which nobody can click or enlarge. */
export function onPaper(document: Root, context: DocumentContext): Omit<WordDraft, 'cover'> {
  const pictures: PaperPicture[] = [];
  const tablesBeside: Record<string, string> = {};
  const children = document.children.map((part) => {
    const found = inside(part);
    const anchors = new Map<Table, string>();
    for (const picture of found.pictures) {
      pictures.push(...paperPictures(picture, context));
      const table = sameTable(picture.table, found.tables);
      if (table === undefined) continue;
      const anchor = anchors.get(table) ?? table.data?.anchor ?? `${picture.id}-table`;
      anchors.set(table, anchor);
      tablesBeside[picture.id] = anchor;
    }
    return bare(part, anchors);
  });
  return { document: { ...document, children }, pictures, tablesBeside };
}

/** The pages of one picture. A golden thread that nobody could read on one page is shown outcome by outcome. */
function paperPictures(picture: Picture, context: DocumentContext): readonly PaperPicture[] {
  if (picture.id === goldenThread && !isLegible(picture)) {
    const parts = goldenThreadByOutcome(context);
    if (parts.length > 1) return parts.flatMap((part) => pagesOf(part, picture.id));
  }
  return pagesOf(picture, picture.id);
}

function pagesOf(picture: Picture, of: string): readonly PaperPicture[] {
  const sheets = sheetsOf(picture);
  return sheets.map(({ drawing, width, height, turn, fitsBoth }, index) => {
    const part = sheets.length === 1 ? '' : ` (part ${index + 1} of ${sheets.length})`;
    return {
      id: `${picture.id}-${index + 1}`,
      of,
      svg: flatSvg({ ...picture, drawing }, 'light'),
      width: Math.round(width * density),
      shown: { width, height },
      turn,
      fitsBoth,
      title: `${picture.title}${part}`,
      // What it says is said once, with the first part.
      alternative: index === 0 ? picture.alternative : `${picture.title}, continued${part}`,
      isContinued: index > 0,
    };
  });
}

interface Inside {
  readonly pictures: Picture[];
  readonly tables: Table[];
}

/** The pictures and tables of a part, in their order. */
function inside(part: Nodes, found: Inside = { pictures: [], tables: [] }): Inside {
  if (part.type === 'picture') found.pictures.push(part);
  else if (part.type === 'table') found.tables.push(part);
  else if ('children' in part) for (const child of part.children) inside(child, found);
  return found;
}

/** Without drawings, and with the tables' addresses. */
function bare<T extends Nodes>(node: T, anchors: ReadonlyMap<Table, string>): T {
  if (node.type === 'picture') {
    const { type, id, title, alternative, table, children, data } = node;
    return { type, id, title, alternative, drawing: svgElement('svg', {}), table, children, data } as typeof node;
  }
  if (node.type === 'table') {
    const anchor = anchors.get(node);
    return anchor === undefined ? node : { ...node, data: { ...node.data, anchor } };
  }
  if (!('children' in node)) return node;
  return { ...node, children: (node.children as Block[]).map((child) => bare(child, anchors)) };
}
