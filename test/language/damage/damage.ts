import { smallPlan } from './small-plan.ts';

/** One damage of the small plan, and what its author must be told. */
export interface Damage {
  readonly what: string;
  /** The head of the item that is damaged, as it begins its line; `between items` where none is. */
  readonly item: string;
  /** What stands there, from the item's head on, and what stands there instead. */
  readonly change: readonly [from: string, to: string];
  /** Facts of the item that cannot be read any more; all the others stay. */
  readonly loses?: readonly string[];
  /** How the item reads in the tree where its head changed. */
  readonly becomes?: string;
  /** Its statement where that changed. */
  readonly statement?: string;
  /** Items whose head is no longer at the start of a line. */
  readonly swallows?: readonly string[];
  /** The code of the one message. */
  readonly code: string;
  /** How many lines below the first changed line the message stands. */
  readonly below?: number;
}

/** A form that is unusual and right: no message, and every item says the same as in the undamaged plan. */
export interface Unusual {
  readonly what: string;
  readonly change: (plan: string) => string;
}

/** The plan with `from` in the item replaced by `to`. Fails where the plan holds no such text. */
export function damaged(item: string, [from, to]: readonly [from: string, to: string], plan = smallPlan): string {
  const head = item === 'between items' ? 0 : plan.search(new RegExp(`^${item.replace(/[.]/g, '\\.')}\\b`, 'm'));
  const at = head < 0 ? -1 : plan.indexOf(from, head);
  if (at < 0) throw new Error(`The small plan has no ${JSON.stringify(from)} in ${item}. Correct the damage.`);
  return plan.slice(0, at) + to + plan.slice(at + from.length);
}

/** Number from 0 of the first line in which two texts differ. */
export function firstDifference(before: string, after: string): number {
  const lines = after.split('\n');
  const old = before.split('\n');
  return lines.findIndex((line, index) => line !== old[index]);
}
