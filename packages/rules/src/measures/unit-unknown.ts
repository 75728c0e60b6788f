import type { Fact, Item, Quantity, Strategy } from '@goldenthread/strategy';
import { valuesOf } from '../figures.ts';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { called } from '../wording.ts';

export const unitUnknown: Rule = {
  code: 'measures/unit-unknown',
  title: 'Every measure says what it counts in',
  severity: 'information',
  why: 'A bare number can be people, cases or percent: whoever collects it next year may count something else.',
  source: 'Framework, Develop priorities, and strategies, p. 28: agreed measures',
  fix: 'Add `unit` to the measure, or the word for what is counted after its figures: `value 41 people in 2024/25`.',
  scaffold: { facts: ['unit'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The number has no unit, as an index has none.',
  wrong: {
    text: `strategy northshire: Northshire plan

measure homeless-on-release: Homelessness after custody
  value 41 in 2024/25
`,
    marks: ['homeless-on-release'],
  },
  right: `strategy northshire: Northshire plan

measure homeless-on-release: Homelessness after custody
  unit people
  value 41 in 2024/25
`,
  check(plan, report) {
    for (const measure of finished(plan, 'measure')) {
      if (says(plan, measure, 'unit')) continue;
      const figures = [...figuresOf(plan, measure)];
      if (figures.length === 0 || figures.some(({ amount, unit }) => amount.unit !== 'count' || unit !== undefined))
        continue;
      report({
        place: measure.namePlace,
        message: `The figures of ${called(measure)} are bare numbers, so whoever collects the next one may count something else. Add \`unit\` with the word for what is counted.`,
      });
    }
  },
};

function* figuresOf(plan: Strategy, measure: Item<'measure'>): Iterable<Quantity> {
  for (const { quantity } of valuesOf(plan, measure)) yield quantity;
  for (const { fact } of plan.links(measure, 'target')) {
    const target = fact as Fact<'target'>;
    if (target.from !== undefined) yield target.from.quantity;
    if (target.direction === undefined) yield target.amount;
  }
}
