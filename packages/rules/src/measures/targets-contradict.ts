import type { Fact, Item } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import { figureSaid, isSame, measureOf } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const targetsContradict: Rule = {
  code: 'measures/targets-contradict',
  title: 'A measure has one target for one day',
  severity: 'warning',
  why: 'With two targets for one measure on one day nobody can say, on that day, whether the plan did what it promised.',
  source: 'Framework, Develop priorities, and strategies, p. 28: agreed measures',
  fix: 'Keep the target that was agreed; where the two speak of different people, write two measures.',
  ruleSets: ['framework'],
  ignoreWhen: 'One is the least that was promised and the other the ambition, and the text says so.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from 62% in 2024/25 to 85% by March 2031

objective O1: Offer a settled tenancy to every person leaving HMP Northshire
  target settled-on-release from 62% in 2024/25 to 80% by 31 March 2031

measure settled-on-release: People with a settled home on release
`,
    marks: ['target settled-on-release from 62% in 2024/25 to 80% by 31 March 2031'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from 62% in 2024/25 to 85% by March 2031

objective O1: Offer a settled tenancy to every person leaving HMP Northshire
  target settled-on-release from 62% in 2024/25 to 70% by March 2029

measure settled-on-release: People with a settled home on release
`,
  check(plan, report) {
    const byMeasure = new Map<Item, Map<string, Fact<'target'>>>();
    for (const { fact } of everyFact(plan, 'target')) {
      const measure = measureOf(plan, fact);
      const due = fact.by && plan.lastDay(fact.by);
      if (measure === undefined || due === undefined || fact.direction !== undefined) continue;
      const targets = byMeasure.get(measure) ?? new Map<string, Fact<'target'>>();
      byMeasure.set(measure, targets);
      const before = targets.get(due);
      if (before === undefined) targets.set(due, fact);
      else if (!isSame(before.amount, fact.amount)) {
        report({
          place: fact.place,
          message: `${capital(called(measure))} is to reach ${figureSaid(fact.amount)} here and ${figureSaid(before.amount)} elsewhere by the same day, so nobody can say whether it is met. Keep the target that was agreed.`,
          related: [{ message: 'The other target is here.', place: before.place }],
        });
      }
    }
  },
};
