import type { Item, Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { namesAnything } from '../names-of-facts.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { called, calledAll, capital } from '../wording.ts';

export const governanceAccountableBody: Rule = {
  code: 'governance/accountable-body',
  title: 'The lines of accountability end at one body',
  severity: 'warning',
  why: 'Where each group answers to itself, nobody sees the whole, and what one of them lets drop is caught by no other.',
  source: 'Framework, Good Governance, pp. 38-39',
  fix: 'Add `accountable to` and the group that it answers to. A planning partnership next to yours has a `shared aim:`.',
  scaffold: { facts: ['accountable to'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The plan covers several council areas, and each has a board of its own at the top.',
  wrong: {
    text: `strategy northshire: Northshire plan

group community-planning-board: Community Planning Board

group partnership-board: Northshire Community Justice Partnership
  accountable to community-planning-board

group resources-group: Resources Group
`,
    marks: ['resources-group'],
  },
  right: `strategy northshire: Northshire plan

group community-planning-board: Community Planning Board

group partnership-board: Northshire Community Justice Partnership
  accountable to community-planning-board

group resources-group: Resources Group
  reports to partnership-board every quarter: Spending against the plan

group alcohol-drug-partnership: Alcohol and Drug Partnership
  shared aim: Treatment goes on without a break
`,
  check(plan, report) {
    const tops = finished(plan, 'group').filter(
      (group) => isOurs(plan, group) && !namesAnything(plan, group, 'accountable to', 'reports to'),
    );
    const top = mostAnsweredTo(plan, tops);
    if (top === undefined) return;
    tellTogether(
      report,
      tops.filter((group) => group !== top),
      (group) =>
        `${capital(called(group))} answers to no other group, and neither does ${called(top)}, so nobody sees the whole. Add \`accountable to\` and the group that it answers to.`,
      (all) =>
        `${calledAll(all, 3)} answer to no other group, and neither does ${called(top)}, so nobody sees the whole. Add \`accountable to\` to each.`,
    );
  },
};

/** A group with a shared aim is another planning partnership, and answers elsewhere. */
function isOurs(plan: Strategy, group: Item<'group'>): boolean {
  return plan.facts(group, 'shared aim').length === 0;
}

/** The group to which most others answer; of several, the first in the plan. */
function mostAnsweredTo(plan: Strategy, groups: readonly Item<'group'>[]): Item<'group'> | undefined {
  let best: { group: Item<'group'>; count: number } | undefined;
  for (const group of groups) {
    const count = plan.links(group, 'accountable to', 'reports to').length;
    if (best === undefined || count > best.count) best = { group, count };
  }
  return best?.group;
}
