import type { Element, ElementContent, Root as HastRoot, Properties } from 'hast';
import { h } from 'hastscript';
import type { BlockContent, Data, Nodes, PhrasingContent, Root, Table as TableNode, TableRow } from 'mdast';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { Entry, FactRow, Facts, Notice, Origin, Picture, Section } from '../document/nodes.ts';
import { noticeTitles } from '../document/notice-titles.ts';
import { pictureHast } from './picture.ts';
import type { Place } from './place.ts';

/**
 * How the address of a file is written in the page, for a click that goes to the source; `undefined` leaves it out.
 * Addresses of files tell of the machine they stand on, so a page that is sent to others has none.
 */
export type SourceOf = (uri: string) => string | undefined;

/**
 * The document as a tree of HTML. The author's text stands in it as text alone: nothing is ever read as HTML, and every
 * element that shows an item says which.
 */
export function documentHast(document: Root, sourceOf: SourceOf): ElementContent[] {
  const root = toHast(document, { handlers: handlers(sourceOf), allowDangerousHtml: false }) as HastRoot;
  return root.children.filter((child): child is ElementContent => child.type !== 'doctype');
}

function handlers(sourceOf: SourceOf): Handlers {
  const from = (node: Nodes | TableRow): Properties =>
    originProperties((node.data as Data | undefined)?.origin, sourceOf);
  const table = (state: State, node: TableNode): Element => tableHast(state, node, from);
  return {
    section: (state: State, node: Section) =>
      h('section', { id: node.data?.anchor ?? node.id, ...from(node) }, state.all(node)),
    entry: (state: State, node: Entry) => h('article', { id: node.data?.anchor, ...from(node) }, state.all(node)),
    facts: (state: State, node: Facts) =>
      h(
        'dl',
        node.rows.map((row) => factRow(state, row)),
      ),
    notice: (state: State, node: Notice) =>
      h('div', { role: 'note', className: ['notice', node.kind], id: node.data?.anchor, ...from(node) }, [
        h('p', { className: ['notice-title'] }, noticeTitles[node.kind]),
        ...state.all(node),
      ]),
    picture: (state: State, node: Picture) => pictureHast(node, table(state, node.table)),
    place: (_: State, { tag, id }: Place) => h(tag, { id, dataPart: '' }),
    table,
    link: (state: State, node) =>
      h('a', { href: node.url, ...(node.url.startsWith('#') ? {} : { rel: ['noreferrer'] }) }, state.all(node)),
  };
}

/** The element of a node that can be a part of its own. */
export function tagOf(type: Nodes['type']): Place['tag'] {
  return type === 'section' ? 'section' : type === 'entry' ? 'article' : 'figure';
}

function factRow(state: State, { label, content }: FactRow): Element {
  const children = state.all({ type: 'blockquote', children: content as BlockContent[] });
  return h('div', [h('dt', label), h('dd', children)]);
}

/** A table with headings for its columns and rows, that scrolls by itself where it is wider than the page. */
function tableHast(state: State, node: TableNode, from: (row: TableRow) => Properties): Element {
  const [head, ...rows] = node.children;
  const caption = node.data?.caption;
  const element = h('table', [
    ...(caption === undefined ? [] : [h('caption', caption)]),
    ...(head === undefined ? [] : [h('thead', h('tr', cells(state, head, 'col', node.align)))]),
    h(
      'tbody',
      rows.map((row) => h('tr', { id: row.data?.anchor, ...from(row) }, cells(state, row, 'row', node.align))),
    ),
  ]);
  return h('div', { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: caption ?? 'Table' }, element);
}

function cells(state: State, row: TableRow, scope: 'col' | 'row', align: TableNode['align']): Element[] {
  return row.children.map((cell, index) => {
    const className = align?.[index] === 'right' ? ['figure'] : undefined;
    const content = state.all(cell as { type: 'tableCell'; children: PhrasingContent[] });
    const isHeader = scope === 'col' || (index === 0 && row.data?.isHeader !== false);
    // A heading that says nothing is none.
    return isHeader && hasWords(content) ? h('th', { scope, className }, content) : h('td', { className }, content);
  });
}

function hasWords(content: readonly ElementContent[]): boolean {
  return content.some((node) =>
    node.type === 'text' ? node.value.trim() !== '' : node.type === 'element' && hasWords(node.children),
  );
}

function originProperties(origin: Origin | undefined, sourceOf: SourceOf): Properties {
  if (origin === undefined) return {};
  const source = sourceOf(origin.uri);
  return {
    dataItem: origin.item,
    ...(source === undefined ? {} : { dataUri: source, dataLine: String(origin.line) }),
  };
}
