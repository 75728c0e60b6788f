import { inWords } from '@goldenthread/language';
import { isKind } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const dependencyInTime: Rule = {
  code: 'dates/dependency',
  title: 'What an action depends on is done before the action starts',
  severity: 'warning',
  why: 'Work that waits for something still to come starts late, and so does all that waits for it in turn.',
  source: 'Framework, Long term model for effective joint planning and delivery, p. 7',
  fix: 'Move one of the two dates, or take the `depends on` away if the work can start without it.',
  ruleSets: ['framework'],
  ignoreWhen: 'The later action can begin with what is there by then, and the reason says with what.',
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Sign a housing protocol
  by 30 September 2026

action A2: Train housing officers
  from June 2026
  depends on A1
`,
    marks: ['A1'],
  },
  right: `strategy northshire: Northshire plan

action A1: Sign a housing protocol
  by 30 September 2026

action A2: Train housing officers
  from September 2026
  depends on A1
`,
  check(plan, report) {
    for (const { fact, item } of everyFact(plan, 'depends on')) {
      if (!isKind(item, 'action')) continue;
      const start = plan.fact(item, 'from')?.date;
      // A period as a start leaves open on which of its days the work begins.
      const latest = start && plan.lastDay(start);
      if (start === undefined || latest === undefined) continue;
      for (const ref of fact.refs) {
        const first = plan.target(ref);
        const due = first && isKind(first, 'action') ? plan.fact(first, 'by')?.date : undefined;
        const done = due && plan.lastDay(due);
        if (first === undefined || first === item || done === undefined || done <= latest) continue;
        report({
          place: ref.place,
          message: `${capital(called(item))} has \`from ${start.written}\`, and \`${ref.name}\`, on which it depends, is done by ${inWords(done)}, so it would have to wait. Move one of the two dates.`,
          related: [{ message: `${capital(called(first))} is defined here.`, place: first.place }],
        });
      }
    }
  },
};
