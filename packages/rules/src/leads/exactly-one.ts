import type { Fix } from '@goldenthread/language';
import { type AnyFact, type Fact, ownFacts } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { hasLead } from '../names-of-facts.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { called, calledAll, capital } from '../wording.ts';

export const leadsExactlyOne: Rule = {
  code: 'leads/exactly-one',
  title: 'Every action has one lead',
  severity: 'warning',
  why: 'With no lead nobody begins, and with two each waits for the other. One leads; the others support.',
  source: 'Framework, Partnership checklist, p. 32: point 6; Develop priorities, and strategies, p. 28',
  fix: 'Keep one `lead` with the post, and write the others after `supported by`.',
  scaffold: { facts: ['lead'] },
  ruleSets: ['framework'],
  ignoreWhen: 'Two partners share the lead by a written agreement that says who decides.',
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Sign a housing protocol
  lead council, prison-service: Heads of service
  achievable because: The draft is agreed

action A2: Train 12 housing officers

partner council: Northshire Council

partner prison-service: Scottish Prison Service
`,
    marks: ['lead council, prison-service: Heads of service', 'A2'],
  },
  right: `strategy northshire: Northshire plan
  every action lead council: Community Justice Co-ordinator

action A1: Sign a housing protocol
  lead council: Housing Options Manager
  supported by prison-service
  achievable because: The draft is agreed

action A2: Train 12 housing officers

partner council: Northshire Council

partner prison-service: Scottish Prison Service
`,
  check(plan, report) {
    const actions = finished(plan, 'action');
    const without = actions.filter((action) => !hasLead(plan, action));
    // That no action has a lead is told by point 6 of the checklist.
    if (without.length < actions.length) {
      tellTogether(
        report,
        without,
        (action) =>
          `${capital(called(action))} has no lead, so nobody answers for its delivery. Add \`lead\` with the partner and the post.`,
        (all) =>
          `${calledAll(all, 3)} have no lead, so nobody answers for their delivery. Add \`lead\` with the partner and the post to each.`,
      );
    }
    const told = new Set<AnyFact>();
    for (const action of actions) {
      // A second line with `lead` has a finding of its own; here two partners stand on one.
      const shared = plan.facts(action, 'lead').find(({ refs }) => refs.length > 1);
      if (shared === undefined || told.has(shared)) continue;
      told.add(shared);
      report({
        place: shared.place,
        ...(ownFacts(action, 'lead').includes(shared) ? { fix: firstLeads(shared) } : {}),
        message: `${capital(called(action))} has more than one lead, so each may wait for the other. Keep one, and write the others after \`supported by\`.`,
      });
    }
  },
};

/** Not safe: the partner that is named first need not be the one that leads. */
function firstLeads({ place, refs: [first, ...others], role }: Fact<'lead'>): Fix {
  const lead = `lead ${first?.name ?? ''}${role === undefined ? '' : `: ${role}`}`;
  const support = `supported by ${others.map(({ name }) => name).join(', ')}`;
  return {
    title: `Let \`${first?.name ?? ''}\` lead and the others support`,
    changes: [{ place, newText: `${lead}\n  ${support}` }],
    isSafe: false,
  };
}
