import { type IsoDate, inWords, type Moment, type Place } from '@goldenthread/language';
import { ownFacts, type Strategy } from '@goldenthread/strategy';
import type { Report, Rule } from '../rule.ts';

export const strategyDayToCome: Rule = {
  code: 'strategy/day-to-come',
  title: 'What is called approved or published is so already',
  severity: 'warning',
  why: 'People act on a plan that is said to be agreed. Where its day is still to come, either the day or the status misleads them.',
  source: 'Framework, Plan: checkpoint, p. 31',
  fix: 'Correct the day, or keep the status `draft`, `consultation` or `approved` until it has come.',
  ruleSets: ['framework'],
  ignoreWhen: 'The file is made ready for a day that is fixed, and goes out on that day.',
  wrong: {
    text: `strategy northshire: Northshire plan
  status published
  approved by partnership-board on 11 June 2027: Chair of the partnership
  published on 30 June 2027: https://northshire.example/plan, with a copy to Community Justice Scotland

group partnership-board: Northshire Community Justice Partnership
`,
    marks: [
      'approved by partnership-board on 11 June 2027: Chair of the partnership',
      'published on 30 June 2027: https://northshire.example/plan, with a copy to Community Justice Scotland',
    ],
  },
  right: `strategy northshire: Northshire plan
  status approved
  approved by partnership-board on 11 June 2026: Chair of the partnership
  published on 30 June 2027: https://northshire.example/plan

group partnership-board: Northshire Community Justice Partnership
`,
  check(plan, report, { asOf }) {
    const { header } = plan;
    if (header === undefined || (plan.status !== 'approved' && plan.status !== 'published')) return;
    for (const { place, on } of ownFacts(header, 'approved by')) tell(plan, place, on, 'approved', asOf, report);
    if (plan.status !== 'published') return;
    for (const { place, date } of ownFacts(header, 'published on')) tell(plan, place, date, 'published', asOf, report);
  },
};

function tell(plan: Strategy, place: Place, moment: Moment, done: string, asOf: IsoDate, report: Report): void {
  const day = plan.firstDay(moment);
  if (day === undefined || day <= asOf) return;
  report({
    place,
    message: `The plan has the status \`${plan.status}\`, and is ${done} on ${inWords(day)}, which is still to come, so people may take it for agreed too early. Correct the day, or the status.`,
  });
}
