import type { Rule } from '../rule.ts';
import { smartCheck, smartSource } from './smart-rule.ts';

export const smartMeasurable: Rule = {
  code: 'smart/measurable',
  title: 'Every objective and action has an amount, or something that will be there',
  severity: 'warning',
  why: 'What cannot be measured cannot be reported to the board, to Community Justice Scotland or to the public.',
  source: smartSource,
  fix: 'Add `target` with a measure and an amount, or `produces` with a deliverable, or say the amount in the sentence.',
  ruleSets: ['framework'],
  ignoreWhen: 'The measure is being set up, and an action of the plan says by when.',
  wrong: {
    text: `strategy northshire: Northshire plan

objective O1: Increase the number of people who are diverted from prosecution
  by 31 March 2029
`,
    marks: ['O1'],
  },
  right: `strategy northshire: Northshire plan

objective O1: Increase the number of people who are diverted from prosecution
  target diverted from 120 people in 2024/25 to 180 people by 31 March 2029

measure diverted: People diverted from prosecution
  unit people
  value 120 people in 2024/25
`,
  check: smartCheck('measurable', {
    fails: 'cannot be measured',
    matters: 'nobody can tell whether it was reached',
  }),
};
