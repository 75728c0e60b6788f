import type { Moment } from '@goldenthread/language';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

export const valuesInOrder: Rule = {
  code: 'measures/order',
  title: 'The values of a measure stand from the oldest to the newest',
  severity: 'hint',
  why: 'Values in the order of time can be read as a trend; out of order they mislead, and a slip in a year goes unseen.',
  source: 'Framework, Assess the needs of your people, p. 22: changes over time',
  fix: 'Move the value to its place, or correct its period.',
  ruleSets: ['framework'],
  ignoreWhen: 'The newest value stands first in each measure of the plan.',
  wrong: {
    text: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  value 62% in 2024/25
  value 58% in 2023/24
  value 65% in 2025/26
`,
    marks: ['value 58% in 2023/24'],
  },
  right: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  value 58% in 2023/24, 62% in 2024/25
  value 65% in 2025/26
`,
  check(plan, report) {
    for (const measure of plan.ofKind('measure')) {
      let before: Moment | undefined;
      for (const fact of plan.facts(measure, 'value')) {
        const periods = fact.figures.flatMap((figure) => figure.in ?? []);
        const early = periods.find((period) => {
          const isEarly = before?.start !== undefined && period.start !== undefined && period.start < before.start;
          if (!isEarly) before = period;
          return isEarly;
        });
        if (early === undefined || before === undefined) continue;
        report({
          place: fact.place,
          message: `The value of ${called(measure)} in ${early.written} comes after that in ${before.written}, so the figures do not read as a trend. Put the oldest first, or correct the period.`,
        });
      }
    }
  },
};
