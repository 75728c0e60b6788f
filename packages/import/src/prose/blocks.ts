import type { PhrasingContent } from 'mdast';
import type { Table } from '../table/table.ts';

/** An entry of a list, with how deep it stands in it: 1 for the outermost. */
export interface ListEntry {
  readonly content: readonly PhrasingContent[];
  readonly depth: number;
  readonly isOrdered: boolean;
}

/** A piece of a document, in the order of the document. */
export type Block =
  | { readonly type: 'heading'; readonly depth: number; readonly content: readonly PhrasingContent[] }
  | { readonly type: 'paragraph'; readonly content: readonly PhrasingContent[] }
  | { readonly type: 'list'; readonly entries: readonly ListEntry[] }
  | { readonly type: 'table'; readonly table: Table };

export interface Prose {
  readonly blocks: readonly Block[];
  /** What was not taken over: deleted words, comments, pictures. */
  readonly remarks: readonly string[];
}

/** The words of some content, without its marks. */
export function wordsOf(content: readonly PhrasingContent[]): string {
  return content
    .map((node) => ('value' in node ? node.value : 'children' in node ? wordsOf(node.children) : ''))
    .join('');
}
