import { inWords } from '@goldenthread/language';
import { ownFacts } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';

export const strategyApprovedAfterPublication: Rule = {
  code: 'strategy/approved-after-publication',
  title: 'A plan is approved before it is published',
  severity: 'error',
  why: 'What is published before its partners have agreed it is not yet their plan, and one of the two days is likely to be wrong.',
  source: 'Framework, Plan: checkpoint, p. 31; Community Justice (Scotland) Act 2016, section 19',
  fix: 'Correct the day of the approval or of the publication.',
  ruleSets: ['framework', 'statute'],
  ignoreWhen: 'A partner joined the plan after it was published, and approved it then.',
  wrong: {
    text: `strategy northshire: Northshire plan
  status published
  approved by partnership-board on 11 July 2026: Chair of the partnership
  published on 30 June 2026: https://northshire.example/plan

group partnership-board: Northshire Community Justice Partnership
`,
    marks: ['approved by partnership-board on 11 July 2026: Chair of the partnership'],
  },
  right: `strategy northshire: Northshire plan
  status published
  approved by partnership-board on June 2026: Chair of the partnership
  published on 30 June 2026: https://northshire.example/plan

group partnership-board: Northshire Community Justice Partnership
`,
  check(plan, report) {
    const { header } = plan;
    if (header === undefined) return;
    const [published] = ownFacts(header, 'published on');
    const day = published && plan.lastDay(published.date);
    if (published === undefined || day === undefined) return;
    for (const approval of ownFacts(header, 'approved by')) {
      const approved = plan.firstDay(approval.on);
      if (approved === undefined || approved <= day) continue;
      report({
        place: approval.place,
        message: `The plan was published on ${inWords(day)}, before \`${approval.refs[0].name}\` approved it on ${inWords(approved)}, so it was not yet agreed. Correct one of the two days.`,
        related: [{ message: 'The day of publication is here.', place: published.place }],
      });
    }
  },
};
