import type { IsoDate } from '@goldenthread/language';
import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { says } from '../says.ts';
import { isClosed, reportsOn } from './reports.ts';

/** What has a day by which it is to be done. */
export type DueItem = Item<'objective' | 'action' | 'deliverable'>;

/** By when something is to be done, as the plan says it and its reports have changed it. */
export interface Due {
  readonly due: IsoDate;
  /** Whether a report has put it off. */
  readonly isMoved: boolean;
  /** Whether a report says that it is done: of itself, or of the action that produces it. */
  readonly isDone: boolean;
}

/** `undefined` for what has no day, and for what goes on without an end, which is never done. */
export function dueOf(plan: Strategy, item: DueItem): Due | undefined {
  const fact = plan.fact(item, 'by');
  const planned = fact && plan.lastDay(fact.date);
  if (fact === undefined || planned === undefined) return undefined;
  if (fact.thenOngoing || (isKind(item, 'action') && says(plan, item, 'ongoing'))) return undefined;
  const makers = isKind(item, 'deliverable') ? plan.namedBy(item, 'produces') : [];
  const isDone = [item, ...makers].some((each) => reportsOn(plan, each).some((report) => isClosed(plan, report)));
  const moved = reportsOn(plan, item)
    .flatMap((report) => plan.facts(report, 'now by'))
    .at(-1);
  const newDay = moved && plan.lastDay(moved.date);
  return { due: newDay ?? planned, isMoved: newDay !== undefined, isDone };
}

/** Past its day, and not reported as done. */
export function isLate({ due, isDone }: Due, asOf: IsoDate): boolean {
  return !isDone && due < asOf;
}
