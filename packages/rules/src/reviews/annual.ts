import { type IsoDate, inWords } from '@goldenthread/language';
import { ownFacts, type Strategy } from '@goldenthread/strategy';
import { hasBegun } from '../has-begun.ts';
import { strategyDays } from '../periods.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { reviewsOf } from './of-kind.ts';

export const reviewsAnnual: Rule = {
  code: 'reviews/annual',
  title: 'The plan is reviewed in every year',
  severity: 'warning',
  why: 'A plan that nobody looks at for years goes on doing what no longer works, and the report that the Act asks for each year has nothing to say.',
  source: 'Framework, Review strategy, performance and impact, p. 36; the Act, section 23',
  fix: 'Write `reviewed every 12 months` in the strategy, or a `review` of `kind annual` with `every year`.',
  scaffold: { items: [{ kind: 'review', facts: { kind: 'annual', every: 'year' } }], facts: [['every', 'on']] },
  ruleSets: ['framework', 'statute'],
  ignoreWhen: 'The plan is for one year, and the review at its end belongs to the plan that follows.',
  byStatus: { draft: 'information' },
  wrong: {
    text: `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2031

review annual-review: First annual review
  kind annual
  on 30 June 2027

objective O1: Open 40 tenancies
`,
    marks: ['annual-review'],
  },
  right: `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2031

review annual-review: Annual review of outcomes and actions
  kind annual
  every year

objective O1: Open 40 tenancies
`,
  check(plan, report) {
    if (isReviewedYearly(plan)) return;
    const annual = reviewsOf(plan, 'annual');
    const days = annual.flatMap((review) => plan.facts(review, 'on').flatMap(({ date }) => plan.lastDay(date) ?? []));
    const first = annual[0];
    if (first === undefined || days.length === 0) {
      // A plan that only says where it wants to go has nothing to look back at yet.
      if (!hasBegun(plan) && plan.ofKind('objective').length === 0 && plan.ofKind('action').length === 0) return;
      report({
        place: first?.namePlace ?? planPlace(plan),
        message:
          'Nothing says that the plan is reviewed each year, so what does not work may go on for all its years. Write `reviewed every 12 months` in the strategy, or a `review` of `kind annual` with `every year`.',
      });
      return;
    }
    const { start, end } = strategyDays(plan);
    if (start === undefined || end === undefined) return;
    const missing = yearsWithout(days, start, end);
    const [from] = missing;
    if (from === undefined) return;
    report({
      place: first.namePlace,
      message: `No annual review is planned for ${missing.length === 1 ? 'one year' : `${missing.length} years`} of the plan, the first from ${inWords(from)}, so what does not work may go on unseen. Write \`every year\`, or a \`review\` of \`kind annual\` for each year.`,
    });
  },
};

function isReviewedYearly(plan: Strategy): boolean {
  const reviewed = plan.header && ownFacts(plan.header, 'reviewed');
  // A unit that is no span of time has a finding of its own.
  if (reviewed?.some(({ recurrence: { timesAYear = 1 } }) => timesAYear >= 0.99)) return true;
  return reviewsOf(plan, 'annual').some((review) =>
    plan.facts(review, 'every').some(({ recurrence: { timesAYear = 1 } }) => timesAYear >= 0.99),
  );
}

/** A year may be reviewed in its own time or in the twelve months after it. Each review serves one year. */
function yearsWithout(days: readonly IsoDate[], start: IsoDate, end: IsoDate): readonly IsoDate[] {
  const sorted = [...days].sort();
  const missing: IsoDate[] = [];
  let at = 0;
  for (let year = start; year < end && missing.length < 100; year = yearsLater(year, 1)) {
    while (at < sorted.length && (sorted[at] ?? '') < year) at++;
    if ((sorted[at] ?? '9999') < yearsLater(year, 2)) at++;
    else missing.push(year);
  }
  return missing;
}

function yearsLater(day: IsoDate, years: number): IsoDate {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}` as IsoDate;
}
