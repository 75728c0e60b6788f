import { joined } from '@goldenthread/language';
import type { Rule } from '../rule.ts';
import { numberOption } from '../rule.ts';
import { monthsBetween } from '../spans.ts';

export const deliveryYears: Rule = {
  code: 'delivery/years',
  title: 'A delivery plan says which years it covers: one to five of them',
  severity: 'warning',
  why: 'A delivery plan is near enough to be exact: without its years nobody knows when the work is due, and beyond a few years it can only guess.',
  source: 'Framework, Partnership checklist, p. 32: point 7 (1-3 years); Appendix A, p. 49 (3-5 years)',
  fix: 'Write `period` with the first and the last day below `delivery`; leave what comes later to the objectives and outcomes, and to the next delivery plan.',
  scaffold: { facts: ['period'] },
  ruleSets: ['framework'],
  ignoreWhen:
    'The delivery plan runs only to the end of a financial year because the next one follows, or a funder sets other years.',
  options: {
    shortest: { usual: 1, description: 'The fewest years that a delivery plan may cover.' },
    longest: { usual: 5, description: 'The most years that a delivery plan may cover.' },
  },
  wrong: {
    text: `strategy northshire: Northshire plan

delivery
  period 1 April 2026 to 31 March 2036
`,
    marks: ['period 1 April 2026 to 31 March 2036'],
  },
  right: `strategy northshire: Northshire plan

delivery
  period 1 April 2026 to 31 March 2029
`,
  check(plan, report, context) {
    const shortest = numberOption(context, 'shortest');
    const longest = numberOption(context, 'longest');
    const range = joined([yearsSaid(shortest), yearsSaid(longest)], 'and');
    for (const delivery of plan.ofKind('delivery')) {
      const period = plan.fact(delivery, 'period');
      if (period === undefined) {
        report({
          place: delivery.namePlace,
          message: `The delivery plan does not say which years it covers, so nobody knows when it ends and the next begins. Add \`period\` with its first and its last day.`,
        });
        continue;
      }
      const start = plan.firstDay(period.start);
      const end = plan.lastDay(period.end);
      if (start === undefined || end === undefined || end < start) continue;
      const months = monthsBetween(start, end);
      if (months >= shortest * 12 && months <= longest * 12) continue;
      report({
        place: period.place,
        message:
          months < shortest * 12
            ? `This delivery plan covers ${monthsSaid(months)}, and between ${range} is usual, so most actions would have no time to show anything. Give it a later last day, or write the next delivery plan beside it.`
            : `This delivery plan covers ${monthsSaid(months)}, and between ${range} is usual, so its last actions can only be guessed. End it earlier, and leave what comes later to the next delivery plan.`,
      });
    }
  },
};

function yearsSaid(years: number): string {
  return years === 1 ? 'one year' : `${years} years`;
}

function monthsSaid(months: number): string {
  if (months % 12 === 0 && months > 0) return yearsSaid(months / 12);
  return months === 1 ? 'one month' : `${months} months`;
}
