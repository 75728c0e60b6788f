import { closedLists, joined } from '@goldenthread/language';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';
import { reviewsOf } from './of-kind.ts';

export const reviewsFeedback: Rule = {
  code: 'reviews/feedback',
  title: 'The annual review hears from people, families, communities and providers',
  severity: 'warning',
  why: 'Figures say what happened. Those who use services, their families, the neighbours and the providers say whether it helped.',
  source: 'Framework, Review strategy, performance and impact, p. 36',
  fix: 'Add `hears from people, families, communities, providers` to the annual review.',
  scaffold: { facts: ['hears from'] },
  ruleSets: ['framework'],
  ignoreWhen: 'A group is heard in another way in the same year, and the plan says how.',
  byStatus: { draft: 'information' },
  wrong: {
    text: `strategy northshire: Northshire plan

review yearly-review: Annual review of outcomes and actions
  kind annual
  every year
  hears from providers, people
`,
    marks: ['yearly-review'],
  },
  right: `strategy northshire: Northshire plan

review yearly-review: Annual review of outcomes and actions
  kind annual
  every year
  hears from people, families, communities, providers
`,
  check(plan, report) {
    const annual = reviewsOf(plan, 'annual');
    const first = annual[0];
    if (first === undefined) return;
    const heard = new Set<string>(
      annual.flatMap((review) => plan.facts(review, 'hears from').flatMap(({ words }) => words)),
    );
    const missing = Object.keys(closedLists.heard.words).filter((group) => !heard.has(group));
    if (missing.length === 0) return;
    report({
      place: first.namePlace,
      message: `${capital(annual.length === 1 ? called(first) : 'the annual review')} does not hear from ${joined(missing, 'or')}, and figures alone do not say whether anything helped. Add \`hears from ${missing.join(', ')}\`.`,
    });
  },
};
