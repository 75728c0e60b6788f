import { reportOnlyBegun, written } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

export const checklistVision: Rule = {
  code: 'checklist/vision',
  title: 'The plan has one vision',
  severity: 'error',
  why: 'The vision says where the partners want to get to; without one, or with two, they do not plan towards the same goal.',
  source: 'Framework, Partnership checklist, p. 32: point 1',
  fix: 'Write `vision:` and, below it and further in, what the partners want for community justice in the area.',
  scaffold: { items: [{ kind: 'vision' }] },
  ruleSets: ['framework'],
  ignoreWhen: 'The vision is that of a longer strategy which this plan is part of, and the reason says of which.',
  checklistPoint: 1,
  answers: (plan) => plan.ofKind('vision'),
  wrong: {
    text: `strategy northshire: Northshire plan
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

vision: Everyone leaving custody has a home, health care and work.
`,
  check(plan, report) {
    const visions = plan.ofKind('vision');
    const first = visions[0];
    if (first === undefined) {
      report({
        place: planPlace(plan),
        message:
          'The plan has no vision, so partners cannot check that they want the same. Write `vision:` and what you want for community justice in the area (checklist point 1).',
      });
    }
    if (first !== undefined && written(plan, 'vision').length === 0) reportOnlyBegun(first, 1, report);
    for (const second of visions.slice(1)) {
      report({
        place: second.namePlace,
        message: 'This is a second vision, and readers cannot tell which holds. Keep one of them (checklist point 1).',
        related: first === undefined ? [] : [{ message: 'The first vision is here.', place: first.place }],
      });
    }
  },
};
