import type { Fact, Quantity } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import { baselineOf, figureSaid } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const targetBeyond: Rule = {
  code: 'measures/target-beyond',
  title: 'No target ends above the whole or below nothing',
  severity: 'error',
  why: 'A target that cannot be reached by anyone tells readers that nobody worked it out.',
  source: 'Framework, Develop priorities, and strategies, p. 27: achievable and realistic statements',
  fix: 'Correct the amount of the change, or give the figure to be reached with `to`.',
  ruleSets: ['framework'],
  ignoreWhen: 'Never: correct the figures.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release up 50 points from 62% in 2024/25 by March 2031
  target homeless-on-release down 60 people from 41 people in 2024/25 by March 2031

measure settled-on-release: People with a settled home on release

measure homeless-on-release: People who apply as homeless within a month of leaving custody
`,
    marks: [
      'target settled-on-release up 50 points from 62% in 2024/25 by March 2031',
      'target homeless-on-release down 60 people from 41 people in 2024/25 by March 2031',
    ],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release up 23 points from 62% in 2024/25 by March 2031
  target homeless-on-release down 31 people from 41 people in 2024/25 by March 2031

measure settled-on-release: People with a settled home on release

measure homeless-on-release: People who apply as homeless within a month of leaving custody
`,
  check(plan, report) {
    for (const { fact } of everyFact(plan, 'target')) {
      const from = baselineOf(plan, fact);
      const end = from && endOf(fact, from);
      if (from === undefined || end === undefined) continue;
      const isShare = from.amount.unit === 'percent';
      if (end >= -1e-9 && (!isShare || end <= 100 + 1e-9)) continue;
      const change = `${fact.direction} ${figureSaid(fact.amount)}`;
      report({
        place: fact.place,
        message: `From ${figureSaid(from)}, ${change} would be ${end < 0 ? 'less than nothing' : 'more than the whole'}, so nobody can reach it. Correct the change, or write \`to\` and the figure that is meant.`,
      });
    }
  },
};

/** Where a change ends, in the unit of its baseline; `undefined` where the two cannot be added. */
function endOf({ direction, amount }: Fact<'target'>, from: Quantity): number | undefined {
  if (direction === undefined) return undefined;
  const start = from.amount.number;
  const sign = direction === 'up' ? 1 : -1;
  const { number, unit } = amount.amount;
  if (/^points?$/i.test(amount.unit ?? '')) return from.amount.unit === 'percent' ? start + sign * number : undefined;
  // `up 10%` of a share may mean points or a part of it: only what is beyond the whole either way is certain.
  if (unit === 'percent' && from.amount.unit === 'percent') {
    const ways = [start + sign * number, start * (1 + (sign * number) / 100)];
    return sign > 0 ? Math.min(...ways) : Math.max(...ways);
  }
  if (unit === 'percent') return start * (1 + (sign * number) / 100);
  if (unit !== from.amount.unit || amount.amount.base !== from.amount.base) return undefined;
  if (amount.unit !== undefined && from.unit !== undefined && amount.unit !== from.unit) return undefined;
  return start + sign * number;
}
