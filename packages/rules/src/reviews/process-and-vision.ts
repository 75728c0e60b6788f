import { joined } from '@goldenthread/language';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { newItems } from '../scaffolds/new-item.ts';
import { reviewsOf } from './of-kind.ts';

export const reviewsProcessAndVision: Rule = {
  code: 'reviews/process-and-vision',
  title: 'Reviews look at how commissioning was done, and at the vision, beside the outcomes',
  severity: 'information',
  why: 'A partnership that looks only at results repeats the way in which it got them, and may go on towards a goal that no longer holds.',
  source:
    'Framework, Review strategy, performance and impact, p. 36; Review new and existing strategic outcomes, p. 37',
  fix: 'Write a `review` of `kind process` and one of `kind vision`.',
  ruleSets: ['framework'],
  ignoreWhen: 'The annual review looks at both, and its text says so.',
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

review how-we-commission: Review of how we commission
  kind process
  on 31 October 2027

review vision-check: Does the vision still say where we want to go?
  kind vision
  on 31 March 2031
`,
  check(plan, report) {
    // Where there is no review at all, the plan has its finding from `reviews/annual`.
    if (plan.ofKind('review').length === 0) return;
    const missing = [
      ...(reviewsOf(plan, 'process').length > 0 ? [] : ['how commissioning was done (`kind process`)']),
      ...(reviewsOf(plan, 'vision').length > 0 ? [] : ['whether the vision still holds (`kind vision`)']),
    ];
    if (missing.length === 0) return;
    report({
      place: planPlace(plan),
      scaffold: newItems(
        plan,
        (['process', 'vision'] as const)
          .filter((kind) => reviewsOf(plan, kind).length === 0)
          .map((kind) => ({ kind: 'review', name: `new-${kind}-review`, facts: { kind } })),
      ),
      message: `No review looks at ${joined(missing, 'and')}, so the next plan may repeat what could be done better. Write a \`review\` for it.`,
    });
  },
};
