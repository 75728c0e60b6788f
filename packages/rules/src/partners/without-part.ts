import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import { finished } from '../finished.ts';
import { probablyMeant } from '../probably-meant.ts';
import { responsibilities } from '../responsibilities.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { called, calledAll, capital } from '../wording.ts';

export const partnersWithoutPart: Rule = {
  code: 'partners/without-part',
  title: 'Every partner has a part in what is done',
  severity: 'information',
  why: 'A partner who sits at the table and does nothing in the plan will not feel bound by it, and the others carry the weight.',
  source: 'Framework, Develop priorities, and strategies, p. 28; Partnership checklist, p. 32: point 6',
  fix: 'Add the partner to the `lead` or `supported by` of an action, or as the `provider` of a service; or say in its `text:` why it has no part.',
  ruleSets: ['framework'],
  ignoreWhen: 'The partner advises and has no duty to act, as a national body may.',
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Sign a housing protocol
  lead council: Housing Options Manager
  achievable because: The draft is agreed

group partnership-board: Northshire Community Justice Partnership
  members council, police

partner council: Northshire Council

partner police: Police Scotland
`,
    marks: ['police'],
  },
  right: `strategy northshire: Northshire plan

action A1: Sign a housing protocol
  lead council: Housing Options Manager
  supported by police
  achievable because: The draft is agreed

group partnership-board: Northshire Community Justice Partnership
  members council, police, courts-service

partner council: Northshire Council

partner police: Police Scotland

partner courts-service: Scottish Courts and Tribunals Service
  text: The courts stay apart from plans on single cases, and give figures only.
`,
  check(plan, report) {
    // Where no action says who does it, the checklist asks for that first.
    if (!plan.ofKind('action').some((action) => plan.facts(action, 'lead').length > 0)) return;
    if (allTakePart(plan)) return;
    const idle = finished(plan, 'partner').filter((partner) => !hasPart(plan, partner));
    tellTogether(
      report,
      idle,
      (partner) =>
        `${capital(called(partner))} has no part in any action or service, so it may not feel bound by the plan. Add it to \`lead\` or \`supported by\`, or say in its \`text:\` why it has none.`,
      (all) =>
        `${calledAll(all, 3)} have no part in any action or service, so they may not feel bound by the plan. Add each to \`lead\` or \`supported by\`, or say in its \`text:\` why it has none.`,
    );
  },
};

function hasPart(plan: Strategy, partner: Item<'partner'>): boolean {
  if (
    ['responsible for', 'text', ...responsibilities].some(
      (word) => ownFacts(partner as Item, word as 'text').length > 0,
    )
  ) {
    return true;
  }
  const links = plan.links(partner);
  // One that nothing names has a finding of its own.
  return links.length === 0 || links.some(({ by }) => !onlySits.has(by)) || probablyMeant(plan).has(partner);
}

/** To be named by these is not yet to do anything. */
const onlySits: ReadonlySet<string> = new Set([
  'member',
  'members',
  'falls on',
  'reported',
  'reviewed on',
  'approved by',
]);

/** Whether `all partners` support an action, as some plans say for every action. */
function allTakePart(plan: Strategy): boolean {
  for (const word of ['lead', 'supported by'] as const) {
    for (const { fact } of everyFact(plan, word)) if (fact.everyone) return true;
  }
  return false;
}
