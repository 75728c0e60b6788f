import type { Nodes, Root } from 'mdast';
import type { Picture } from '../document/nodes.ts';

/**
 * Turns a drawing into a picture of points.
 * @param svg a whole file of SVG
 * @param width how many points the picture is wide
 * @returns a file of PNG
 */
export type DrawPng = (svg: string, width: number) => Uint8Array;

/** What is kept while the document is written. */
export interface Writing {
  readonly drawPng: DrawPng;
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
  /** Pictures so far, whose tables stand at the end. */
  readonly pictures: Picture[];
}

export function startWriting(document: Root, drawPng: DrawPng): Writing {
  const names = bookmarkNames(document);
  return {
    drawPng,
    bookmarkOf: (anchor) => names.get(anchor),
    waiting: [],
    given: new Set(),
    lists: 0,
    images: 0,
    pictures: [],
  };
}

/** The address of the table behind a picture. */
export function tableAnchor({ id }: Picture): string {
  return `${id}-table`;
}

/** Names of bookmarks are short, plain and each its own; addresses are not. */
function bookmarkNames(document: Root): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (anchor: string | undefined): void => {
    if (anchor === undefined || names.has(anchor)) return;
    const readable = anchor.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 24);
    names.set(anchor, `to_${names.size + 1}_${readable}`);
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'section' || node.type === 'picture') add(node.id);
    if (node.type === 'picture') add(tableAnchor(node));
    add(node.data?.anchor);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(document);
  return names;
}
