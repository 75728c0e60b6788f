import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { hasLead } from '../names-of-facts.ts';
import { reportOnlyBegun, written } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const checklistDeliverables: Rule = {
  code: 'checklist/deliverables',
  title: 'The plan has a key deliverable with a lead and a day',
  severity: 'error',
  why: 'Deliverables are what can be shown: without a day and a lead nobody can say whether the plan delivered.',
  source: 'Framework, Partnership checklist, p. 32: point 9',
  fix: 'Write a `deliverable` with `by` and `lead`, or let an action that has both say that it `produces` it.',
  scaffold: { items: [{ kind: 'deliverable' }], facts: ['by', 'lead'] },
  ruleSets: ['framework'],
  ignoreWhen:
    'The deliverables are named in another published plan that this one is part of, and the reason says in which.',
  checklistPoint: 9,
  answers: (plan) => plan.ofKind('deliverable'),
  wrong: {
    text: `strategy northshire: Northshire plan

deliverable housing-protocol: Signed housing protocol

action A1: Sign a housing protocol
  milestone by 30 June 2027: Draft agreed
  lead council: Housing Options Manager
  produces housing-protocol

partner council: Northshire Council
`,
    marks: ['housing-protocol'],
  },
  right: `strategy northshire: Northshire plan

deliverable housing-protocol: Signed housing protocol

action A1: Sign a housing protocol
  milestone by 30 June 2027: Draft agreed
  by 30 September 2027
  lead council: Housing Options Manager
  produces housing-protocol

partner council: Northshire Council
`,
  check(plan, report) {
    const deliverables = plan.ofKind('deliverable');
    const first = deliverables[0];
    if (first === undefined) {
      report({
        place: planPlace(plan),
        message:
          'The plan names no key deliverables, so there will be nothing to show for it. Write a `deliverable` with `by` and `lead` (checklist point 9).',
      });
    } else if (written(plan, 'deliverable').length === 0) {
      reportOnlyBegun(first, 9, report);
    } else if (!deliverables.some((deliverable) => isPromised(plan, deliverable))) {
      report({
        place: first.namePlace,
        message: `${deliverables.length === 1 ? `${capital(called(first))} does not have` : 'No deliverable has'} both a day and a lead, so nobody has promised it. Add \`by\` and \`lead\` to it, or to the action that \`produces\` it (checklist point 9).`,
      });
    }
  },
};

/** Whether the deliverable, or the action that produces it, has a day and a lead. */
function isPromised(plan: Strategy, deliverable: Item<'deliverable'>): boolean {
  const makers = plan.namedBy(deliverable, 'produces').filter((item) => isKind(item, 'action'));
  const items = [deliverable, ...makers];
  return items.some((item) => plan.facts(item, 'by').length > 0) && items.some((item) => hasLead(plan, item));
}
