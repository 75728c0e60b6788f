import type { Rule } from '../rule.ts';
import { smartCheck, smartSource } from './smart-rule.ts';

export const smartSpecific: Rule = {
  code: 'smart/specific',
  title: 'Every objective and action says what will be there or what will change',
  severity: 'warning',
  why: 'A sentence that each partner reads differently is agreed by all and done by nobody.',
  source: smartSource,
  fix: 'Begin with a verb that can be seen to be done (publish, train, open, sign), and say what of, or which figure moves and how far.',
  ruleSets: ['framework'],
  ignoreWhen:
    'The sentence is laid down elsewhere, for example in an agreement with the Scottish Government, and its facts say what is meant.',
  wrong: {
    text: `strategy northshire: Northshire plan

objective O1: Contribute to a 10% cut in remand
`,
    marks: ['O1'],
  },
  right: `strategy northshire: Northshire plan

objective O1: Offer bail supervision to 120 people
`,
  check: smartCheck('specific', {
    fails: 'is not specific',
    matters: 'partners will read it differently',
  }),
};
