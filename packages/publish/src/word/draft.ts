import type { IsoDate } from '@goldenthread/language';
import type { Root } from 'mdast';
import type { PageTurn } from '../paper/measures.ts';

/**
 * All that a file of Word is written from, as plain data that can be sent to a worker: the document in which pictures
 * have lost their drawings, what is on its first page, and the drawings as they go on pages of paper.
 */
export interface WordDraft {
  readonly document: Root;
  readonly cover: Cover;
  /** In the order of the document. */
  readonly pictures: readonly PaperPicture[];
  /** Where the table behind a picture stands already, by the picture's address: it is not written again. */
  readonly tablesBeside: Readonly<Record<string, string>>;
}

export interface Cover {
  readonly title: string;
  /** Lines below the title: whose plan it is, for when, how far it has got. */
  readonly lines: readonly string[];
  /** Whose plan it is, for the document's properties. */
  readonly author: string;
  /** What the document is about, for its properties. */
  readonly subject: string;
  /** The day of the document. */
  readonly asOf: IsoDate;
  /** It says on every page that it is a draft. */
  readonly isDraft: boolean;
}

/** A picture, or the part of one that goes on one page. It has to be drawn before the file can be written. */
export interface PaperPicture {
  /** Its own name, by which what was drawn is given back. */
  readonly id: string;
  /** The address of the picture of the document that it shows, or shows a part of. */
  readonly of: string;
  /** The drawing: a whole file of SVG, with no links and no style sheet. */
  readonly svg: string;
  /** How many points wide it is to be drawn. */
  readonly width: number;
  /** How large it is on the page, in CSS pixels. */
  readonly shown: { readonly width: number; readonly height: number };
  readonly turn: PageTurn;
  /** It has room in its full size whichever way the page lies. */
  readonly fitsBoth: boolean;
  readonly title: string;
  /** What somebody who cannot see it is told. */
  readonly alternative: string;
  /** It goes on with the picture before it, whose number it has. */
  readonly isContinued: boolean;
}

/**
 * Turns a drawing into a picture of points.
 * @param svg a whole file of SVG
 * @param width how many points the picture is wide
 * @returns a file of PNG
 */
export type DrawPng = (svg: string, width: number) => Uint8Array | Promise<Uint8Array>;

/** Files of PNG, by the name of the `PaperPicture`. */
export type Pngs = Readonly<Record<string, Uint8Array>>;

/** Draws all pictures of a draft, one after the other. */
export async function drawnPictures({ pictures }: Pick<WordDraft, 'pictures'>, drawPng: DrawPng): Promise<Pngs> {
  const drawn: Record<string, Uint8Array> = {};
  for (const { id, svg, width } of pictures) drawn[id] = await drawPng(svg, width);
  return drawn;
}
