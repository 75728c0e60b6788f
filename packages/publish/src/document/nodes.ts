import type { ItemId } from '@goldenthread/strategy';
import type { Element } from 'hast';
import type { BlockContent, DefinitionContent, Heading, Parent, PhrasingContent, Root, Table } from 'mdast';

/*
 * The document tree: mdast, the tree of Markdown, with a few nodes of our own. Every format is made from it and from
 * nothing else, and the author's text is only ever text in it.
 */

/** Where an element comes from, so that a click can go to the source and a cursor to the element. */
export interface Origin {
  readonly uri: string;
  /** Counted from 0. */
  readonly line: number;
  readonly item: ItemId;
}

declare module 'mdast' {
  interface Data {
    /** The item that the node shows. */
    origin?: Origin;
    /** The node's address within the document. */
    anchor?: string;
    /** The table's title, read out and printed above it. */
    caption?: string;
    /** A row or a cell begins with what it is about. */
    isHeader?: boolean;
  }

  interface RootContentMap {
    section: Section;
    entry: Entry;
    facts: Facts;
    notice: Notice;
    picture: Picture;
  }

  interface BlockContentMap {
    section: Section;
    entry: Entry;
    facts: Facts;
    notice: Notice;
    picture: Picture;
  }
}

/** A part of the document with its heading, which may hold further sections. */
export interface Section extends Parent {
  readonly type: 'section';
  /** The name by which `--only` chooses it, and its address. */
  readonly id: string;
  children: [Heading, ...Block[]];
}

/** One item with all that is said of it. */
export interface Entry extends Parent {
  readonly type: 'entry';
  children: Block[];
}

/** Pairs of a label and what is said under it. */
export interface Facts extends Parent {
  readonly type: 'facts';
  readonly rows: readonly FactRow[];
  children: [];
}

export interface FactRow {
  readonly label: string;
  readonly content: readonly PhrasingContent[] | readonly Block[];
}

/**
 * Something that is said about the plan and is no part of it:
 * - `gap`: a point of the checklist that nothing stands under yet
 * - `note`: a drafting note of the author
 * - `ignored`: a finding that is left as it is, on the record
 * - `finding`: what the check of the plan says
 */
export interface Notice extends Parent {
  readonly type: 'notice';
  readonly kind: 'gap' | 'note' | 'ignored' | 'finding';
  children: Block[];
}

/** A drawing, with what it says in words and the table that it is drawn from. */
export interface Picture extends Parent {
  readonly type: 'picture';
  /** Its address and the name of its file. */
  readonly id: string;
  readonly title: string;
  /** What somebody who cannot see it is told. */
  readonly alternative: string;
  /** An `svg` element. */
  readonly drawing: Element;
  /** What it is drawn from. */
  readonly table: Table;
  /** Parts of it, each by itself, for readers who can choose. They may show again what the drawing holds, by its `id`. */
  readonly choices?: readonly PictureChoice[];
  children: [];
}

/** Parts of a picture of one kind: around one need. */
export interface PictureChoice {
  readonly id: string;
  /** "Around one need". */
  readonly title: string;
  readonly parts: readonly PicturePart[];
}

export interface PicturePart {
  readonly id: string;
  /** What it is around. */
  readonly title: string;
  /** An `svg` element that says by itself what it shows. */
  readonly drawing: Element;
}

export type Block = BlockContent | DefinitionContent;
export type { PhrasingContent as Inline, Root as DocumentRoot, Table };
