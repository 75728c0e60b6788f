import type { Place } from '@goldenthread/language';
import type { Quantity } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import type { Report, Rule } from '../rule.ts';

export const percentageRange: Rule = {
  code: 'amounts/percentage-range',
  title: 'Percentages lie between 0 and 100',
  severity: 'error',
  why: 'A share above the whole or below nothing is a slip, and readers stop trusting the figures beside it.',
  source: 'Framework, Develop priorities, and strategies, p. 28: agreed measures',
  fix: 'Correct the figure. If it is a change, say so: `up 120%`, `down 5 points`.',
  ruleSets: ['framework'],
  ignoreWhen: 'There is no good reason to: a change is written with `up` or `down`, and is never marked.',
  wrong: {
    text: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  value 620% in 2023/24

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from -5% in 2024/25 to 85% by March 2031
`,
    marks: ['value 620% in 2023/24', 'target settled-on-release from -5% in 2024/25 to 85% by March 2031'],
  },
  right: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  value 62% in 2023/24

measure visits: Visits to the job club
  value 400 visits in 2024/25

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from 64% in 2024/25 to 85% by March 2031

outcome work: People with convictions have work
  target visits up 150% by March 2031
`,
  check(plan, report) {
    for (const word of ['value', 'size', 'projected'] as const) {
      for (const { fact } of everyFact(plan, word)) {
        const wrong = fact.figures.find(({ quantity }) => isOutside(quantity));
        if (wrong !== undefined) tell(fact.place, wrong.quantity, report);
      }
    }
    for (const { fact } of everyFact(plan, 'target')) {
      const parts = [fact.from?.quantity, fact.direction === undefined ? fact.amount : undefined];
      const wrong = parts.find((part) => part !== undefined && isOutside(part));
      if (wrong !== undefined) tell(fact.place, wrong, report);
    }
  },
};

function isOutside({ amount }: Quantity): boolean {
  if (amount.unit === 'percent') return amount.number < 0 || amount.number > 100;
  return amount.unit === 'share' && amount.base !== undefined && amount.number > amount.base;
}

function tell(place: Place, { amount }: Quantity, report: Report): void {
  report({
    place,
    message: `\`${amount.written}\` is ${amount.number < 0 ? 'less than nothing' : 'more than the whole'}, so it cannot be a share of anything. Correct it; if it is a change, write \`up\` or \`down\` before it.`,
  });
}
