import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const reviewsLessonsShared: Rule = {
  code: 'reviews/lessons-shared',
  title: 'Lessons of a review are shared with others',
  severity: 'hint',
  why: 'Thirty partnerships do the same work. A lesson that is told to the neighbours is learnt once.',
  source: 'Framework, Review strategy, performance and impact, p. 36',
  fix: 'Add `shared with:` and say with whom, and how.',
  scaffold: { facts: ['shared with'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The lesson is about single people or staff and must stay private.',
  wrong: {
    text: `strategy northshire: Northshire plan

review plan-2021: Look back at the plan for 2021 to 2026
  kind self-evaluation
  lesson: An action without money was half as likely to be finished
`,
    marks: ['plan-2021'],
  },
  right: `strategy northshire: Northshire plan

review plan-2021: Look back at the plan for 2021 to 2026
  kind self-evaluation
  lesson: An action without money was half as likely to be finished
  shared with: The four neighbouring partnerships, at a meeting on 22 January 2026
`,
  check(plan, report) {
    for (const review of finished(plan, 'review')) {
      if (plan.facts(review, 'lesson').length === 0 || plan.facts(review, 'shared with').length > 0) continue;
      report({
        place: review.namePlace,
        message: `${capital(called(review))} has lessons and does not say with whom they are shared, so other partnerships will learn them the hard way. Add \`shared with:\`.`,
      });
    }
  },
};
