import { Paragraph, SequentialIdentifier, Table, TableCell, TableRow, TextRun } from 'docx';
import type { TableCell as CellNode, PhrasingContent, TableRow as RowNode, Table as TableNode } from 'mdast';
import { wordsOf } from '../document/words-of.ts';
import { type PageTurn, textWidth } from '../paper/measures.ts';
import { type ColumnWidths, columnWidths, sum } from './column-widths.ts';
import { atAddresses, runs } from './inlines.ts';
import type { Piece } from './pieces.ts';
import { colours, tableBullets } from './styles.ts';
import { daysKept, withDaysKept } from './whole-days.ts';
import type { Writing } from './writing.ts';
import { xmlText } from './xml-text.ts';

/** A table below its caption. The row of headings comes again on each page, and no row breaks across pages. */
export function tablePieces(node: TableNode, writing: Writing): Piece[] {
  const { rows: all, align } = withoutEmpty(node);
  if (all.length === 0) return [];
  const { rows, widths, turn, lines } = layout(all);
  const isWhole = lines <= mostKeptLines;
  const { caption, anchor } = node.data ?? {};
  if (anchor !== undefined) writing.waiting.push(anchor);
  const isNumber = (column: number): boolean => isOfNumbers(rows, column) || align[column] === 'right';
  // Before the table, so that its address is that of the caption.
  const head = caption === undefined ? [] : [captionPiece('Table', caption, writing, turn)];
  const table = new Table({
    width: { size: sum(widths), type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
    borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: none },
    margins: { left: 90, right: 90, top: 20, bottom: 20 },
    rows: rows.map((row, index) =>
      tableRow(row, widths, { isHeader: index === 0, isKept: isWhole && index < rows.length - 1 }, isNumber, writing),
    ),
  });
  return [
    ...head,
    { content: table, turn },
    // Two tables that touch become one.
    { content: new Paragraph({ style: 'TableText' }), turn },
  ];
}

/** Columns of which no row says anything take room from the others. */
function withoutEmpty({ children, align }: TableNode): {
  readonly rows: RowNode[];
  readonly align: readonly unknown[];
} {
  const rows = children.filter((row) => row.children.length > 0);
  const [heads, ...rest] = rows;
  const kept = (heads?.children ?? []).map(
    (_, column) => rest.length === 0 || rest.some((row) => saidIn(row.children[column]) !== ''),
  );
  const isKept = (_: unknown, column: number): boolean => kept[column] ?? true;
  return {
    rows: rows.map((row) => ({ ...row, children: row.children.filter(isKept) })),
    align: (align ?? []).filter(isKept),
  };
}

function saidIn(cell: CellNode | undefined): string {
  return wordsOf(cell?.children ?? [], ' ').trim();
}

/** What stands where nothing is said, so that nobody who hears the table thinks that something was missed. */
const nothingSaid: CellNode = { type: 'tableCell', children: [{ type: 'text', value: '–' }] };

/** `FigureAgain` is a further part of the last figure, which has its number. */
type CaptionKind = 'Table' | 'Figure' | 'FigureAgain';

/** "Table 3. What there is to see", with the number as a field of Word's, so that new tables are counted too. */
export function captionPiece(kind: CaptionKind, words: string, writing: Writing, turn: PageTurn): Piece {
  if (kind === 'Figure') writing.figures += 1;
  const said = `. ${xmlText(words)}`;
  // A field that says the last number once more (`\c`) is 0 in LibreOffice.
  const children =
    kind === 'FigureAgain'
      ? [new TextRun(`Figure ${writing.figures}${said}`)]
      : [new TextRun(`${kind} `), new SequentialIdentifier(kind), new TextRun(said)];
  const content = new Paragraph({ style: 'Caption', children: atAddresses(children, writing) });
  return { content, turn, isHeading: true };
}

const rule = { style: 'single', size: 4, color: colours.rule } as const;
const none = { style: 'none', size: 0, color: 'auto' } as const;

interface RowPlace {
  readonly isHeader: boolean;
  /** It stands on the page of the next row. */
  readonly isKept: boolean;
}

function tableRow(
  row: RowNode,
  widths: readonly number[],
  { isHeader, isKept }: RowPlace,
  isNumber: (column: number) => boolean,
  writing: Writing,
): TableRow {
  const anchor = row.data?.anchor;
  if (anchor !== undefined) writing.waiting.push(anchor);
  const cells = widths.map((width, column) => {
    const cell = row.children[column];
    const paragraphs = linesOf(cell === undefined || saidIn(cell) === '' ? nothingSaid : cell).map(
      ({ content, isListed }) =>
        new Paragraph({
          style: isHeader ? 'TableHeading' : 'TableText',
          ...(isNumber(column) ? { alignment: 'right' } : {}),
          ...(isKept ? { keepNext: true } : {}),
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
function linesOf(cell: CellNode): readonly Line[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of cell.children) {
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
  const said = rows.map((row) => saidIn(row.children[column])).filter((text) => text !== '');
  return said.length > 0 && column > 0 && said.every((text) => /^[–-]?£?[\d,.]+ ?(?:%|[km])?$/.test(text));
}

/** A table of so many lines is not worth breaking across pages. */
const mostKeptLines = 16;

/** Rows that would be taller than so many lines on an upright page get more room. */
const tallestRow = 20;

interface Layout extends ColumnWidths {
  readonly rows: readonly RowNode[];
  readonly turn: PageTurn;
}

/** A table that has no room on an upright page, or would be all height, gets a page on its side. */
function layout(rows: readonly RowNode[]): Layout {
  const upright = withDays(rows, 'upright');
  return upright.fits && upright.tallest <= tallestRow ? upright : withDays(rows, 'sideways');
}

/** Days on one line are worth so much height: the room for them is taken from the other columns. */
const heightForDays = 1.2;

function withDays(rows: readonly RowNode[], turn: PageTurn): Layout {
  const least = laidOut(rows, turn);
  for (const kept of daysKept) {
    const tried = laidOut(withDaysKept(rows, kept), turn);
    if (tried.fits && tried.lines <= least.lines * heightForDays) return tried;
  }
  return least;
}

function laidOut(rows: readonly RowNode[], turn: PageTurn): Layout {
  const cells = rows.map((row) => row.children.map((cell) => wordsOf(cell.children, '\n')));
  return { ...columnWidths(cells, textWidth(turn)), rows, turn };
}
