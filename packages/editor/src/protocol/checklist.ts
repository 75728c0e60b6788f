import type { PointState } from '@goldenthread/rules';
import type { Location, TextEdit } from 'vscode-languageserver';
import type { Request } from './request.ts';
import type { StrategyParams } from './strategies.ts';

export type { PointState };

/** A point of the Partnership checklist or a duty of the Act, with what there is for it and what is missing. */
export interface ChecklistPoint {
  /** Tells it from every other point. */
  readonly id: string;
  /** "1" to "13"; "section 19". */
  readonly number: string;
  /** What a point of the checklist is about, in a word or two: "Supporting documents". */
  readonly name?: string;
  /** What a plan has that meets the point, as a sentence without a full stop. */
  readonly title: string;
  readonly source: string;
  readonly state: PointState;
  readonly there: readonly PresentItem[];
  readonly missing: readonly MissingPiece[];
}

export interface PresentItem {
  readonly title: string;
  /** As its file begins it: `need home-on-release`. */
  readonly handle: string;
  /** A placeholder stands where its words belong. */
  readonly isBegun: boolean;
  readonly place: Location;
}

export interface MissingPiece {
  /** What is missing and what to do, in whole sentences. */
  readonly message: string;
  /** Where it is missed. */
  readonly place: Location;
  /** What can be written for it: "Begin a vision". */
  readonly write?: string;
}

export interface Checklist {
  /** The thirteen points, in their order. */
  readonly points: readonly ChecklistPoint[];
  /** What the Act asks of a plan, in the order of the Act. */
  readonly duties: readonly ChecklistPoint[];
}

/** How a strategy stands. `null` where the server does not have the file, or it is that of no strategy. */
export const ChecklistRequest: Request<StrategyParams, Checklist | null> = { method: 'goldenthread/checklist' };

export interface WriteMissingParams extends StrategyParams {
  /** The point's `id`. */
  readonly point: string;
  /** Which of what it misses, by what can be written; the first where nothing is said. */
  readonly write?: string;
}

/** Skeletons to insert. */
export interface Writing {
  readonly changes: readonly { readonly uri: string; readonly edits: readonly TextEdit[] }[];
  /** What is to be written first, once the changes are made: it can be typed over. */
  readonly at: Location;
}

/** The skeletons for something that a point misses, made from the newest text. `null` where there is none any more. */
export const WriteMissingRequest: Request<WriteMissingParams, Writing | null> = { method: 'goldenthread/writeMissing' };
