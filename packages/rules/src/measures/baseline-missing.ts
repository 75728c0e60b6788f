import type { Item } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import { measureOf, valuesOf } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { called } from '../wording.ts';

export const baselineMissing: Rule = {
  code: 'measures/baseline-missing',
  title: 'Every target starts from a baseline with its period, or says when the baseline will be known',
  severity: 'warning',
  why: 'A target without a starting point cannot show how far there is to go, nor whether anything changed.',
  source: 'Framework, Develop priorities, and strategies, p. 28: agreed measures',
  fix: 'Write `from 62% in 2024/25` in the target or a `value` with its period in the measure; where there is no figure yet, `baseline by` and the day when there will be one.',
  ruleSets: ['framework'],
  ignoreWhen: 'The target is a standard to be met whatever the starting point, such as `100%` of people seen.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release to 85% by March 2031
  target kept-for-a-year from 64% to 80% by March 2031
  target waits from 40 days in 2024/25 to 10 days by March 2031

measure settled-on-release: People with a settled home on release
  no data yet

measure kept-for-a-year: Tenancies that are kept for a year

measure waits: Days from release to the first night in a tenancy
`,
    marks: ['target settled-on-release to 85% by March 2031', 'target kept-for-a-year from 64% to 80% by March 2031'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release to 85% by March 2031
  target kept-for-a-year to 80% by March 2031
  target waits from 40 days in 2024/25 to 10 days by March 2031

measure settled-on-release: People with a settled home on release
  value 62% in 2024/25

measure kept-for-a-year: Tenancies that are kept for a year
  no data yet
  baseline by 31 March 2027

measure waits: Days from release to the first night in a tenancy
`,
  check(plan, report) {
    const told = new Set<Item>();
    for (const { fact } of everyFact(plan, 'target')) {
      const measure = measureOf(plan, fact);
      if (measure === undefined || told.has(measure) || fact.from?.in !== undefined) continue;
      const values = valuesOf(plan, measure);
      // A value without its period has a finding of its own.
      if (values.some((value) => value.in !== undefined) || says(plan, measure, 'baseline by')) continue;
      if (fact.from === undefined && values.length > 0) continue;
      told.add(measure);
      report({
        place: fact.place,
        message:
          fact.from === undefined
            ? `The target of ${called(measure)} has no baseline, so nobody can see how far there is to go. Write \`from\` with the figure and its period, or \`baseline by\` in the measure with the day when it will be known.`
            : `The baseline of ${called(measure)} does not say which period it is from, so nobody can see how fast things change. Write \`in\` and the period after the figure, as in \`from 62% in 2024/25\`.`,
      });
    }
  },
};
