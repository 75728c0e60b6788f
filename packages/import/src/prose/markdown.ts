import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gridOf } from '../table/grid.ts';
import type { Table } from '../table/table.ts';
import type { Block, ListEntry } from './blocks.ts';

/** Blocks as Markdown, which texts of the language may hold; no line break at the end. */
export function markdownOf(blocks: readonly Block[]): string {
  const written = toMarkdown(
    { type: 'root', children: blocks.flatMap(nodesOf) },
    {
      bullet: '-',
      bulletOther: '+',
      emphasis: '*',
      rule: '-',
      listItemIndent: 'one',
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    },
  );
  // "Q&A" needs no mark, only what looks like a character's code does; nor does the number of a footnote.
  return written
    .replace(/\\&(?!#?\w+;)/g, '&')
    .replace(/\\\[(\d{1,3})\](?![(:[])/g, '[$1]')
    .trimEnd();
}

function nodesOf(block: Block): RootContent[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', depth: Math.min(block.depth + 1, 6) as 2, children: [...block.content] }];
    case 'paragraph':
      return [{ type: 'paragraph', children: [...block.content] }];
    case 'list':
      return listsOf(block.entries, 1);
    case 'table':
      return tableNodes(block.table);
  }
}

/** Entries of a depth, with the deeper ones below the entry before them. */
function listsOf(entries: readonly ListEntry[], depth: number): List[] {
  const lists: List[] = [];
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at];
    if (entry === undefined) break;
    let end = at + 1;
    while (end < entries.length && (entries[end]?.depth ?? 0) > depth) end++;
    const isOwn = entry.depth <= depth;
    const below = listsOf(entries.slice(isOwn ? at + 1 : at, end), Math.max(depth + 1, isOwn ? 0 : entry.depth));
    if (isOwn) addTo(lists, entry.isOrdered, entry.content, below);
    else lists.push(...below);
    at = end;
  }
  return lists;
}

function addTo(lists: List[], ordered: boolean, content: readonly PhrasingContent[], below: readonly List[]): void {
  const item: ListItem = {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [...content] }, ...below],
  };
  const last = lists.at(-1);
  if (last !== undefined && last.ordered === ordered) last.children.push(item);
  else lists.push({ type: 'list', ordered, spread: false, children: [item] });
}

function tableNodes(table: Table): RootContent[] {
  const { rows, width } = gridOf(table);
  const cell = (value: string) => ({ type: 'tableCell' as const, children: [{ type: 'text' as const, value }] });
  const children = rows.map((row) => ({
    type: 'tableRow' as const,
    children: Array.from({ length: width }, (_, at) => {
      const { text, from } = row[at] ?? { text: '', from: 'here' };
      return cell(from === 'here' ? text.replaceAll('\n', ' ') : '');
    }),
  }));
  return children.length === 0 ? [] : [{ type: 'table', children }];
}
