import type { Item } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';
import { type NewItem, newItems } from '../scaffolds/new-item.ts';
import { called, capital } from '../wording.ts';
import { appraisalsOf, isFinished } from './options-of.ts';

export const appraisalsTwoOptions: Rule = {
  code: 'appraisals/two-options',
  title: 'Every options appraisal compares at least two options',
  severity: 'warning',
  why: 'With one option there is nothing to choose. Those who asked for another way will say that it was decided beforehand.',
  source: 'Framework, Develop priorities, and strategies, p. 27',
  fix: 'Write an `option` for each way that was thought of, below the `appraisal`. To leave things as they are is an option too.',
  ruleSets: ['framework'],
  ignoreWhen: 'The options are compared in a document, and the appraisal names it with `set out in`.',
  byStatus: { draft: 'information' },
  wrong: {
    text: `strategy northshire: Northshire plan

appraisal throughcare: How should people be met after a short sentence?

option one-service: One service under one roof
  strength: One worker and one plan
  weakness: Providers need six months to form a bid
`,
    marks: ['throughcare'],
  },
  right: `strategy northshire: Northshire plan

appraisal throughcare: How should people be met after a short sentence?

option one-service: One service under one roof

option two-grants: Keep two grants to two services

appraisal group-work: What should become of group work?
  set out in options-paper

document options-paper: Options paper
`,
  check(plan, report) {
    for (const { appraisal, options } of appraisalsOf(plan).appraisals) {
      if (!isFinished(appraisal) || options.length >= 2) continue;
      if (options.length === 0 && plan.facts(appraisal, 'set out in').length > 0) continue;
      report({
        place: appraisal.namePlace,
        scaffold: newItems(plan, options.length === 0 ? [option(appraisal), option(appraisal)] : options.map(option)),
        message: `${capital(called(appraisal))} compares ${options.length === 0 ? 'no options' : 'one option with nothing'}, so nobody can see that there was a choice. Write at least two \`option\` items below it; to leave things as they are is one.`,
      });
    }
  },
};

function option(below: Item): NewItem {
  return { kind: 'option', below };
}
