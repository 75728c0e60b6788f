import { ownFacts } from '@goldenthread/strategy';
import { isPublished } from '../is-published.ts';
import type { Rule } from '../rule.ts';

export const strategyPublishedWhere: Rule = {
  code: 'strategy/published-where',
  title: 'A published plan says on which day and where it was published',
  severity: 'error',
  why: 'The Act asks partners to publish their plan. People can hold it up against what is done only where they can find it.',
  source: 'Community Justice (Scotland) Act 2016, section 19; Framework, Plan, p. 31',
  fix: 'Add `published on` with the day and, after a colon, the address.',
  scaffold: { facts: ['published on'] },
  ruleSets: ['framework', 'statute'],
  ignoreWhen: 'The address is not yet fixed on the day of publication, and will be added within a few days.',
  wrong: {
    text: `strategy northshire: Northshire plan
  status published
  published on 30 June 2026
  text: A copy went to Community Justice Scotland on the same day.
`,
    marks: ['published on 30 June 2026'],
  },
  right: `strategy northshire: Northshire plan
  status published
  published on 30 June 2026: https://northshire.example/plan
  text: A copy went to Community Justice Scotland on the same day.
`,
  check(plan, report, { asOf }) {
    const { header } = plan;
    if (header === undefined || !isPublished(plan, asOf)) return;
    const [published] = ownFacts(header, 'published on');
    const [status] = ownFacts(header, 'status');
    if (published === undefined && status !== undefined) {
      report({
        place: status.place,
        about: [header],
        message: `The plan has the status \`${plan.status}\` and says neither when nor where it was published, so people cannot find it. Add \`published on\` with the day and, after a colon, the address.`,
      });
    } else if (published !== undefined && published.text === undefined) {
      report({
        place: published.place,
        message:
          'This does not say where the plan was published, so people cannot find it. Add a colon and the address.',
      });
    }
  },
};
