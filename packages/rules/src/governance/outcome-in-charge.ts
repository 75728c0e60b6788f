import type { Item, Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { called, calledAll } from '../wording.ts';

export const governanceOutcomeInCharge: Rule = {
  code: 'governance/outcome-in-charge',
  title: 'Where outcomes are in the charge of partners or groups, each of them is',
  severity: 'information',
  why: 'An outcome that is left out when the others are shared among partners is the one that nobody reports on.',
  source: 'Framework, Key competencies and roles: checkpoint, p. 48; Good Governance, p. 38',
  fix: 'Add `responsible for` and the outcome to the partner or group that answers for it, or `lead` to the outcome.',
  scaffold: { facts: ['lead'] },
  ruleSets: ['framework'],
  ignoreWhen: 'All partners answer for the outcome together, and its text says so.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home

outcome work: People with convictions have work

group housing-group: Housing group
  members council
  responsible for settled-homes

partner council: Northshire Council
`,
    marks: ['work'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home

outcome work: People with convictions have work
  lead council: Employability Manager

group housing-group: Housing group
  members council
  responsible for settled-homes

partner council: Northshire Council
`,
  check(plan, report) {
    const outcomes = finished(plan, 'outcome');
    const left = outcomes.filter((outcome) => !isInCharge(plan, outcome));
    if (left.length === outcomes.length) return;
    tellTogether(
      report,
      left,
      (outcome) =>
        `No partner and no group is responsible for ${called(outcome)}, while other outcomes have somebody, so nobody may report on it. Add \`responsible for ${outcome.name ?? ''}\` to the one that answers for it.`,
      (all) =>
        `No partner and no group is responsible for ${calledAll(all, 3)}, while other outcomes have somebody, so nobody may report on them. Add \`responsible for\` to those that answer for them.`,
    );
  },
};

function isInCharge(plan: Strategy, outcome: Item<'outcome'>): boolean {
  return plan.facts(outcome, 'lead').length > 0 || plan.links(outcome, 'responsible for').length > 0;
}
