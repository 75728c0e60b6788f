import { hasBegun } from '../has-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

export const contextAssumptions: Rule = {
  code: 'context/assumptions',
  title: 'The plan names what it assumes, and what outside may change it',
  severity: 'information',
  why: 'Every plan rests on something: that a grant goes on, that a law stays. Named, it can be watched; unnamed, it is found out when it fails.',
  source:
    'Framework, Long term model for effective joint planning and delivery, p. 9: assumptions and external factors',
  fix: 'Write an `assumption`, a `risk` or a `factor` for each, with its `lead` and `watch until`.',
  scaffold: { items: [{ kind: 'assumption' }, { kind: 'risk' }, { kind: 'factor' }] },
  ruleSets: ['framework'],
  ignoreWhen: 'The partners keep a register of risks elsewhere, and the plan names it as a document.',
  wrong: {
    text: `strategy northshire: Northshire plan
  status published

outcome settled-homes: People leaving custody have a settled home
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan
  status published

outcome settled-homes: People leaving custody have a settled home
  assumes grant-goes-on

assumption grant-goes-on: The rapid rehousing grant goes on at its present level
`,
  check(plan, report) {
    // Who still writes the plan may come to it later.
    if (!hasBegun(plan) || plan.ofKind('outcome').length === 0) return;
    if ((['assumption', 'risk', 'factor'] as const).some((kind) => plan.ofKind(kind).length > 0)) return;
    report({
      place: planPlace(plan),
      message:
        'The plan names nothing that it assumes and nothing outside that may change it, so nobody watches for it. Write an `assumption`, a `risk` or a `factor` for each.',
    });
  },
};
