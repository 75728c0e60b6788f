import type { Item } from '@goldenthread/strategy';
import type {
  Emphasis,
  Heading,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  TableCell,
  TableRow,
  Text,
} from 'mdast';
import type { Block, Entry, FactRow, Facts, Notice, Origin, Section } from './nodes.ts';

/** Short ways to make nodes. A string becomes a text, and is never read as Markdown. */

export type Inlines = string | PhrasingContent | readonly (string | PhrasingContent)[];

export function text(value: string): Text {
  return { type: 'text', value };
}

export function inlines(content: Inlines): PhrasingContent[] {
  const pieces = Array.isArray(content) ? (content as readonly (string | PhrasingContent)[]) : [content as string];
  return pieces.map((piece) => (typeof piece === 'string' ? text(piece) : piece));
}

export function paragraph(content: Inlines): Paragraph {
  return { type: 'paragraph', children: inlines(content) };
}

export function strong(content: Inlines): Strong {
  return { type: 'strong', children: inlines(content) };
}

export function emphasis(content: Inlines): Emphasis {
  return { type: 'emphasis', children: inlines(content) };
}

export function link(url: string, content: Inlines): Link {
  return { type: 'link', url, children: inlines(content) };
}

export function heading(depth: Heading['depth'], content: Inlines): Heading {
  return { type: 'heading', depth, children: inlines(content) };
}

/** A section whose heading is one deeper than that of the section around it; `renumber` sees to the depths. */
export function section(id: string, title: Inlines, children: readonly Block[]): Section {
  return { type: 'section', id, children: [heading(2, title), ...children] };
}

export function list(items: readonly (Inlines | readonly Block[])[], ordered = false): List {
  return { type: 'list', ordered, spread: false, children: items.map(listItem) };
}

function listItem(content: Inlines | readonly Block[]): ListItem {
  const children = isBlocks(content) ? [...content] : [paragraph(content)];
  return { type: 'listItem', spread: false, children };
}

function isBlocks(content: Inlines | readonly Block[]): content is readonly Block[] {
  const blocks = ['paragraph', 'list', 'table', 'section', 'entry', 'facts', 'notice', 'picture'];
  return (
    Array.isArray(content) &&
    content.length > 0 &&
    content.every((each) => typeof each !== 'string' && blocks.includes(each.type))
  );
}

/** What stands in one cell; `origin` where the row or the cell shows an item. */
export interface Cell {
  readonly content: Inlines;
  readonly origin?: Origin;
}

/** A row of cells; `origin` where the whole row shows an item, `anchor` where it is the one place that does. */
export interface Row {
  readonly cells: readonly Inlines[];
  readonly origin?: Origin;
  readonly anchor?: string;
}

/** A table with a row of headings. The first cell of each row says what the row is about; figures stand to the right. */
export function table(caption: string, headings: readonly string[], rows: readonly Row[]): Table {
  const head: TableRow = { type: 'tableRow', data: { isHeader: true }, children: headings.map((each) => cell(each)) };
  const below = rows.map(row);
  const align = headings.map((_, column) => (column > 0 && isOfFigures(below, column) ? 'right' : null));
  return {
    type: 'table',
    data: { caption },
    ...(align.includes('right') ? { align } : {}),
    children: [head, ...below],
  };
}

/** Figures below each other are compared by their last digits. */
function isOfFigures(rows: readonly TableRow[], column: number): boolean {
  const said = rows.flatMap(({ children }) => {
    const cell = children[column]?.children ?? [];
    return cell.length === 0 ? [] : [cell.map((node) => ('value' in node ? node.value : '…')).join('')];
  });
  const full = said.filter((words) => words !== '');
  return full.length > 0 && full.every((words) => figure.test(words));
}

/** "£12,000 a year", "62%", "1,870", "£2.3m". */
const figure = /^[-–]?£?\d[\d,.]*(?:%|[kmb]n?)?(?: an? (?:year|month|week|day|quarter))?$/;

function row({ cells, origin, anchor }: Row): TableRow {
  return {
    type: 'tableRow',
    data: { ...(origin === undefined ? {} : { origin }), ...(anchor === undefined ? {} : { anchor }) },
    children: cells.map((content) => cell(content)),
  };
}

function cell(content: Inlines): TableCell {
  return { type: 'tableCell', children: inlines(content) };
}

export function facts(rows: readonly FactRow[]): Facts {
  return { type: 'facts', rows, children: [] };
}

export function notice(kind: Notice['kind'], children: readonly Block[], origin?: Origin): Notice {
  return { type: 'notice', kind, ...(origin === undefined ? {} : { data: { origin } }), children: [...children] };
}

/** Everything that is said of one item, at an address of its own. */
export function entry(item: Item, children: readonly Block[]): Entry {
  return { type: 'entry', data: { origin: originOf(item), anchor: anchorOf(item) }, children: [...children] };
}

/** The address of an item in the document. */
export function anchorOf(item: Item): string {
  return `item-${item.id}`;
}

export function originOf(item: Item): Origin {
  return { uri: item.place.uri, line: item.place.range.start.line, item: item.id };
}
