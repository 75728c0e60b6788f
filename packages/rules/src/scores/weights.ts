import type { Fact } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';
import { scoredSets } from './scored.ts';

export const scoresWeights: Rule = {
  code: 'scores/weights',
  title: 'Either all criteria have a weight or none has, and weights in percent add up to 100%',
  severity: 'warning',
  why: 'A criterion without a weight counts for nothing or for as much as any other: readers cannot work the sums out again.',
  source: 'Framework, Develop priorities, and strategies, p. 28',
  fix: 'Add `weight` to the criteria that have none; correct weights in percent until they make 100%.',
  scaffold: { facts: ['weight'] },
  ruleSets: ['framework'],
  ignoreWhen: 'A criterion was a threshold to pass and was not weighed, and its text says so.',
  wrong: {
    text: `strategy northshire: Northshire plan

criterion impact: How much it changes people's lives
  weight 60%

criterion reach: How many people it reaches
  weight 40%

criterion practical: Whether it can be put in place

priority homes-first: Supported tenancies for people leaving custody
  score 4 on impact
  score 3 on reach
  score 3 on practical
`,
    marks: ['practical'],
  },
  right: `strategy northshire: Northshire plan

criterion impact: How much it changes people's lives
  weight 50%

criterion reach: How many people it reaches
  weight 30%

criterion practical: Whether it can be put in place
  weight 20%

priority homes-first: Supported tenancies for people leaving custody
  score 4 on impact
  score 3 on reach
  score 3 on practical
`,
  check(plan, report) {
    const told = new Set<unknown>();
    const isWholeTogether = isWhole(
      finished(plan, 'criterion').flatMap((criterion) => plan.facts(criterion, 'weight')),
    );
    for (const { criteria } of scoredSets(plan)) {
      const weights = [...criteria].map((criterion) => ({ criterion, weight: plan.fact(criterion, 'weight') }));
      const given = weights.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
      if (given.length === 0) continue;
      for (const { criterion, weight } of weights) {
        if (weight !== undefined || criterion.statement === undefined || told.has(criterion)) continue;
        told.add(criterion);
        report({
          place: criterion.namePlace,
          message: `${capital(called(criterion))} has no weight, while other criteria have one, so nobody can work the sums out again. Add \`weight\`.`,
        });
      }
      const [first] = given;
      if (first === undefined || told.has(first) || given.length < weights.length || isWholeTogether) continue;
      if (isWhole(given)) continue;
      told.add(first);
      report({
        place: first.place,
        message: `The weights of the criteria make ${Math.round(sumOf(given) * 10) / 10}%, and not 100%, so one of them is a slip. Correct the weights.`,
      });
    }
  },
};

/** Whether the weights are no percentages, or make a whole. Thirds may not: 33% three times is 99%. */
function isWhole(weights: readonly Fact<'weight'>[]): boolean {
  return !weights.every(({ quantity }) => quantity.amount.unit === 'percent') || Math.abs(sumOf(weights) - 100) <= 1;
}

function sumOf(weights: readonly Fact<'weight'>[]): number {
  return weights.reduce((sum, { quantity }) => sum + quantity.amount.number, 0);
}
