import { HeadingLevel, type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Heading, List, PhrasingContent } from 'mdast';
import type { Block, FactRow, Facts, Notice } from '../document/nodes.ts';
import { noticeTitles } from '../document/notice-titles.ts';
import { wordsOf } from '../document/words-of.ts';
import { factIndent, listIndent, type Twips } from '../paper/measures.ts';
import { atAddresses, runs } from './inlines.ts';
import { picturePieces } from './pictures.ts';
import type { Piece } from './pieces.ts';
import { bullets, colours, deepestList, numbers, type ParagraphStyle } from './styles.ts';
import { tablePieces } from './tables.ts';
import type { Writing } from './writing.ts';
import { xmlText } from './xml-text.ts';

/** What a block stands in. */
export interface Around {
  readonly style: ParagraphStyle;
  /** How far the text stands in by its style: lists stand in from there. */
  readonly indent: Twips;
}

export const inText: Around = { style: 'Normal', indent: 0 };

export function pieces(blocks: readonly Block[], around: Around, writing: Writing): Piece[] {
  return blocks.flatMap((block) => piecesOf(block, around, writing));
}

/** A paragraph in the style of what is around it. */
function paragraphPiece(
  content: readonly ParagraphChild[],
  around: Around,
  writing: Writing,
  more: IParagraphOptions = {},
): Piece {
  const style = around.style === 'Normal' ? {} : { style: around.style };
  return { content: new Paragraph({ ...style, ...more, children: atAddresses(content, writing) }) };
}

function piecesOf(block: Block, around: Around, writing: Writing): Piece[] {
  switch (block.type) {
    case 'section':
      writing.waiting.push(block.id, ...(block.data?.anchor === undefined ? [] : [block.data.anchor]));
      return pieces(block.children, inText, writing);
    case 'entry':
      if (block.data?.anchor !== undefined) writing.waiting.push(block.data.anchor);
      return pieces(block.children, around, writing);
    case 'heading':
      return headingPieces(block, writing);
    case 'paragraph':
      return block.children.length === 0 ? [] : [paragraphPiece(runs(block.children, writing), around, writing)];
    case 'list':
      return listPieces(block, 0, around, writing);
    case 'blockquote':
      return pieces(block.children, around.style === 'Normal' ? { ...around, style: 'Quotation' } : around, writing);
    case 'code':
      return [codePiece(block.value, writing)];
    case 'thematicBreak':
      return [paragraphPiece([], around, writing, { thematicBreak: true })];
    case 'table':
      return tablePieces(block, writing);
    case 'facts':
      return factPieces(block, writing);
    case 'notice':
      return noticePieces(block, writing);
    case 'picture':
      return picturePieces(block, writing);
    case 'html':
      return [paragraphPiece([new TextRun(xmlText(block.value))], around, writing)];
    default:
      return [];
  }
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

/** The title of the document is the level above those of its tree. */
function headingPieces({ depth, children }: Heading, writing: Writing): Piece[] {
  if (wordsOf(children, ' ').trim() === '') return [];
  const heading = headings[Math.max(depth - 2, 0)] ?? HeadingLevel.HEADING_5;
  const content = new Paragraph({ heading, children: atAddresses(runs(children, writing), writing) });
  return [{ content, isHeading: true }];
}

function listPieces(list: List, level: number, around: Around, writing: Writing): Piece[] {
  const isOrdered = list.ordered === true;
  const reference = isOrdered ? numbers(list.start ?? 1) : bullets;
  if (isOrdered) writing.lists += 1;
  const depth = Math.min(level, deepestList);
  const numbering = { reference, level: depth, ...(isOrdered ? { instance: writing.lists } : {}) };
  const left = around.indent + listIndent * (depth + 1);
  return list.children.flatMap(({ children }) =>
    children
      .flatMap((block) => withoutEntry(block, writing))
      .flatMap((block, index) => {
        if (block.type === 'list') return listPieces(block, level + 1, around, writing);
        if (block.type !== 'paragraph') return piecesOf(block, around, writing);
        const isFirst = index === 0;
        const place = isFirst
          ? { numbering, indent: { left, hanging: listIndent }, contextualSpacing: around.style !== 'Normal' }
          : { indent: { left } };
        return [paragraphPiece(runs(block.children, writing), around, writing, place)];
      }),
  );
}

/** What is said of an item that a point of a list stands for. */
function withoutEntry(block: Block, writing: Writing): readonly Block[] {
  if (block.type !== 'entry') return [block];
  if (block.data?.anchor !== undefined) writing.waiting.push(block.data.anchor);
  return block.children;
}

const besideLabel: Around = { style: 'FactContinued', indent: factIndent };

/** Labels stand on the left and what is said under them on the right, as one text that is read in its order. */
function factPieces({ rows }: Facts, writing: Writing): Piece[] {
  return rows.flatMap(({ label, content }, index) => {
    const [first, ...rest] = asBlocks(content);
    const name = new TextRun({ text: xmlText(label), bold: true, color: colours.heading });
    const isBeside = label.length <= longestLabel && first?.type === 'paragraph';
    if (!isBeside) {
      const title = paragraphPiece([name], { style: 'FactLabel', indent: 0 }, writing);
      const blocks = first === undefined ? [] : [first, ...rest];
      return [{ ...title, isHeading: true }, ...pieces(blocks, besideLabel, writing)];
    }
    const said = [name, new TextRun({ children: [new Tab()] }), ...runs(first.children, writing)];
    const isLast = index === rows.length - 1 && rest.length === 0;
    const end = isLast ? { spacing: { after: belowFacts } } : {};
    return [paragraphPiece(said, { style: 'Fact', indent: 0 }, writing, end), ...pieces(rest, besideLabel, writing)];
  });
}

/** What keeps the last fact apart from the text below. */
const belowFacts: Twips = 160;

/** Longer labels, in letters, have no room beside what is said. */
const longestLabel = 26;

function asBlocks(content: FactRow['content']): readonly Block[] {
  const isBlocks = content.some(({ type }) => blockTypes.has(type));
  if (isBlocks) return content as readonly Block[];
  return content.length === 0 ? [] : [{ type: 'paragraph', children: [...(content as PhrasingContent[])] }];
}

const blockTypes: ReadonlySet<string> = new Set<Block['type']>([
  'paragraph',
  'heading',
  'list',
  'blockquote',
  'code',
  'thematicBreak',
  'table',
  'section',
  'entry',
  'facts',
  'notice',
  'picture',
]);

function codePiece(value: string, writing: Writing): Piece {
  const lines = value.split(/\r\n|[\r\n]/);
  const content = lines.map((line, index) => new TextRun({ text: xmlText(line), break: index === 0 ? 0 : 1 }));
  return paragraphPiece(content, { style: 'Code', indent: 0 }, writing);
}

const inNotice: Around = { style: 'Notice', indent: 227 };

/** What is said about the plan stands apart from it: on a ground of its own, with its kind as its first words. */
function noticePieces({ kind, children }: Notice, writing: Writing): Piece[] {
  const title = paragraphPiece([new TextRun(noticeTitles[kind])], { ...inNotice, style: 'NoticeTitle' }, writing);
  return [{ ...title, isHeading: true }, ...pieces(children, inNotice, writing)];
}
