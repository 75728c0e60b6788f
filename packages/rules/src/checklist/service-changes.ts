import type { Item, Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { namesAnything } from '../names-of-facts.ts';
import { reportOnlyBegun, written } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

export const checklistServiceChanges: Rule = {
  code: 'checklist/service-changes',
  title: 'The plan says how major changes to services are put in place and kept',
  severity: 'error',
  why: 'A change that nobody keeps up is lost with its first budget, and the people who relied on it lose the service.',
  source: 'Framework, Partnership checklist, p. 32: point 8; Design services to meet needs and priorities, p. 29',
  fix: 'Write `sustained by:` or `retained until` below each `change`. In a plan that makes no major change, write one `change` that says so and names no service.',
  scaffold: { items: [{ kind: 'change' }], facts: [['sustained by', 'retained until']] },
  ruleSets: ['framework'],
  ignoreWhen: 'The change is a trial that is meant to end, and the reason says when.',
  checklistPoint: 8,
  answers: (plan) => plan.ofKind('change'),
  wrong: {
    text: `strategy northshire: Northshire plan

change more-tenancies: Housing First grows from 12 to 30 tenancies a year
  affects housing-first
  kind expand

service housing-first: Housing First
`,
    marks: ['more-tenancies'],
  },
  right: `strategy northshire: Northshire plan

change more-tenancies: Housing First grows from 12 to 30 tenancies a year
  affects housing-first
  kind expand
  sustained by: The core budget of the council from 2028
  retained until 31 March 2036

change attendance-ends: The attendance programme ends
  affects attendance-programme
  kind decommission

service housing-first: Housing First

service attendance-programme: Attendance programme
`,
  check(plan, report) {
    const [begun] = plan.ofKind('change');
    if (begun === undefined) {
      report({
        place: planPlace(plan),
        message:
          'The plan does not say which services change in a major way, nor that none does, so nobody can see how a change would last. Write a `change` for each, with `sustained by:`; if there is none, write one `change` that says so and names no service (checklist point 8).',
      });
    }
    if (begun !== undefined && written(plan, 'change').length === 0) reportOnlyBegun(begun, 8, report);
    for (const change of finished(plan, 'change')) {
      if (!changesService(plan, change) || isKept(plan, change)) continue;
      report({
        place: change.namePlace,
        message: `Nothing says how ${called(change)} is kept in place, so it may be lost with the first tight budget. Add \`sustained by:\`, or \`retained until\` with a day (checklist point 8).`,
      });
    }
  },
};

/**
 * A change that names no service and has no kind changes nothing: so a plan says that it makes no major change. A
 * service that ends needs nothing to keep it.
 */
function changesService(plan: Strategy, change: Item<'change'>): boolean {
  const kind = plan.fact(change, 'kind')?.words[0];
  return kind !== 'decommission' && (kind !== undefined || namesAnything(plan, change, 'affects'));
}

function isKept(plan: Strategy, change: Item<'change'>): boolean {
  return plan.facts(change, 'sustained by').length > 0 || plan.facts(change, 'retained until').length > 0;
}
