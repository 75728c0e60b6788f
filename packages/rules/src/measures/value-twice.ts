import type { Quantity } from '@goldenthread/strategy';
import { figureSaid, isSame, periodKey } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const valueTwice: Rule = {
  code: 'measures/value-twice',
  title: 'A measure has one value for one period',
  severity: 'warning',
  why: 'Two values for one period: one of them is wrong, and readers cannot tell which.',
  source: 'Framework, Develop priorities, and strategies, p. 28: agreed measures',
  fix: 'Keep the right value, or correct the period of one of them.',
  ruleSets: ['framework'],
  ignoreWhen: 'The figure was revised, and both are kept to show it.',
  wrong: {
    text: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  value 58% in 2024/25
  value 62% in 2024/25
`,
    marks: ['value 62% in 2024/25'],
  },
  right: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  value 58% in 2023/24
  value 62% in 2024/25
`,
  check(plan, report) {
    for (const measure of plan.ofKind('measure')) {
      const known = new Map<string, Quantity>();
      for (const fact of plan.facts(measure, 'value')) {
        for (const figure of fact.figures) {
          const key = periodKey(figure);
          if (key === undefined) continue;
          const before = known.get(key);
          if (before === undefined) known.set(key, figure.quantity);
          else if (!isSame(before, figure.quantity)) {
            report({
              place: fact.place,
              message: `${capital(called(measure))} is ${figureSaid(before)} and ${figureSaid(figure.quantity)} in ${figure.in?.written}, so one of the two is wrong. Keep the right value, or correct a period.`,
            });
          }
        }
      }
    }
  },
};
