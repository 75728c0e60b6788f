import { inWords } from '@goldenthread/language';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { called } from '../wording.ts';

export const baselineOverdue: Rule = {
  code: 'measures/baseline-overdue',
  title: 'A baseline is there by the day that was promised',
  severity: 'information',
  why: 'Until the baseline is there, the target that rests on it means nothing.',
  source: 'Framework, Develop priorities, and strategies, p. 28: agreed measures',
  fix: 'Add the `value` with its period, or a new day after `baseline by` and a remark why.',
  ruleSets: ['framework'],
  ignoreWhen: 'The figure is known and waits to be cleared for publication.',
  wrong: {
    text: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  baseline by 30 September 2026
`,
    marks: ['baseline by 30 September 2026'],
  },
  right: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  baseline by 30 September 2026
  value 62% in 2025/26

measure kept-for-a-year: Tenancies that are kept for a year
  baseline by 31 March 2027
`,
  check(plan, report, { asOf }) {
    for (const measure of plan.ofKind('measure')) {
      const fact = plan.fact(measure, 'baseline by');
      const day = fact && plan.lastDay(fact.date);
      if (fact === undefined || day === undefined || day >= asOf || says(plan, measure, 'value')) continue;
      report({
        place: fact.place,
        message: `The baseline of ${called(measure)} was to be known by ${inWords(day)} and is not there, so its target has no starting point. Add its \`value\`, or a new day.`,
      });
    }
  },
};
