import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';
import { appraisalsOf, isFinished } from './options-of.ts';

export const appraisalsOptionAlone: Rule = {
  code: 'appraisals/option-alone',
  title: 'Every option stands below its appraisal',
  severity: 'warning',
  why: 'An option answers a question. Without the question readers cannot see what it is compared with.',
  source: 'Framework, Develop priorities, and strategies, p. 27',
  fix: 'Move the option below its `appraisal`, in the same file, or write the appraisal above it.',
  ruleSets: ['framework'],
  ignoreWhen: 'Never: without its question an option has no meaning in the plan.',
  wrong: {
    text: `strategy northshire: Northshire plan

option one-service: One service under one roof
  strength: One person to turn to
  weakness: Two offices must close

appraisal throughcare: How should people be met after a short sentence?

option two-grants: Keep two grants to two services
  strength: Nobody changes worker
  weakness: Some people fall between the two

option one-grant: Give one grant to one service
  strength: It can begin in April
  weakness: Nobody covers the islands
`,
    marks: ['one-service'],
  },
  right: `strategy northshire: Northshire plan

appraisal throughcare: How should people be met after a short sentence?

option one-service: One service under one roof
  strength: One person to turn to
  weakness: Two offices must close

option two-grants: Keep two grants to two services
  strength: Nobody changes worker
  weakness: Some people fall between the two

option one-grant: Give one grant to one service
  strength: It can begin in April
  weakness: Nobody covers the islands
`,
  check(plan, report) {
    for (const option of appraisalsOf(plan).alone) {
      if (!isFinished(option)) continue;
      report({
        place: option.namePlace,
        message: `No appraisal stands above ${called(option)} in this file, so readers cannot see what question it answers. Write \`appraisal\` with the question above it, or move it below the one it belongs to.`,
      });
    }
  },
};
