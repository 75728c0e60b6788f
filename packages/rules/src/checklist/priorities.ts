import { reportOnlyBegun, written } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

export const checklistPriorities: Rule = {
  code: 'checklist/priorities',
  title: 'The plan has priorities',
  severity: 'error',
  why: 'Resources are limited; without priorities nobody can tell what comes first, or that the choice was fair.',
  source: 'Framework, Partnership checklist, p. 32: point 4; Develop priorities, and strategies, p. 28',
  fix: 'Write a `priority` with the gap or need that it `addresses`, and `because:` why it comes first.',
  scaffold: { items: [{ kind: 'priority' }] },
  ruleSets: ['framework'],
  ignoreWhen: 'Partners have weighed what there is to do and found that nothing has to wait.',
  checklistPoint: 4,
  answers: (plan) => plan.ofKind('priority'),
  wrong: {
    text: `strategy northshire: Northshire plan
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

priority homes-first: Supported tenancies for people leaving custody
`,
  check(plan, report) {
    if (written(plan, 'priority').length > 0) return;
    const begun = plan.ofKind('priority')[0];
    if (begun !== undefined) return reportOnlyBegun(begun, 4, report);
    report({
      place: planPlace(plan),
      message:
        'The plan has no priorities, so partners cannot tell what comes first when resources are limited. Write a `priority`, with the gap or need that it `addresses` (checklist point 4).',
    });
  },
};
