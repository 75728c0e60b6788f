import type { ItemKind } from '@goldenthread/language';
import type { Location, Position } from 'vscode-languageserver';
import type { Request } from './request.ts';
import type { StrategyParams } from './strategies.ts';

/** The way to a place in the tree: the `id` of each node from a root on. None: the roots. */
export type ThreadPath = readonly string[];

export interface GoldenThreadParams extends StrategyParams {
  /** Below which nodes to look. */
  readonly below: readonly ThreadPath[];
  /** Leave out whatever has no gap and leads to none. */
  readonly onlyGaps?: boolean;
}

export interface ThreadNode {
  /** Tells it from its neighbours, whatever is written elsewhere. */
  readonly id: string;
  /** `undefined` for a root. */
  readonly kind?: ItemKind;
  readonly isNational: boolean;
  readonly title: string;
  /** What a national outcome is about, in a word or two: "Health after prison". */
  readonly name?: string;
  /** As its file begins it: `need home-on-release`; what a root holds in numbers. */
  readonly handle: string;
  readonly place?: Location;
  /** Where the thread breaks, in a few words: "no service meets it". */
  readonly gap?: string;
  /** The same as short as it can be: "no service". */
  readonly gapInShort?: string;
  /** How many breaks there are below it. */
  readonly gapsBelow: number;
  readonly hasChildren: boolean;
}

/**
 * The golden thread from national outcomes down to needs, and from needs up: the nodes below each path, in the order of
 * the paths. `null` where the server does not have the file, or it is that of no strategy.
 */
export const GoldenThreadRequest: Request<GoldenThreadParams, readonly (readonly ThreadNode[])[] | null> = {
  method: 'goldenthread/goldenThread',
};

export interface ThreadPathParams extends StrategyParams {
  readonly position: Position;
}

/** The way to the item at a position, the first that there is. `null` where it is on no thread. */
export const ThreadPathRequest: Request<ThreadPathParams, ThreadPath | null> = { method: 'goldenthread/threadPath' };
