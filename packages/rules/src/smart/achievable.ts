import type { Rule } from '../rule.ts';
import { smartCheck, smartSource, softInDraft } from './smart-rule.ts';

export const smartAchievable: Rule = {
  code: 'smart/achievable',
  title: 'Every objective and action says who does it and with what',
  severity: 'information',
  why: 'Work that nobody leads, or that no money, staff or service stands behind, is a hope and no plan.',
  source: smartSource,
  fix: 'Add `lead`, and what the work draws on: `drawing on`, `through`, `funded by`; or say `achievable because:`.',
  ruleSets: ['framework'],
  ignoreWhen: 'The means are agreed and are set out in a document that the item names.',
  byStatus: softInDraft,
  wrong: {
    text: `strategy northshire: Northshire plan

objective O1: Publish a housing protocol with HMP Northshire
`,
    marks: ['O1'],
  },
  right: `strategy northshire: Northshire plan

partner council: Northshire Council

objective O1: Publish a housing protocol with HMP Northshire
  lead council: Head of Housing
  achievable because: Two housing officers work at the prison already
`,
  check: smartCheck('achievable', {
    fails: 'is not shown to be achievable',
    matters: 'partners cannot see that it can be done',
  }),
};
