import { everyFact } from '../every-fact.ts';
import { baselineOf, figureSaid, isSame, numberOf } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const targetSame: Rule = {
  code: 'measures/target-same',
  title: 'A target differs from its baseline, unless it says that things are to stay as they are',
  severity: 'warning',
  why: 'A target equal to where things stand is met before the work begins: most often a figure was copied and not changed.',
  source: 'Framework, Develop priorities, and strategies, p. 27: SMART statements',
  fix: 'Correct the target or the baseline. If things are to stay as good as they are, say so in the statement: keep, maintain, no more than.',
  ruleSets: ['framework'],
  ignoreWhen: 'Standing still is the aim, because things would get worse without the plan.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from 62% in 2024/25 to 62% by March 2031

objective O1: Keep each tenancy that was sustained in 2024/25
  by March 2029

measure settled-on-release: People with a settled home on release
`,
    marks: ['target settled-on-release from 62% in 2024/25 to 62% by March 2031'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from 62% in 2024/25 to 85% by March 2031

objective O1: Keep each tenancy that was sustained in 2024/25
  target kept-for-a-year from 88% in 2024/25 to 88% by March 2029

measure settled-on-release: People with a settled home on release

measure kept-for-a-year: Tenancies that are kept for a year
`,
  check(plan, report) {
    for (const { fact, item } of everyFact(plan, 'target')) {
      const from = baselineOf(plan, fact);
      const isStill =
        fact.direction === undefined
          ? from !== undefined &&
            from.amount.unit === fact.amount.amount.unit &&
            numberOf(from) === numberOf(fact.amount)
          : fact.amount.amount.number === 0;
      if (!isStill || (from !== undefined && !isSame(from, fact.amount) && fact.direction === undefined)) continue;
      if (staying.test(item.statement ?? '')) continue;
      report({
        place: fact.place,
        message: `This target is where things stand already${from === undefined ? '' : ` (${figureSaid(from)})`}, so it asks for no change. Correct one of the two figures, or say in the statement that things are to stay as they are.`,
      });
    }
  },
};

const staying =
  /\b(?:keep|kept|maintain\w*|hold|held|stays?|remain\w*|sustain\w*|retain\w*|continu\w*|protect\w*|at least|no (?:more|fewer|less) than|still)\b/i;
