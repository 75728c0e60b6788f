import { reportOnlyBegun, written } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { newItems } from '../scaffolds/new-item.ts';

export const checklistDeliveryPlan: Rule = {
  code: 'checklist/delivery-plan',
  title: 'The plan has a delivery plan with actions',
  severity: 'error',
  why: 'The delivery plan turns objectives into work with a day and a lead; without it nothing can be started or followed up.',
  source: 'Framework, Partnership checklist, p. 32: point 7; Develop priorities, and strategies, p. 28',
  fix: 'Write `delivery` with its `period`, and an `action` for each step, `towards` its objective.',
  ruleSets: ['framework'],
  ignoreWhen: 'The delivery plan is a document of its own, agreed on its own day, and the plan links to it.',
  checklistPoint: 7,
  answers: (plan) => [...plan.ofKind('delivery'), ...plan.ofKind('action')],
  wrong: {
    text: `strategy northshire: Northshire plan

delivery
  period 1 April 2026 to 31 March 2029
`,
    marks: ['delivery'],
  },
  right: `strategy northshire: Northshire plan

delivery
  period 1 April 2026 to 31 March 2029

action A1: Sign a housing protocol
`,
  check(plan, report) {
    const delivery = plan.ofKind('delivery')[0];
    const [begun] = plan.ofKind('action');
    const hasActions = begun !== undefined;
    if (hasActions && written(plan, 'action').length === 0) reportOnlyBegun(begun, 7, report);
    if (delivery !== undefined && hasActions) return;
    report({
      place: delivery?.namePlace ?? planPlace(plan),
      scaffold: newItems(plan, [
        ...(delivery === undefined ? [{ kind: 'delivery' } as const] : []),
        ...(hasActions ? [] : [{ kind: 'action' } as const]),
      ]),
      message: hasActions
        ? 'The plan has actions and no delivery plan, so readers cannot tell which years the actions are for. Write `delivery` with its `period` (checklist point 7).'
        : delivery === undefined
          ? 'The plan has no delivery plan, so nobody can tell who will do what in the next one to three years. Write `delivery` with its `period`, and an `action` for each step (checklist point 7).'
          : 'The delivery plan has no actions, so nothing can be started or followed up. Write an `action` for each step, with its lead and its day (checklist point 7).',
    });
  },
};
