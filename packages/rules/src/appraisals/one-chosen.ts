import type { Rule } from '../rule.ts';
import { called, calledAll, capital } from '../wording.ts';
import { appraisalsOf, isFinished } from './options-of.ts';

export const appraisalsOneChosen: Rule = {
  code: 'appraisals/one-chosen',
  title: 'Every options appraisal ends in one choice, with its reason',
  severity: 'warning',
  why: 'People who took part in weighing the options must be able to see which was taken, and why it was not theirs.',
  source: 'Framework, Develop priorities, and strategies, p. 27',
  fix: 'Add `chosen because:` to the option that was taken, and to no other of the same appraisal.',
  ruleSets: ['framework'],
  ignoreWhen: 'Two options are taken together, in two places or one after the other, and the appraisal says so.',
  byStatus: { draft: 'hint', consultation: 'hint' },
  wrong: {
    text: `strategy northshire: Northshire plan

appraisal throughcare: How should people be met after a short sentence?

option one-service: One service under one roof

option two-grants: Keep two grants to two services

appraisal group-work: What should become of group work?

option keep: Keep it as it is
  chosen because: It costs least

option close: Close it
  chosen because: It does not work
`,
    marks: ['throughcare', 'group-work'],
  },
  right: `strategy northshire: Northshire plan

appraisal throughcare: How should people be met after a short sentence?

option one-service: One service under one roof
  chosen because: All eight people with lived experience placed it first

option two-grants: Keep two grants to two services

appraisal group-work: What should become of group work?

option keep: Keep it as it is

option close: Close it
  chosen because: It does not work
`,
  check(plan, report) {
    for (const { appraisal, options } of appraisalsOf(plan).appraisals) {
      if (!isFinished(appraisal) || options.length === 0) continue;
      const chosen = options.filter((option) => plan.facts(option, 'chosen because').length > 0);
      if (chosen.length === 0) {
        report({
          place: appraisal.namePlace,
          message: `${capital(called(appraisal))} ends without a choice, so nobody can act on it or argue with it. Add \`chosen because:\` to the option that was taken.`,
        });
      } else if (chosen.length > 1) {
        report({
          place: appraisal.namePlace,
          message: `${capital(called(appraisal))} ends with ${chosen.length} choices, ${calledAll(chosen)}, so nobody knows which holds. Leave \`chosen because:\` with one of them.`,
          related: chosen.map((option) => ({
            message: `${capital(called(option))} is chosen here.`,
            place: option.namePlace,
          })),
        });
      }
    }
  },
};
