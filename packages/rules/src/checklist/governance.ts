import type { Item, Strategy } from '@goldenthread/strategy';
import { namesAnything } from '../names-of-facts.ts';
import { isOnlyBegun, reportOnlyBegun } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

export const checklistGovernance: Rule = {
  code: 'checklist/governance',
  title: 'The plan says how it is governed, and where that is set out',
  severity: 'error',
  why: 'People must be able to see who decides and who answers for the plan, and partners must have agreed it in writing.',
  source: 'Framework, Partnership checklist, p. 32: point 5; Good Governance, p. 38',
  fix: 'Write `governance`, with `set out in` and the document that holds the terms of reference or the memorandum of understanding.',
  scaffold: { items: [{ kind: 'governance' }], facts: ['set out in'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The terms of reference are being rewritten, and the reason says by which day they will be agreed.',
  checklistPoint: 5,
  answers: (plan) => [...plan.ofKind('governance'), ...ownGroups(plan)],
  wrong: {
    text: `strategy northshire: Northshire plan
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

governance
  set out in terms-of-reference

document terms-of-reference: Terms of reference of the partnership
  kind terms-of-reference
`,
  check(plan, report) {
    const arrangements: readonly Item[] = [...plan.ofKind('governance'), ...ownGroups(plan)];
    const first = arrangements[0];
    if (first === undefined) {
      report({
        place: planPlace(plan),
        message:
          'The plan does not say how it is governed, so nobody can see who decides and who answers for it. Write `governance`, with `set out in` and the terms of reference (checklist point 5).',
      });
      return;
    }
    if (arrangements.every(isOnlyBegun)) reportOnlyBegun(first, 5, report);
    if (arrangements.some((item) => namesAnything(plan, item, 'set out in')) || hasAgreement(plan)) return;
    report({
      place: first.namePlace,
      message:
        'The plan names no terms of reference or memorandum, so partners cannot look up what they have agreed. Add `set out in` and the name of the document (checklist point 5).',
    });
  },
};

/** Groups of this partnership; one with a shared aim is another planning partnership. */
function ownGroups(plan: Strategy): readonly Item<'group'>[] {
  return plan.ofKind('group').filter((group) => plan.facts(group, 'shared aim').length === 0);
}

/** Whether a document is terms of reference or a memorandum; partnerships may have words of their own for its kind. */
function hasAgreement(plan: Strategy): boolean {
  return plan
    .ofKind('document')
    .some((document) => plan.facts(document, 'kind').some(({ words }) => words.some(isAgreement)));
}

function isAgreement(kind: string): boolean {
  return kind === 'terms-of-reference' || kind.startsWith('memorandum');
}
