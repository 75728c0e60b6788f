import type { IsoDate } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { says, wordOf } from '../says.ts';

/** Reports on one item, from the first to the last; those of one day in the order of the plan. */
export function reportsOn(plan: Strategy, item: Item): readonly Item<'progress'>[] {
  const reports = plan.namedBy(item, 'progress on') as readonly Item<'progress'>[];
  return [...reports].sort((a, b) => {
    const [first, second] = [dayOf(plan, a) ?? '', dayOf(plan, b) ?? ''];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

/** The day that a report speaks of. */
export function dayOf(plan: Strategy, { at }: Item<'progress'>): IsoDate | undefined {
  return at && plan.lastDay(at);
}

/** Whether a report says that the work is over. */
export function isClosed(plan: Strategy, report: Item<'progress'>): boolean {
  return wordOf(plan, report, 'status') === 'complete' || says(plan, report, 'closed on');
}
