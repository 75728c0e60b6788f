import { Paragraph, SequentialIdentifier, Table, TableCell, TableRow, TextRun } from 'docx';
import type { TableCell as CellNode, PhrasingContent, TableRow as RowNode, Table as TableNode } from 'mdast';
import { columnWidths } from './column-widths.ts';
import { atAddresses, plainText, runs } from './inlines.ts';
import { type PageTurn, textWidth } from './measures.ts';
import type { Piece } from './pieces.ts';
import { colours, tableBullets } from './styles.ts';
import type { Writing } from './writing.ts';
import { xmlText } from './xml-text.ts';

/** A table below its caption. The row of headings comes again on each page, and no row breaks across pages. */
export function tablePieces(node: TableNode, writing: Writing): Piece[] {
  const rows = node.children.filter(({ children }) => children.length > 0);
  if (rows.length === 0) return [];
  const { widths, turn } = layout(rows);
  const caption = node.data?.caption;
  const isNumber = (column: number): boolean => isOfNumbers(rows, column) || node.align?.[column] === 'right';
  const table = new Table({
    width: { size: sum(widths), type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
    borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: none },
    margins: { left: 90, right: 90, top: 20, bottom: 20 },
    rows: rows.map((row, index) => tableRow(row, widths, index === 0, isNumber, writing)),
  });
  return [
    ...(caption === undefined ? [] : [captionPiece('Table', caption, writing, turn)]),
    { content: table, turn },
    // Two tables that touch become one.
    { content: new Paragraph({ style: 'TableText' }), turn },
  ];
}

/** `FigureAgain` is a further part of the last figure, which has its number. */
type CaptionKind = 'Table' | 'Figure' | 'FigureAgain';

/** "Table 3. What there is to see", with the number as a field of Word's, so that new tables are counted too. */
export function captionPiece(kind: CaptionKind, words: string, writing: Writing, turn: PageTurn): Piece {
  const name = kind === 'FigureAgain' ? 'Figure' : kind;
  const number = new SequentialIdentifier(kind === 'FigureAgain' ? 'Figure \\c' : kind);
  const children = [new TextRun(`${name} `), number, new TextRun(`. ${xmlText(words)}`)];
  const content = new Paragraph({ style: 'Caption', children: atAddresses(children, writing) });
  return { content, turn, isHeading: true };
}

const rule = { style: 'single', size: 4, color: colours.rule } as const;
const none = { style: 'none', size: 0, color: 'auto' } as const;

function tableRow(
  row: RowNode,
  widths: readonly number[],
  isHeader: boolean,
  isNumber: (column: number) => boolean,
  writing: Writing,
): TableRow {
  const anchor = row.data?.anchor;
  if (anchor !== undefined) writing.waiting.push(anchor);
  const cells = widths.map((width, column) => {
    const paragraphs = linesOf(row.children[column]).map(
      ({ content, isListed }) =>
        new Paragraph({
          style: isHeader ? 'TableHeading' : 'TableText',
          ...(isNumber(column) ? { alignment: 'right' } : {}),
          ...(isListed ? { numbering: { reference: tableBullets, level: 0 } } : {}),
          children: atAddresses(runs(content, writing), writing),
        }),
    );
    return new TableCell({
      width: { size: width, type: 'dxa' },
      ...(isHeader ? { shading: { fill: colours.headerRow }, verticalAlign: 'bottom' } : {}),
      children: paragraphs,
    });
  });
  return new TableRow({ ...(isHeader ? { tableHeader: true } : {}), cantSplit: true, children: cells });
}

interface Line {
  readonly content: readonly PhrasingContent[];
  readonly isListed: boolean;
}

/** The lines of a cell. The tree has no lists in cells: lines that begin with a bullet become one here. */
function linesOf(cell: CellNode | undefined): readonly Line[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of cell?.children ?? []) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map((line) => {
    const [first, ...rest] = line;
    if (first?.type !== 'text' || !first.value.startsWith('• ')) return { content: line, isListed: false };
    return { content: [{ ...first, value: first.value.slice(2) }, ...rest], isListed: true };
  });
}

function isOfNumbers([, ...rows]: readonly RowNode[], column: number): boolean {
  const said = rows.map((row) => plainText(row.children[column]?.children ?? []).trim()).filter((text) => text !== '');
  return said.length > 0 && column > 0 && said.every((text) => /^[–-]?£?[\d,.]+ ?(?:%|[km])?$/.test(text));
}

/** A table that has no room on an upright page gets a page on its side. */
function layout(rows: readonly RowNode[]): { readonly widths: readonly number[]; readonly turn: PageTurn } {
  const cells = rows.map((row) => row.children.map((cell) => plainText(cell.children)));
  const upright = columnWidths(cells, textWidth('upright'));
  if (upright.fits) return { widths: upright.widths, turn: 'upright' };
  return { widths: columnWidths(cells, textWidth('sideways')).widths, turn: 'sideways' };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
