import type { Figure, Item, Strategy } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import { figureSaid, isSame, measureOf, periodKey, valuesOf } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

export const baselineDiffers: Rule = {
  code: 'measures/baseline-differs',
  title: 'The baseline of a target is the value that its measure has for the period',
  severity: 'warning',
  why: 'Two figures for one thing at one time: readers stop trusting both, and progress cannot be worked out.',
  source: 'Framework, Develop priorities, and strategies, p. 28: agreed measures',
  fix: 'Correct the baseline of the target, or the `value` of the measure.',
  ruleSets: ['framework'],
  ignoreWhen: 'The figure was revised after the target was approved, and both are kept to show it.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from 26% in 2024/25 to 85% by March 2031

measure settled-on-release: People with a settled home on release
  value 62% in 2024/25
`,
    marks: ['target settled-on-release from 26% in 2024/25 to 85% by March 2031'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from 62% in 2024/25 to 85% by March 2031

measure settled-on-release: People with a settled home on release
  value 58.2% in 2023/24
  value 61.8% in 2024/25
`,
  check(plan, report) {
    const known = new Map<Item, ReadonlyMap<string, Figure>>();
    for (const { fact } of everyFact(plan, 'target')) {
      const measure = measureOf(plan, fact);
      const key = fact.from && periodKey(fact.from);
      if (measure === undefined || fact.from === undefined || key === undefined) continue;
      const values = known.get(measure) ?? byPeriod(plan, measure);
      known.set(measure, values);
      const value = values.get(key);
      if (value === undefined || isSame(value.quantity, fact.from.quantity)) continue;
      report({
        place: fact.place,
        message: `The baseline in ${fact.from.in?.written} is ${figureSaid(fact.from.quantity)} here and ${figureSaid(value.quantity)} in ${called(measure)}, so readers trust neither. Correct the one that is wrong.`,
        related: [{ message: 'The measure is defined here.', place: measure.place }],
      });
    }
  },
};

function byPeriod(plan: Strategy, measure: Item<'measure'>): ReadonlyMap<string, Figure> {
  const values = new Map<string, Figure>();
  for (const value of valuesOf(plan, measure)) {
    const key = periodKey(value);
    if (key !== undefined && !values.has(key)) values.set(key, value);
  }
  return values;
}
