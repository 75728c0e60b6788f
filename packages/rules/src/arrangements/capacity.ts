import { finished } from '../finished.ts';
import { hasBegun } from '../has-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { isOfKind } from './monitoring.ts';

export const arrangementsCapacity: Rule = {
  code: 'arrangements/capacity',
  title: 'Something builds the capacity of partners, providers and practitioners',
  severity: 'information',
  why: 'A service changes when those who work in it can do something new. Nobody learns that from the plan itself.',
  source: 'Framework, Build capacity between partners, providers and practitioners, p. 34',
  fix: 'Write an `arrangement` of `kind capacity` or `kind learning`, or a `workforce` item of `kind training` or `kind capacity` with its action.',
  scaffold: { items: [{ kind: 'arrangement', facts: { kind: 'capacity' } }] },
  ruleSets: ['framework'],
  ignoreWhen: 'Capacity is built by another plan of the partners, and this one names it.',
  wrong: {
    text: `strategy northshire: Northshire plan
  status published

arrangement named-contacts: One named commissioner for each service
  kind relationship

service mentors: Throughcare mentors
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan
  status published

arrangement exchange: A morning in which staff of all services meet
  kind capacity
  every quarter

service mentors: Throughcare mentors
`,
  check(plan, report) {
    if (!hasBegun(plan) || (plan.ofKind('service').length === 0 && plan.ofKind('arrangement').length === 0)) return;
    const arranged = finished(plan, 'arrangement').some(
      (item) => isOfKind(plan, item, 'capacity') || isOfKind(plan, item, 'learning'),
    );
    const trained = finished(plan, 'workforce').some((item) =>
      plan.facts(item, 'kind').some(({ words }) => words.includes('training') || words.includes('capacity')),
    );
    if (arranged || trained) return;
    report({
      place: planPlace(plan),
      message:
        'Nothing in the plan builds the capacity of partners, providers and practitioners, so services will be asked for what nobody has learnt. Write an `arrangement` of `kind capacity`: updates, good practice shared, support for new ideas.',
    });
  },
};
