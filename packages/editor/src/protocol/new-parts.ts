import type { Location } from 'vscode-languageserver';
import type { Request } from './request.ts';
import type { StrategyParams } from './strategies.ts';

/** A file that a strategy can be given one more of. */
export interface NewPart {
  /** "Needs and gaps". */
  readonly title: string;
  readonly detail: string;
  /** How it may be called, with its ending: a name that no file of the strategy has. */
  readonly name: string;
  readonly text: string;
  /** What is to be written first. */
  readonly at: Location['range'];
}

/** The files that can be added. `null` where the server does not have the file, or it is that of no strategy. */
export const NewPartsRequest: Request<StrategyParams, readonly NewPart[] | null> = { method: 'goldenthread/newParts' };
