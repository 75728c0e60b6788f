import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { reviewsOf } from './of-kind.ts';

export const reviewsSelfEvaluation: Rule = {
  code: 'reviews/self-evaluation',
  title: 'A self-evaluation is planned',
  severity: 'information',
  why: 'Partners who judge their own work by agreed quality indicators find out what to improve before an inspection does.',
  source: 'Framework, Review strategy, performance and impact, p. 36',
  fix: 'Write a `review` of `kind self-evaluation`, with `on` and a day or `every` so often.',
  scaffold: { items: [{ kind: 'review', facts: { kind: 'self-evaluation' } }] },
  ruleSets: ['framework'],
  ignoreWhen: 'An outside inspection in the same years takes its place.',
  wrong: {
    text: `strategy northshire: Northshire plan

review yearly-review: Annual review of outcomes and actions
  kind annual
  every year
  hears from people, families, communities, providers
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

review self-evaluation-2028: Self-evaluation with quality indicators
  kind self-evaluation
  on 30 June 2028
`,
  check(plan, report) {
    if (plan.ofKind('review').length === 0 || reviewsOf(plan, 'self-evaluation').length > 0) return;
    report({
      place: planPlace(plan),
      message:
        'No self-evaluation is planned, so partners may learn from an inspection what they could have found out themselves. Write a `review` of `kind self-evaluation`, with a day.',
    });
  },
};
