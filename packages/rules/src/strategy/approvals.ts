import { ownFacts } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';

export const strategyApprovals: Rule = {
  code: 'strategy/approvals',
  title: 'An approved plan says which body approved it, on which day, and who signed',
  severity: 'warning',
  why: 'A plan binds partners once their own bodies have agreed it. Readers must be able to see that they have, and to whom to turn.',
  source: 'Framework, Plan: checkpoint, p. 31; Good Governance, p. 38',
  fix: 'Add `approved by`, the group or partner, `on` the day, and after a colon the post of the person who signed.',
  scaffold: { facts: ['approved by'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The approvals stand in a signed page that the plan links to.',
  wrong: {
    text: `strategy northshire: Northshire plan
  status approved

group partnership-board: Northshire Community Justice Partnership
`,
    marks: ['status approved'],
  },
  right: `strategy northshire: Northshire plan
  status approved
  approved by partnership-board on 11 June 2026: Chair of the partnership

group partnership-board: Northshire Community Justice Partnership
`,
  check(plan, report) {
    const { header } = plan;
    if (header === undefined || (plan.status !== 'approved' && plan.status !== 'published')) return;
    const approvals = ownFacts(header, 'approved by');
    const [status] = ownFacts(header, 'status');
    if (approvals.length === 0 && status !== undefined) {
      report({
        place: status.place,
        about: [header],
        message: `The plan is ${plan.status} and does not say by whom it was approved, so nobody can tell whether its partners stand behind it. Add \`approved by\`, the group, \`on\` the day, and the post of the person who signed.`,
      });
    }
    for (const { place, refs, role } of approvals) {
      if (role !== undefined) continue;
      report({
        place,
        message: `The approval by \`${refs[0].name}\` does not say who signed, so nobody can be asked. Add a colon and the post.`,
      });
    }
  },
};
