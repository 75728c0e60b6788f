import type { Table } from 'mdast';
import type { DocumentSection } from '../document/context.ts';
import type { Block } from '../document/nodes.ts';
import { contextOf, nodesIn, wordsIn } from './documents.ts';

export type Audience = 'draft' | 'public';

/** What a section shows of a plan of one file, without its pictures. */
export function built(shown: DocumentSection, text: string, audience: Audience = 'public'): readonly Block[] {
  return shown.build(contextOf(`strategy n: N\n${text}`, audience));
}

/** Headings and the rows of tables, in the order of the section; a break in a cell is a stroke. */
export function outline(
  shown: DocumentSection,
  text: string,
  audience: Audience = 'public',
): readonly (string | string[])[] {
  return built(shown, text, audience).flatMap((block) =>
    nodesIn(block).flatMap((node): (string | string[])[] => {
      if (node.type === 'heading') return [`# ${wordsIn({ type: 'paragraph', children: node.children })}`];
      return node.type === 'table' ? rowsOf(node) : [];
    }),
  );
}

function rowsOf(table: Table): string[][] {
  return table.children.map(({ children }) =>
    children.map((cell) =>
      nodesIn({ type: 'paragraph', children: cell.children })
        .map((node) => (node.type === 'break' ? ' | ' : 'value' in node ? node.value : ''))
        .join(''),
    ),
  );
}

/** What a reader reads in the section, in one line. */
export function words(shown: DocumentSection, text: string, audience: Audience = 'public'): string {
  return built(shown, text, audience).map(wordsIn).join(' ');
}
