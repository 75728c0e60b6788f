import { inWords } from '@goldenthread/language';
import { isKind } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import type { Rule } from '../rule.ts';

export const baselineAfterTarget: Rule = {
  code: 'dates/baseline-after-target',
  title: 'A baseline is older than its target',
  severity: 'error',
  why: 'A target can only be judged from where things stood before; a baseline from after its day shows no change.',
  source: 'Framework, Develop priorities, and strategies, p. 28: agreed measures',
  fix: 'Correct the period of the baseline, or the day of the target.',
  ruleSets: ['framework'],
  ignoreWhen: 'There is no good reason to: a target that is due before its baseline can never be judged.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from 62% in 2031/32 to 85% by March 2031

measure settled-on-release: People with a settled home on release
`,
    marks: ['target settled-on-release from 62% in 2031/32 to 85% by March 2031'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from 62% in 2024/25 to 85% by March 2031

measure settled-on-release: People with a settled home on release
  baseline by 30 September 2026
`,
  check(plan, report) {
    for (const { fact } of everyFact(plan, 'target')) {
      const due = fact.by && plan.lastDay(fact.by);
      if (due === undefined) continue;
      const from = fact.from?.in && plan.firstDay(fact.from.in);
      const [ref] = fact.refs;
      const measure = plan.target(ref);
      const known = measure && isKind(measure, 'measure') ? plan.fact(measure, 'baseline by') : undefined;
      const baseline = known && plan.firstDay(known.date);
      if (from !== undefined && from > due) {
        report({
          place: fact.place,
          message: `The baseline begins on ${inWords(from)}, after the target is due on ${inWords(due)}, so it cannot show a change. Correct one of the two dates.`,
        });
      } else if (fact.from === undefined && known !== undefined && baseline !== undefined && baseline > due) {
        report({
          place: fact.place,
          message: `The baseline of \`${ref.name}\` is known by ${known.date.written} only, after the target is due on ${inWords(due)}, so it cannot show a change. Correct one of the two dates.`,
          related: [{ message: 'The day of the baseline is here.', place: known.place }],
        });
      }
    }
  },
};
