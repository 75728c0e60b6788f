import { inWords } from '@goldenthread/language';
import { strategyDays } from '../periods.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';
import { reviewsOf } from './of-kind.ts';

export const reviewsHorizonScan: Rule = {
  code: 'reviews/horizon-scan',
  title: 'The partners look ahead at political, economic, social and technological change before the plan ends',
  severity: 'information',
  why: 'Law, money, people and technology change within the years of a plan. Who looks in time can change the plan; who looks late can only explain.',
  source: 'Framework, Review new and existing strategic outcomes, p. 37',
  fix: 'Write a `review` of `kind horizon-scan` with a day that lies before the end of the plan, and in `text:` what follows from it.',
  scaffold: { items: [{ kind: 'review', facts: { kind: 'horizon-scan' } }] },
  ruleSets: ['framework'],
  ignoreWhen: 'The community planning partnership does the scan for all its plans, and this plan names it.',
  wrong: {
    text: `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2031

review horizon: Scan of political, economic, social and technological change
  kind horizon-scan
  on 30 November 2031
`,
    marks: ['on 30 November 2031'],
  },
  right: `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2031

review horizon: Scan of political, economic, social and technological change
  kind horizon-scan
  on 30 November 2028
`,
  check(plan, report) {
    if (plan.ofKind('review').length === 0) return;
    const scans = reviewsOf(plan, 'horizon-scan');
    if (scans.length === 0) {
      report({
        place: planPlace(plan),
        message:
          'No review looks ahead at political, economic, social and technological change, so the plan may be overtaken by it. Write a `review` of `kind horizon-scan`, with a day before the plan ends.',
      });
      return;
    }
    const { end } = strategyDays(plan);
    const isInTime = scans.some((scan) => {
      const day = plan.fact(scan, 'on');
      const first = day && plan.firstDay(day.date);
      return first === undefined || end === undefined || first <= end;
    });
    const late = scans[0];
    if (isInTime || late === undefined || end === undefined) return;
    report({
      place: plan.fact(late, 'on')?.place ?? late.namePlace,
      message: `${capital(called(late))} comes after the plan ends on ${inWords(end)}, when it can no longer change it. Choose an earlier day.`,
    });
  },
};
