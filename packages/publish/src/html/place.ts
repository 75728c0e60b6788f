import type { Node } from 'mdast';

declare module 'mdast' {
  interface RootContentMap {
    place: Place;
  }

  interface BlockContentMap {
    place: Place;
  }
}

/** Where a part of a page stands that is made by itself. No document holds one. */
export interface Place extends Node {
  readonly type: 'place';
  readonly id: string;
  readonly tag: 'section' | 'article' | 'figure';
}
