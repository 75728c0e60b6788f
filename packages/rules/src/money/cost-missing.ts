import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';

export const costMissing: Rule = {
  code: 'money/cost-missing',
  title: 'The delivery plan says what its work needs in money, people or rooms',
  severity: 'warning',
  why: 'Without costs nobody can tell whether the plan can be paid for, and work without money set against it is the first to be dropped.',
  source:
    'Framework, Develop priorities, and strategies, p. 28: key services and activities and their resource requirements',
  fix: 'Add `cost` to the actions that matter most, `cost £0` where the work is done within posts that are paid for, or `drawing on` with the resource that it uses.',
  scaffold: { facts: [['cost', 'funded by', 'drawing on']] },
  ruleSets: ['framework'],
  ignoreWhen: 'A budget that the delivery plan is `set out in` gives the costs.',
  wrong: {
    text: `strategy northshire: Northshire plan

delivery
  period 1 April 2026 to 31 March 2029

action A1: Sign a housing protocol

action A2: Open 40 tenancies
`,
    marks: ['delivery'],
  },
  right: `strategy northshire: Northshire plan

delivery
  period 1 April 2026 to 31 March 2029

action A1: Sign a housing protocol

action A2: Open 40 tenancies
  cost £144,000 a year
`,
  check(plan, report) {
    const actions = plan.ofKind('action');
    const deliveries = plan.ofKind('delivery');
    if (actions.length === 0) return;
    if (actions.some((action) => says(plan, action, 'cost', 'funded by', 'drawing on'))) return;
    if (plan.ofKind('objective').some((objective) => says(plan, objective, 'drawing on'))) return;
    if (deliveries.some((delivery) => says(plan, delivery, 'set out in'))) return;
    report({
      place: deliveries[0]?.namePlace ?? planPlace(plan),
      about: actions,
      message:
        'No action says what it costs or what it draws on, so nobody can tell whether the plan can be paid for. Add `cost` to the actions that matter most, or `drawing on` with the resource that they use.',
    });
  },
};
