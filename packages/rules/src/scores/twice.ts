import { type Item, ownFacts } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const scoresTwice: Rule = {
  code: 'scores/twice',
  title: 'Nothing has two scores on one criterion',
  severity: 'error',
  why: 'With two scores on one criterion the sum can be either, and so can the order of what was compared.',
  source: 'Framework, Develop priorities, and strategies, pp. 27-28',
  fix: 'Keep the score that was agreed, and take the other away.',
  ruleSets: ['framework'],
  ignoreWhen:
    'There is no good reason to: where two groups scored, give what they agreed on, or write a criterion for each group.',
  wrong: {
    text: `strategy northshire: Northshire plan

criterion impact: How much it changes people's lives

priority homes-first: Supported tenancies for people leaving custody
  score 4 on impact
  score 5 on impact
`,
    marks: ['score 5 on impact'],
  },
  right: `strategy northshire: Northshire plan

criterion impact: How much it changes people's lives

criterion reach: How many people it reaches

priority homes-first: Supported tenancies for people leaving custody
  score 4 on impact
  score 5 on reach
`,
  check(plan, report) {
    for (const item of [...plan.ofKind('priority'), ...plan.ofKind('option')] as readonly Item[]) {
      const first = new Map<string, ReturnType<typeof ownFacts<'score'>>[number]>();
      for (const fact of ownFacts(item, 'score')) {
        for (const { name } of fact.refs) {
          const before = first.get(name);
          if (before === undefined) {
            first.set(name, fact);
            continue;
          }
          report({
            place: fact.place,
            message: `${capital(called(item))} has a second score on \`${name}\` here, so nobody can tell which counts. Keep the one that was agreed.`,
            related: [{ message: 'The first score is here.', place: before.place }],
          });
        }
      }
    }
  },
};
