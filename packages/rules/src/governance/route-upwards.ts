import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import { namesAnything } from '../names-of-facts.ts';
import type { Rule } from '../rule.ts';

export const governanceRouteUpwards: Rule = {
  code: 'governance/route-upwards',
  title: 'The plan says where decisions go that the partnership cannot take itself',
  severity: 'warning',
  why: 'Some decisions on money and services are above the partnership. Without a known way up they wait, and so do the people who need them.',
  source: 'Framework, Good Governance, p. 38; Develop priorities, and strategies, p. 28',
  fix: 'Add `accountable to` and the more senior group; or say after `agrees priorities:` what goes to whom.',
  scaffold: { facts: ['accountable to'] },
  ruleSets: ['framework'],
  ignoreWhen:
    'The partnership has the power to take every decision that the plan needs, and the terms of reference say so.',
  wrong: {
    text: `strategy northshire: Northshire plan

group partnership-board: Northshire Community Justice Partnership
  agrees priorities
`,
    marks: ['partnership-board'],
  },
  right: `strategy northshire: Northshire plan

group partnership-board: Northshire Community Justice Partnership
  agrees priorities: Above £50,000 the community planning board decides
`,
  check(plan, report) {
    const groups: readonly Item[] = plan.ofKind('group');
    const bodies: readonly Item[] = [...plan.ofKind('governance'), ...groups];
    const first = bodies[0];
    if (first === undefined || groups.some((group) => leadsUp(plan, group as Item<'group'>))) return;
    if (bodies.some((body) => ownFacts(body, 'text').some(({ text }) => upwards.test(text)))) return;
    if (
      [...plan.ofKind('partner')].some((partner) => plan.facts(partner, 'agrees priorities').some(({ text }) => text))
    )
      return;
    for (const _ of everyFact(plan, 'decided by')) return;
    report({
      place: first.namePlace,
      message:
        'Nothing says where a decision goes that the partnership cannot take itself, so it may never be taken. Add `accountable to` and the more senior group, or say after `agrees priorities:` what goes to whom.',
    });
  },
};

function leadsUp(plan: Strategy, group: Item<'group'>): boolean {
  if (namesAnything(plan, group, 'accountable to', 'reports to')) return true;
  return plan.facts(group, 'agrees priorities').some(({ text }) => text !== undefined);
}

const upwards = /\b(?:escalat|more senior|go(?:es)? to|referred to|taken to|above the partnership)/i;
