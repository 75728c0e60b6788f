import type { Rule } from '../rule.ts';
import { smartCheck, smartSource, softInDraft } from './smart-rule.ts';

export const smartRealistic: Rule = {
  code: 'smart/realistic',
  title: 'Every objective and action says what it serves and what it rests on',
  severity: 'information',
  why: 'An objective that rests on no evidence and serves no outcome asks partners to believe.',
  source: smartSource,
  fix: 'Add `towards` with the outcome or objective, and `realistic because:` or `based on` with what it rests on.',
  ruleSets: ['framework'],
  ignoreWhen: 'The reason is well known to all partners and stands in a document that the item names.',
  byStatus: softInDraft,
  wrong: {
    text: `strategy northshire: Northshire plan

objective O1: Publish a housing protocol with HMP Northshire
`,
    marks: ['O1'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home

objective O1: Publish a housing protocol with HMP Northshire
  towards settled-homes
  realistic because: The neighbouring partnership did so within six months
`,
  check: smartCheck('realistic', {
    fails: 'is not shown to be realistic',
    matters: 'readers cannot see why to believe it',
  }),
};
