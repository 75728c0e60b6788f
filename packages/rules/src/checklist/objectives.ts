import { reportOnlyBegun, written } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

export const checklistObjectives: Rule = {
  code: 'checklist/objectives',
  title: 'The plan has strategic objectives',
  severity: 'error',
  why: 'Objectives say what partners must do for the outcomes to come about; without them the outcomes stay wishes.',
  source: 'Framework, Partnership checklist, p. 32: point 3; Develop priorities, and strategies, p. 27',
  fix: 'Write an `objective` with a lead, a target and a day, `towards` the outcome that it serves.',
  scaffold: { items: [{ kind: 'objective' }] },
  ruleSets: ['framework'],
  ignoreWhen: 'The plan is a model of outcomes that others build on, and no partner is to act on it as it stands.',
  checklistPoint: 3,
  answers: (plan) => plan.ofKind('objective'),
  wrong: {
    text: `strategy northshire: Northshire plan
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

objective O1: Offer a settled tenancy to every person leaving HMP Northshire
`,
  check(plan, report) {
    if (written(plan, 'objective').length > 0) return;
    const begun = plan.ofKind('objective')[0];
    if (begun !== undefined) return reportOnlyBegun(begun, 3, report);
    report({
      place: planPlace(plan),
      message:
        'The plan has no strategic objectives, so it does not say what must be done for its outcomes to come about. Write an `objective` for each outcome (checklist point 3).',
    });
  },
};
