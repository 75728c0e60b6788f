import type { Fact } from '@goldenthread/strategy';
import { numberOption, type Rule } from '../rule.ts';
import { capital } from '../wording.ts';

export const leadsOnePerson: Rule = {
  code: 'leads/one-person',
  title: 'The plan does not rest on one person',
  severity: 'information',
  why: 'When the one person who leads most of the work is ill or moves on, the plan stops.',
  source: 'Framework, Key competencies and roles, p. 46',
  fix: 'Share the actions among the partners that the work belongs to, and let the co-ordinator support them.',
  ruleSets: ['framework'],
  ignoreWhen: 'The post is held by several people, or a deputy is named who can take over.',
  options: {
    share: { usual: 50, description: 'The largest share of the actions that one person may lead, in percent.' },
    fewest: {
      usual: 6,
      description: 'How many actions a plan has before the rule looks at it: one person may well lead all of a few.',
    },
  },
  wrong: {
    text: `strategy northshire: Northshire plan
  every action lead council: Community Justice Co-ordinator

${[1, 2, 3, 4, 5, 6].map((number) => `action A${number}: Train ${number}0 officers\n`).join('\n')}
partner council: Northshire Council
`,
    marks: ['lead council: Community Justice Co-ordinator'],
  },
  right: `strategy northshire: Northshire plan

${[1, 2, 3, 4, 5, 6].map((number) => `action A${number}: Train ${number}0 officers\n  lead council: Manager of team ${number}\n`).join('\n')}
partner council: Northshire Council
`,
  check(plan, report, context) {
    const actions = plan.ofKind('action');
    if (actions.length < numberOption(context, 'fewest')) return;
    const people = new Map<string, { readonly first: Fact<'lead'>; readonly role: string; count: number }>();
    for (const action of actions) {
      const lead = plan.fact(action, 'lead');
      const [partner] = lead?.refs ?? [];
      // A partner without a post is no one person.
      if (lead?.role === undefined || partner === undefined) continue;
      const key = `${partner.name}: ${lead.role.toLowerCase()}`;
      const person = people.get(key);
      if (person) person.count++;
      else people.set(key, { first: lead, role: lead.role, count: 1 });
    }
    for (const { first, role, count } of people.values()) {
      if (count * 100 <= actions.length * numberOption(context, 'share')) continue;
      report({
        place: first.place,
        message: `${capital(role)} leads ${count} of the ${actions.length} actions, so the plan stops when that post is empty. Share the actions among the partners that the work belongs to.`,
      });
    }
  },
};
