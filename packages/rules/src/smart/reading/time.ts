import type { Span } from './text.ts';

/**
 * What a time in a sentence does.
 * - `deadline`, `period`, `repeated`: says when, and makes the sentence time-bound
 * - `standard`: how soon each case is dealt with: "within 30 days of release". A measure, not a deadline
 * - `length`: how long a thing is: "a 12 week course"
 * - `past`: when a baseline was taken or a thing began: "launched in 2021"
 * - `name`: part of a name: "the 2016 Act"
 * - `open`: says no time at all: "ongoing", "in due course"
 */
export type TimeKind = 'deadline' | 'period' | 'repeated' | 'standard' | 'length' | 'past' | 'name' | 'open';

export interface Time extends Span {
  readonly kind: TimeKind;
  /** As written. */
  readonly text: string;
}

/** Decides by what stands around a time; `undefined` where it is none. */
export type Decide = (text: string, match: Span) => TimeKind | undefined;

/** The time that makes a statement time-bound. */
export function bindingTime(times: readonly Time[]): Time | undefined {
  return (['deadline', 'period', 'repeated'] as const)
    .map((kind) => times.find((time) => time.kind === kind))
    .find((time) => time !== undefined);
}
