import { type IsoDate, inWords, isoDate } from '@goldenthread/language';
import { type Fact, type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { strategyDays } from '../periods.ts';
import { numberOption, type Rule } from '../rule.ts';
import { type Term, termOf, terms } from '../terms.ts';
import { called, capital } from '../wording.ts';

export const outcomesHorizon: Rule = {
  code: 'outcomes/horizon',
  title: 'The targets of an outcome are due within its term',
  severity: 'warning',
  why: 'Readers are told what comes first and what comes later; a short term outcome that is due in ten years says two things at once.',
  source: 'Framework, Long term model, pp. 7-9; Appendix A - Definitions and terms, p. 49',
  fix: 'Correct the day of the target or the term of the outcome; or say with `terms` below `strategy` how many years your terms reach.',
  ruleSets: ['framework'],
  ignoreWhen: 'The target is a step on the way, and the last one is still to be agreed.',
  options: {
    grace: {
      usual: 1,
      description: 'How many years before its term begins or after it ends the last target of an outcome may be due.',
    },
  },
  wrong: {
    text: `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2036
  terms short to 3 years, medium to 6 years, long to 10 years

outcome housing-plan: People have a housing plan before they leave custody
  short term
  target planned-in-time from 38% in 2025/26 to 90% by March 2033

outcome staying-out: People who have left custody stay out of custody
  long term
  target back-in-custody from 30% in 2025/26 to 15% by March 2028

measure planned-in-time: People with a housing plan 28 days before release

measure back-in-custody: People back in custody within a year
`,
    marks: [
      'target planned-in-time from 38% in 2025/26 to 90% by March 2033',
      'target back-in-custody from 30% in 2025/26 to 15% by March 2028',
    ],
  },
  right: `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2031

outcome housing-plan: People have a housing plan before they leave custody
  short term
  target planned-in-time from 38% in 2025/26 to 90% by March 2031

outcome staying-out: People who have left custody stay out of custody
  long term
  target back-in-custody from 30% in 2025/26 to 25% by March 2028
  target back-in-custody from 30% in 2025/26 to 15% by March 2031

measure planned-in-time: People with a housing plan 28 days before release

measure back-in-custody: People back in custody within a year
`,
  check(plan, report, context) {
    const { start, end } = strategyDays(plan);
    if (start === undefined) return;
    const grace = numberOption(context, 'grace');
    const bands = bandsOf(plan);
    for (const outcome of finished(plan, 'outcome')) {
      const term = termOf(plan, outcome);
      const last = lastTarget(plan, outcome);
      if (term === undefined || last === undefined) continue;
      const { from, to } = bands[term];
      const latest = yearsAfter(start, to + grace);
      const earliest = from === undefined ? undefined : yearsAfter(start, from - grace);
      // In a plan that ends before the term begins, its last day is as far as a target can reach.
      const isEarly = earliest !== undefined && last.due < earliest && (end === undefined || last.due < end);
      const isLate = latest !== undefined && last.due > latest;
      if (!isEarly && !isLate) continue;
      const reach = isLate
        ? `ends ${years(to)} after the plan starts`
        : `begins ${years(from ?? 0)} after the plan starts`;
      report({
        place: last.fact.place,
        message: `${capital(called(outcome))} is for the ${term}, which ${reach}, and its last target is due on ${inWords(last.due)}, so readers cannot tell when to look for it. Correct the day or the term, or the \`terms\` of the strategy.`,
      });
    }
  },
};

/** Years after the start of the plan; `from` only where the plan gives the terms itself. */
interface Band {
  readonly from: number | undefined;
  readonly to: number;
}

/** The widest of the bands that the Framework gives (pp. 9 and 49): it says 1, 3 or 5 years of the short term. */
const widest: Readonly<Record<Term, number>> = { 'short term': 5, 'medium term': 10, 'long term': 15 };

function bandsOf(plan: Strategy): Readonly<Record<Term, Band>> {
  const given = new Map(
    (plan.header ? ownFacts(plan.header, 'terms') : []).flatMap(({ terms }) =>
      terms.map(({ term, years }) => [`${term} term`, years] as const),
    ),
  );
  const band = (term: Term): Band => {
    const before = terms[terms.indexOf(term) - 1];
    return { from: before === undefined ? undefined : given.get(before), to: given.get(term) ?? widest[term] };
  };
  return { 'short term': band('short term'), 'medium term': band('medium term'), 'long term': band('long term') };
}

function lastTarget(plan: Strategy, outcome: Item<'outcome'>): { fact: Fact<'target'>; due: IsoDate } | undefined {
  let last: { fact: Fact<'target'>; due: IsoDate } | undefined;
  for (const fact of plan.facts(outcome, 'target')) {
    const due = fact.by && plan.lastDay(fact.by);
    if (due !== undefined && (last === undefined || due > last.due)) last = { fact, due };
  }
  return last;
}

function yearsAfter(day: IsoDate, years: number): IsoDate | undefined {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return isoDate(year + years, month, dayOfMonth) ?? isoDate(year + years, month, dayOfMonth - 1);
}

function years(count: number): string {
  return count === 1 ? '1 year' : `${count} years`;
}
