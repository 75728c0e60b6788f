import type { Item, Strategy } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';
import { appraisalsOf, isFinished } from './options-of.ts';

export const appraisalsStrengthsAndWeaknesses: Rule = {
  code: 'appraisals/strengths-and-weaknesses',
  title: 'Every option has its strengths and its weaknesses',
  severity: 'warning',
  why: 'An option that is praised alone was not weighed. Those who lose by the choice will find its weaknesses later.',
  source: 'Framework, Develop priorities, and strategies, p. 27',
  fix: 'Add `strength:` and `weakness:` to the option, a line for each.',
  scaffold: { facts: ['strength', 'weakness'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The option is the law or the money itself, which leaves nothing to weigh.',
  byStatus: { draft: 'information' },
  wrong: {
    text: `strategy northshire: Northshire plan

appraisal throughcare: How should people be met after a short sentence?

option one-service: One service under one roof
  strength: One worker and one plan

option two-grants: Keep two grants to two services
  strength: Nothing changes for people
  weakness: No cover at weekends
`,
    marks: ['one-service'],
  },
  right: `strategy northshire: Northshire plan

appraisal throughcare: How should people be met after a short sentence?

option one-service: One service under one roof
  strength: One worker and one plan
  weakness: Providers need six months to form a bid

option two-grants: Keep two grants to two services
  strength: Nothing changes for people
  weakness: No cover at weekends
`,
  check(plan, report) {
    const { appraisals, alone } = appraisalsOf(plan);
    for (const { appraisal, options } of appraisals) {
      const bare = options.filter((option) => missingOf(plan, option).length === 2);
      if (options.length > 1 && bare.length === options.length && isFinished(appraisal)) {
        report({
          place: appraisal.namePlace,
          about: options,
          message: `No option of ${called(appraisal)} has a strength or a weakness, so readers cannot follow the choice. Add \`strength:\` and \`weakness:\` to each.`,
        });
        continue;
      }
      for (const option of options) checkOption(option);
    }
    for (const option of alone) checkOption(option);

    function checkOption(option: Item<'option'>): void {
      const missing = missingOf(plan, option);
      if (missing.length === 0 || !isFinished(option)) return;
      report({
        place: option.namePlace,
        message: `${capital(called(option))} has no ${missing.join(' and no ')}, so readers cannot see that it was weighed. Add ${missing.map((word) => `\`${word}:\``).join(' and ')}.`,
      });
    }
  },
};

function missingOf(plan: Strategy, option: Item<'option'>): readonly string[] {
  return (['strength', 'weakness'] as const).filter((word) => plan.facts(option, word).length === 0);
}
