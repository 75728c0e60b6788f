import type { Audience, PageUpdate } from '@goldenthread/editor/protocol';

/** What the panel and the page that it shows say to each other. Lines count from 0. */

export interface SourcePlace {
  readonly uri: string;
  readonly line: number;
}

/** What a page remembers of itself over a restart of the editor. */
export interface PanelState {
  /** Any file of the strategy. */
  readonly uri: string;
  readonly audience?: Audience;
}

/** A drawing to be turned into a picture of points. */
export interface Drawing {
  readonly id: string;
  /** A whole file of SVG. */
  readonly svg: string;
  /** How many points wide. */
  readonly width: number;
}

export type ToPage =
  /** What differs from the version that the page shows, or the whole page. */
  | { readonly type: 'update'; readonly update: PageUpdate; readonly state: PanelState }
  /** Marks what shows the item at a place; `isScrolled` where that is to be in sight. */
  | { readonly type: 'mark'; readonly place: SourcePlace; readonly isScrolled: boolean }
  /** Brings what shows a place to the top. */
  | { readonly type: 'scroll'; readonly place: SourcePlace }
  | { readonly type: 'draw'; readonly task: number; readonly drawings: readonly Drawing[] };

export type FromPage =
  /** The page is empty and waits for its parts. */
  | { readonly type: 'ready' }
  /** Somebody wants to see where something is written; `isToWrite` where they want to write there. */
  | { readonly type: 'source'; readonly place: SourcePlace; readonly isToWrite: boolean }
  /** What stands at the top now, because somebody has scrolled. */
  | { readonly type: 'scrolled'; readonly place: SourcePlace }
  /** Somebody wants to see what can be read of the text now. */
  | { readonly type: 'now' }
  /** Somebody follows a link to elsewhere. */
  | { readonly type: 'link'; readonly address: string }
  /** The drawings of a task as files of PNG, by their ids. */
  | { readonly type: 'drawn'; readonly task: number; readonly pngs: Readonly<Record<string, Uint8Array>> }
  | { readonly type: 'trouble'; readonly task: number; readonly message: string };
