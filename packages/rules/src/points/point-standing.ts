import type { Finding } from '@goldenthread/language';
import type { Item } from '@goldenthread/strategy';

/**
 * How a plan stands at a point that it is asked for.
 * - `done`: nothing is missing
 * - `partly`: there is something, and it is not enough
 * - `missing`: there is nothing yet
 * - `later`: it is not asked for before the plan is published
 */
export type PointState = 'done' | 'partly' | 'missing' | 'later';

/** A point of the Partnership checklist, or a duty of the Act, with what the plan has for it and what it lacks. */
export interface PointStanding {
  /** Tells it from every other point: the code of its rule, or the section of the Act and its turn there. */
  readonly id: string;
  /** "1" to "13"; "section 19". */
  readonly number: string;
  /** What a plan has that meets the point, as a sentence. */
  readonly title: string;
  readonly source: string;
  readonly state: PointState;
  /** What the plan has for it, in the order of the plan. */
  readonly there: readonly Item[];
  /** What its rules say, whether the settings want to hear it or not. */
  readonly lacking: readonly Finding[];
}

/** The state that follows from what is there and what the rules say. */
export function stateOf(there: readonly Item[], lacking: readonly Finding[]): PointState {
  if (there.length === 0) return 'missing';
  return lacking.length === 0 ? 'done' : 'partly';
}
