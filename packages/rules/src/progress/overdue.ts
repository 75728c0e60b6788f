import { type Fix, type IsoDate, inWords } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { missingFacts } from '../scaffolds/missing-facts.ts';
import { newItem, newItems } from '../scaffolds/new-item.ts';
import { called, calledAll, capital } from '../wording.ts';
import { type DueItem, dueOf, isLate } from './due.ts';
import { reportsOn } from './reports.ts';

export const overdue: Rule = {
  code: 'progress/overdue',
  title: 'What is past its day is reported as done, or has a new day',
  severity: 'information',
  why: 'A day that has passed without a word leaves readers to guess whether the work was done, is late, or was dropped.',
  source: 'Framework, Review strategy, performance and impact, p. 36; the Act, section 23',
  fix: 'Write `progress on` the item with `status complete`, or with `now by` a new day and why.',
  ruleSets: ['framework'],
  ignoreWhen: 'The partnership reports its progress in another place, which the plan names.',
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Sign a housing protocol
  by 30 September 2026

action A2: Train 12 housing officers
  by 31 October 2026

progress on A1 at 30 September 2026: Signed on 24 September
  status complete
`,
    marks: ['A2'],
  },
  right: `strategy northshire: Northshire plan

action A1: Sign a housing protocol
  by 30 September 2026

action A2: Train 12 housing officers
  by 31 October 2026

progress on A1 at 30 September 2026: Signed on 24 September
  status complete

progress on A2 at 31 October 2026: Eight officers are trained
  status at-risk
  now by 31 January 2027 because: The trainer was ill
`,
  check(plan, report, { asOf }) {
    const late = [
      ...finished(plan, 'objective'),
      ...finished(plan, 'action'),
      ...finished(plan, 'deliverable'),
    ].flatMap((item) => latenessOf(plan, item, asOf) ?? []);
    if (late.length > 1 && plan.ofKind('progress').length === 0) {
      report({
        place: planPlace(plan),
        scaffold: newItems(
          plan,
          late.map(({ item }) => ({ kind: 'progress', about: item.name ?? '', at: asOf })),
        ),
        message: `By ${inWords(asOf)} ${calledAll(late.map(({ item }) => item))} are past their day, and the plan reports no progress, so nobody can tell what was done. Write \`progress on\` each, with its \`status\`.`,
      });
      return;
    }
    for (const { item, due, isMoved } of late) {
      report({
        place: item.namePlace,
        scaffold: beginReport(plan, item, asOf),
        message: `${capital(called(item))} ${isMoved ? 'was put off to' : 'was to be done by'} ${inWords(due)}, and no report says that it is, so readers cannot tell whether it is late. Write \`progress on ${item.name}\` with \`status complete\`, or with \`now by\` a new day.`,
      });
    }
  },
};

interface Late {
  readonly item: Item;
  readonly due: IsoDate;
  readonly isMoved: boolean;
}

function latenessOf(plan: Strategy, item: DueItem, asOf: IsoDate): Late | undefined {
  const standing = dueOf(plan, item);
  return standing !== undefined && isLate(standing, asOf) ? { item, ...standing } : undefined;
}

/** A report of the day that is there already is asked for what it leaves open. */
function beginReport(plan: Strategy, item: Item, asOf: IsoDate): Fix | undefined {
  const today = reportsOn(plan, item).filter(({ at }) => at?.start === asOf);
  if (today.length > 0) return missingFacts(plan, today, [['status', 'now by']]);
  return newItem(plan, 'progress', { about: item.name ?? '', at: asOf });
}
