import type { Fact, Item } from '@goldenthread/strategy';
import { numberOption, type Rule } from '../rule.ts';
import { called } from '../wording.ts';
import { scaleOf, scoredSets } from './scored.ts';

export const scoresScale: Rule = {
  code: 'scores/scale',
  title: 'Scores on one criterion are on one scale',
  severity: 'error',
  why: 'A score of 80% cannot be held against one of 4: what looks best may only have been counted otherwise.',
  source: 'Framework, Develop priorities, and strategies, pp. 27-28',
  fix: 'Give all scores on the same scale, from 1 to 5 for instance.',
  ruleSets: ['framework'],
  ignoreWhen: 'The score was given outside the partnership on a scale of its own, and `because:` says how it was read.',
  options: {
    least: { usual: 0, description: 'The lowest score that your scale allows.' },
    most: {
      usual: 100,
      description: 'The highest score that your scale allows, such as 5 where scores go from 1 to 5.',
    },
  },
  wrong: {
    text: `strategy northshire: Northshire plan

criterion impact: How much it changes people's lives

priority homes-first: Supported tenancies for people leaving custody
  score 4 on impact

priority early-help: Help at arrest
  score 80% on impact

priority women-first: A service for women that women have designed
  score 500 on impact
`,
    marks: ['score 80% on impact', 'score 500 on impact'],
  },
  right: `strategy northshire: Northshire plan

criterion impact: How much it changes people's lives

priority homes-first: Supported tenancies for people leaving custody
  score 4 on impact

priority early-help: Help at arrest
  score 3.5 on impact

priority women-first: A service for women that women have designed
  score 5 on impact
`,
  check(plan, report, context) {
    const least = numberOption(context, 'least');
    const most = numberOption(context, 'most');
    for (const { items } of scoredSets(plan)) {
      const first = new Map<Item, Fact<'score'>>();
      const told = new Set<Fact<'score'>>();
      for (const { scores } of items) {
        for (const [criterion, fact] of scores) {
          const before = first.get(criterion) ?? fact;
          first.set(criterion, before);
          const { amount } = fact.score;
          if (told.has(fact)) continue;
          if (scaleOf(before) !== scaleOf(fact)) {
            told.add(fact);
            report({
              place: fact.place,
              message: `\`${amount.written}\` is on another scale than \`${before.score.amount.written}\`, which was given first on ${called(criterion)}, so the two cannot be compared. Give both on one scale.`,
              related: [{ message: 'The other score is here.', place: before.place }],
            });
          } else if (amount.number < least || amount.number > most) {
            told.add(fact);
            report({
              place: fact.place,
              message: `\`${amount.written}\` is ${amount.number < least ? `less than ${least}` : `more than ${most}`}, where the scale ends, so it outweighs what it is compared with. Correct it.`,
            });
          }
        }
      }
    }
  },
};
