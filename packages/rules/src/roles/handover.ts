import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { called, calledAll } from '../wording.ts';

export const rolesHandover: Rule = {
  code: 'roles/handover',
  title: 'Every role has a plan for handing over',
  severity: 'hint',
  why: 'People move on, and what they know of the plan, of providers and of those who take part goes with them.',
  source: 'Framework, Leadership: tip, p. 47',
  fix: 'Add `handover:` and how knowledge is kept, a deputy or a shared record for instance.',
  scaffold: { facts: ['handover'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The partner has a rule for handing over that holds for all its posts.',
  wrong: {
    text: `strategy northshire: Northshire plan

role co-ordinator: Community Justice Co-ordinator
  kind management
`,
    marks: ['co-ordinator'],
  },
  right: `strategy northshire: Northshire plan

role co-ordinator: Community Justice Co-ordinator
  kind management
  handover: A deputy shadows the post for three months
`,
  check(plan, report) {
    const without = finished(plan, 'role').filter((role) => plan.facts(role, 'handover').length === 0);
    tellTogether(
      report,
      without,
      (role) =>
        `Nothing says how ${called(role)} is handed over, so knowledge may be lost when the person moves on. Add \`handover:\` and how it is kept.`,
      (all) =>
        `Nothing says how ${calledAll(all, 3)} are handed over, so knowledge may be lost when people move on. Add \`handover:\` to each.`,
    );
  },
};
