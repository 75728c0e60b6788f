import type { Strategy } from '@goldenthread/strategy';

/** Statuses before the partners agree to the plan: parts of it may still be missing because nobody has come to them. */
const early: ReadonlySet<string> = new Set(['draft', 'consultation']);

/** Whether the plan is agreed, so that what it does not say is left out and not only still to come. */
export function hasBegun(plan: Strategy): boolean {
  return !early.has(plan.status);
}
