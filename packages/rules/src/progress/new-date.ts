import { inWords } from '@goldenthread/language';
import type { Fact, Strategy } from '@goldenthread/strategy';
import { type Item, isKind } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';
import { dayOf } from './reports.ts';

export const newDate: Rule = {
  code: 'progress/new-date',
  title: 'A new date comes after the old one, and after the report that gives it',
  severity: 'warning',
  why: 'A new date that had passed when it was given, or that is no later than the old one, is a slip: nobody can work to it.',
  source: 'Framework, Review strategy, performance and impact, p. 36',
  fix: 'Correct `now by`, or the day of the report.',
  ruleSets: ['framework'],
  ignoreWhen: 'The work was brought forward on purpose, and the reason after `because:` says so.',
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Sign a housing protocol
  by 31 March 2027

progress on A1 at 31 August 2026: The draft is with the lawyers
  status at-risk
  now by 31 January 2027 because: The lawyers need more time
`,
    marks: ['now by 31 January 2027 because: The lawyers need more time'],
  },
  right: `strategy northshire: Northshire plan

action A1: Sign a housing protocol
  by 31 March 2027

progress on A1 at 31 August 2026: The draft is with the lawyers
  status at-risk
  now by 30 June 2027 because: The lawyers need more time
`,
  check(plan, report) {
    for (const progress of plan.ofKind('progress')) {
      const fact = plan.fact(progress, 'now by');
      const day = fact && plan.lastDay(fact.date);
      if (fact === undefined || day === undefined) continue;
      const subject = progress.about && plan.target(progress.about);
      const by = subject && plannedDay(plan, subject);
      const planned = by && plan.lastDay(by.date);
      const at = dayOf(plan, progress);
      if (subject !== undefined && by !== undefined && planned !== undefined && day <= planned) {
        report({
          place: fact.place,
          message: `The new date, ${inWords(day)}, is no later than the day on which ${called(subject)} is due, ${inWords(planned)}, so nothing was put off. Correct one of the two dates.`,
          related: [{ message: 'The day on which it is due is here.', place: by.place }],
        });
      } else if (at !== undefined && day < at) {
        report({
          place: fact.place,
          message: `The new date, ${inWords(day)}, had passed when it was reported on ${inWords(at)}, so nobody can work to it. Correct one of the two dates.`,
        });
      }
    }
  },
};

function plannedDay(plan: Strategy, item: Item): Fact<'by'> | undefined {
  return isKind(item, 'objective', 'action', 'deliverable') ? plan.fact(item, 'by') : undefined;
}
