import type { Moment } from '@goldenthread/language';
import { reportsOn } from '@goldenthread/rules';
import { type Fact, type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { displayWord } from './display-words.ts';

/** How an item stands by what was last reported of it. */
export interface Standing {
  /** "On track". */
  readonly status?: string;
  /** The day of the report that says so. */
  readonly at?: Moment;
  /** The day by which it is now to be done, where that was moved and it is not done yet. */
  readonly nowBy?: Fact<'now by'>;
}

/** The newest report that gives a status counts; a later one may only add a figure. */
export function standingOf(item: Item, plan: Strategy): Standing {
  const newestFirst = [...reportsOn(plan, item)].reverse();
  const telling = newestFirst.find((report) => statusOf(report) !== undefined);
  const status = telling && statusOf(telling);
  const moved = newestFirst.find((report) => ownFacts(report, 'now by').length > 0);
  const nowBy = status === complete || moved === undefined ? undefined : ownFacts(moved, 'now by')[0];
  return {
    ...(status === undefined ? {} : { status }),
    ...(telling?.at === undefined ? {} : { at: telling.at }),
    ...(nowBy === undefined ? {} : { nowBy }),
  };
}

const complete = displayWord('progressStatus', 'complete');

function statusOf(report: Item<'progress'>): string | undefined {
  const word = ownFacts(report, 'status')[0]?.words[0];
  if (word !== undefined) return displayWord('progressStatus', word);
  return ownFacts(report, 'closed on').length > 0 ? complete : undefined;
}
