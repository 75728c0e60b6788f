import type { IsoDate } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { inPounds, type Money, moneyOf } from '../money.ts';
import type { Rule } from '../rule.ts';
import { daysBetween } from '../spans.ts';
import { called, capital } from '../wording.ts';
import { type Draw, drawsByResource } from './draws.ts';

export const overspent: Rule = {
  code: 'money/overspent',
  title: 'No more is taken from a resource than it holds',
  severity: 'error',
  why: 'Money that is promised twice is there once: one of the actions will find the fund empty.',
  source: 'Framework, Fully understand and map partner resource, p. 19; Develop priorities, and strategies, p. 28',
  fix: 'Correct the amounts, fund some of the work from another resource, or do it later.',
  ruleSets: ['framework'],
  ignoreWhen: 'The fund carries over what was left from years before, and the text says how much.',
  wrong: {
    text: `strategy northshire: Northshire plan

resource housing-fund: Rapid rehousing fund
  kind finance
  amount £100,000

resource council-core: Council core budget
  kind finance
  amount £60,000 a year

action A1: Furnish 40 tenancies
  funded by housing-fund £70,000

action A2: Train 12 housing officers
  funded by housing-fund £45,000

action A3: Run a job club
  from 1 April 2026
  by 31 March 2028
  funded by council-core £40,000 a year

action A4: Run a day centre
  from 1 October 2026
  by 31 March 2029
  funded by council-core £40,000 a year
`,
    marks: ['amount £100,000', 'amount £60,000 a year'],
  },
  right: `strategy northshire: Northshire plan

resource housing-fund: Rapid rehousing fund
  kind finance
  amount £100,000

resource council-core: Council core budget
  kind finance
  amount £60,000 a year

action A1: Furnish 40 tenancies
  funded by housing-fund £55,000

action A2: Train 12 housing officers
  funded by housing-fund £45,000

action A3: Run a job club
  from 1 April 2026
  by 31 March 2027
  funded by council-core £40,000 a year

action A4: Run a day centre
  from 1 April 2027
  by 31 March 2029
  funded by council-core £40,000 a year
`,
  check(plan, report) {
    const draws = drawsByResource(plan);
    for (const resource of finished(plan, 'resource')) {
      const fact = plan.fact(resource, 'amount');
      const amount = fact && moneyOf(fact.quantity);
      const taken = draws.get(resource);
      if (fact === undefined || amount === undefined || taken === undefined) continue;
      const over = yearlyOver(amount, taken) ?? totalOver(plan, resource, amount, taken);
      if (over === undefined) continue;
      report({
        place: fact.place,
        message: `${capital(called(resource))} holds ${inPounds(over.held)} and at least ${inPounds(over.taken)} is taken from it, so some of the work will find it empty. Correct the amounts, or fund some of it from elsewhere.`,
        related: taken
          .slice(0, most)
          .map(({ from, place }) => ({ message: `${capital(called(from))} takes from it here.`, place })),
      });
    }
  },
};

/** With more places than this a message is no longer read. */
const most = 5;

interface Over {
  readonly held: Money;
  readonly taken: Money;
}

/** Rounded monthly and yearly amounts do not count. */
function exceeds(taken: number, held: number): boolean {
  return taken > held * 1.005 + 1;
}

/** The most that is taken at one time from what comes each year. Work of which the days are not known is left out. */
function yearlyOver(amount: Money, draws: readonly Draw[]): Over | undefined {
  if (!amount.isYearly) return undefined;
  const steps: { day: string; pounds: number }[] = [];
  for (const { money, start, end, from } of draws) {
    if (!money.isYearly || (from.kind === 'action' && (start === undefined || end === undefined))) continue;
    if (start !== undefined && end !== undefined && end < start) continue;
    steps.push({ day: start ?? '', pounds: money.pounds });
    // The day after the last, in the order of text: `~` stands after every digit.
    if (end !== undefined) steps.push({ day: `${end}~`, pounds: -money.pounds });
  }
  steps.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.pounds - b.pounds));
  let now = 0;
  let peak = 0;
  for (const { pounds } of steps) {
    now += pounds;
    peak = Math.max(peak, now);
  }
  return exceeds(peak, amount.pounds) ? { held: amount, taken: { pounds: peak, isYearly: true } } : undefined;
}

/** What is taken in all, so far as it is certain, from what there is in all. */
function totalOver(
  plan: Strategy,
  resource: Item<'resource'>,
  amount: Money,
  draws: readonly Draw[],
): Over | undefined {
  const years = amount.isYearly ? yearsOf(plan, resource) : 1;
  if (years === undefined) return undefined;
  let taken = 0;
  for (const { money, start, end } of draws) {
    taken += money.pounds * (money.isYearly ? yearsBetween(start, end) : 1);
  }
  const held = amount.pounds * years;
  if (!exceeds(taken, held)) return undefined;
  const rounded = (pounds: number): Money => ({ pounds: Math.round(pounds), isYearly: false });
  return { held: rounded(held), taken: rounded(taken) };
}

/** How many years a resource gives its yearly amount for; a part of a year may bring the whole of it. */
function yearsOf(plan: Strategy, resource: Item<'resource'>): number | undefined {
  const from = plan.fact(resource, 'from')?.date;
  const until = plan.fact(resource, 'until')?.date;
  const start = (from && plan.firstDay(from)) ?? plan.period.start;
  const end = (until && plan.lastDay(until)) ?? plan.period.end;
  if (start === undefined || end === undefined || end < start) return undefined;
  return Math.ceil(daysBetween(start, end) / 365.25 - 0.01);
}

/** Years that are certain: none where a day is not known. */
function yearsBetween(start: IsoDate | undefined, end: IsoDate | undefined): number {
  return start === undefined || end === undefined || end < start ? 0 : daysBetween(start, end) / 365.25;
}
