import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { called, calledAll, capital } from '../wording.ts';

export const partnersNamedLead: Rule = {
  code: 'partners/named-lead',
  title: 'Every partner names who leads for it',
  severity: 'information',
  why: 'Partners are large; without a post to turn to, a question about the plan goes from desk to desk.',
  source: 'Framework, Key competencies and roles: checkpoint, p. 48',
  fix: 'Add `strategic lead:` and `operational lead:` with the posts, below the partner.',
  scaffold: { facts: ['strategic lead', 'operational lead'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The partner is small, and everybody in it can be asked.',
  wrong: {
    text: `strategy northshire: Northshire plan

partner council: Northshire Council
  strategic lead: Chief Social Work Officer

partner police: Police Scotland
`,
    marks: ['police'],
  },
  right: `strategy northshire: Northshire plan

partner council: Northshire Council
  strategic lead: Chief Social Work Officer
  operational lead: Justice Social Work Manager

partner police: Police Scotland
  strategic lead: Divisional Commander
`,
  check(plan, report) {
    const silent = finished(plan, 'partner').filter(
      (partner) =>
        plan.facts(partner, 'strategic lead').length === 0 && plan.facts(partner, 'operational lead').length === 0,
    );
    tellTogether(
      report,
      silent,
      (partner) =>
        `${capital(called(partner))} names nobody who leads for it, so a question about the plan goes from desk to desk. Add \`strategic lead:\` and \`operational lead:\` with the posts.`,
      (all) =>
        `${calledAll(all, 3)} name nobody who leads for them, so a question about the plan goes from desk to desk. Add \`strategic lead:\` and \`operational lead:\` to each.`,
    );
  },
};
