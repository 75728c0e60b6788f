import type { Item, Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { probablyMeant } from '../probably-meant.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { called, calledAll } from '../wording.ts';

export const prioritiesWithoutObjective: Rule = {
  code: 'priorities/without-objective',
  title: 'Every priority has an objective that answers it',
  severity: 'warning',
  why: 'A priority that nothing in the plan acts on is a wish: resources go where the objectives are.',
  source: 'Framework, Develop priorities, and strategies, pp. 27-28',
  fix: 'Add `answers` and the name of the priority to the objective that does, or write that objective.',
  ruleSets: ['framework'],
  ignoreWhen: 'The priority is met by keeping what there is, and needs nothing new.',
  wrong: {
    text: `strategy northshire: Northshire plan

gap two-services: Two services offer the same

priority homes-first: Supported tenancies for people leaving custody

priority one-service: One service in place of two
  addresses two-services

objective O1: Open 40 tenancies
  answers homes-first

change no-change: No service changes in a major way
`,
    marks: ['one-service'],
  },
  right: `strategy northshire: Northshire plan

gap two-services: Two services offer the same

priority homes-first: Supported tenancies for people leaving custody

priority one-service: One service in place of two
  addresses two-services

objective O1: Open 40 tenancies
  answers homes-first

change join: Bring the two services into one
  addresses two-services
`,
  check(plan, report) {
    if (plan.ofKind('objective').length === 0) return;
    const idle = finished(plan, 'priority').filter((priority) => !isActedOn(plan, priority));
    tellTogether(
      report,
      idle,
      (priority) =>
        `No objective answers ${called(priority)}, so nothing in the plan acts on it. Add \`answers ${priority.name ?? ''}\` to the objective that does.`,
      (all) =>
        `No objective answers ${calledAll(all, 3)}, so nothing in the plan acts on them. Add \`answers\` and the priority to the objectives that do.`,
    );
  },
};

/** By an objective, or by a change or a procurement that closes one of its gaps. */
function isActedOn(plan: Strategy, priority: Item<'priority'>): boolean {
  if (plan.links(priority, 'answers').length > 0 || probablyMeant(plan).has(priority)) return true;
  return plan
    .targets(priority, 'addresses')
    .some((gap) =>
      plan.links(gap, 'addresses').some(({ from }) => from.kind === 'change' || from.kind === 'procurement'),
    );
}
