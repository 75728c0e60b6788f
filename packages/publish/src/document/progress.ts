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
  const told = lastStatus(item, plan);
  const moved = reportsOn(plan, item).findLast((report) => ownFacts(report, 'now by').length > 0);
  const nowBy = told?.word === 'complete' || moved === undefined ? undefined : ownFacts(moved, 'now by')[0];
  return {
    ...(told === undefined ? {} : { status: displayWord('progressStatus', told.word) }),
    ...(told?.report.at === undefined ? {} : { at: told.report.at }),
    ...(nowBy === undefined ? {} : { nowBy }),
  };
}

/** The newest report that gives a status, with the word that it gives: `on-track`, `at-risk` … */
export function lastStatus(
  item: Item,
  plan: Strategy,
): { readonly report: Item<'progress'>; readonly word: string } | undefined {
  const report = reportsOn(plan, item).findLast((each) => statusWord(each) !== undefined);
  const word = report && statusWord(report);
  return report === undefined || word === undefined ? undefined : { report, word };
}

/** A report that says when the work was closed says that it is complete. */
function statusWord(report: Item<'progress'>): string | undefined {
  const word = ownFacts(report, 'status')[0]?.words[0];
  return word ?? (ownFacts(report, 'closed on').length > 0 ? 'complete' : undefined);
}
