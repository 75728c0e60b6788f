import type { Nodes } from 'mdast';
import type { Picture } from '../document/nodes.ts';
import type { WordDraft } from './draft.ts';

/** What is kept while the document is written. */
export interface Writing {
  readonly draft: WordDraft;
  /** The bookmark of an address within the document; `undefined` where nothing stands at it. */
  readonly bookmarkOf: (anchor: string) => string | undefined;
  /** Addresses that the next paragraph stands at. */
  waiting: string[];
  /** Addresses that have been given out: each is that of one place. */
  readonly given: Set<string>;
  /** How many numbered lists there have been: each is counted by itself. */
  lists: number;
  /** How many pictures of points there are. */
  images: number;
  /** How many figures have a number of their own. */
  figures: number;
  /** Pictures so far whose tables stand at the end. */
  readonly pictures: Picture[];
}

export function startWriting(draft: WordDraft): Writing {
  const names = bookmarkNames(draft);
  return {
    draft,
    bookmarkOf: (anchor) => names.get(anchor),
    waiting: [],
    given: new Set(),
    lists: 0,
    images: 0,
    figures: 0,
    pictures: [],
  };
}

/** The address of the table behind a picture. */
export function tableAnchor({ id }: Picture, { tablesBeside }: WordDraft): string {
  return tablesBeside[id] ?? `${id}-table`;
}

/** Names of bookmarks are short, plain and each its own; addresses are not. */
function bookmarkNames(draft: WordDraft): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (anchor: string | undefined): void => {
    if (anchor === undefined || names.has(anchor)) return;
    const readable = anchor.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 24);
    names.set(anchor, `to_${names.size + 1}_${readable}`);
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'section' || node.type === 'picture') add(node.id);
    if (node.type === 'picture') add(tableAnchor(node, draft));
    add(node.data?.anchor);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(draft.document);
  return names;
}
