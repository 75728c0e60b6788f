import type { Fact, Item, Strategy } from '@goldenthread/strategy';
import { inPounds, type Money, moneyOf } from '../money.ts';
import type { Report, Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const fundingDiffers: Rule = {
  code: 'money/funding-differs',
  title: 'What funds an action or a service adds up to what it costs',
  severity: 'warning',
  byStatus: { approved: 'error', published: 'error' },
  why: 'Work that is paid for in part stops in part; and money set against work that does not need it is missing elsewhere.',
  source: 'Framework, Develop priorities, and strategies, p. 28: resource requirements and cost implications',
  fix: 'Correct the `cost` or the amounts of `funded by`; name the source of the rest, or leave the amounts away where they are not yet known.',
  ruleSets: ['framework'],
  ignoreWhen: 'The rest is asked for and not granted yet, and the text says from whom.',
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Sign a housing protocol
  cost £12,000
  funded by housing-fund £6,000

service housing-first: Housing First
  cost £96,000 a year
  funded by housing-fund £60,000 a year, council-core £46,000 a year

resource housing-fund: Rapid rehousing fund

resource council-core: Council core budget
`,
    marks: ['funded by housing-fund £6,000', 'funded by housing-fund £60,000 a year, council-core £46,000 a year'],
  },
  right: `strategy northshire: Northshire plan

action A1: Sign a housing protocol
  cost £12,000
  funded by housing-fund £6,000
  funded by council-core £6,000

service housing-first: Housing First
  cost £96,000 a year
  funded by housing-fund £5,000 a month, council-core £36,000 a year

action A2: Open 40 tenancies
  cost £40,000
  funded by housing-fund, council-core £10,000

resource housing-fund: Rapid rehousing fund

resource council-core: Council core budget
`,
  check(plan, report) {
    const told = new Set<unknown>();
    for (const kind of ['action', 'service', 'procurement'] as const) {
      for (const item of plan.ofKind(kind)) checkItem(plan, item, told, report);
    }
  },
};

function checkItem(
  plan: Strategy,
  item: Item<'action' | 'service' | 'procurement'>,
  told: Set<unknown>,
  report: Report,
): void {
  const cost = plan.fact(item, 'cost');
  const needed = cost && moneyOf(cost.quantity);
  const funding = plan.facts(item, 'funded by');
  const [first] = funding;
  const given = needed && sumOf(funding, needed.isYearly);
  if (cost === undefined || needed === undefined || first === undefined || given === undefined) return;
  // Half a percent covers monthly amounts and thousands that were rounded.
  const difference = given.pounds - needed.pounds;
  if (Math.abs(difference) < Math.max(1, 0.005 * needed.pounds) || (told.has(cost) && told.has(first))) return;
  told.add(cost).add(first);
  const rest = inPounds({ ...needed, pounds: Math.abs(difference) });
  report({
    place: first.place,
    message:
      difference < 0
        ? `${capital(called(item))} costs ${inPounds(needed)} and is funded with ${inPounds(given)}, so ${rest} is missing and a part of the work will not be done. Name the source of the rest, or correct an amount.`
        : `${capital(called(item))} costs ${inPounds(needed)} and is funded with ${inPounds(given)}, so ${rest} is set aside that other work could use. Correct the cost or an amount.`,
    related: [{ message: 'The cost is here.', place: cost.place }],
  });
}

/** What all sources give; `undefined` where one gives no amount, or counts in another way than the cost. */
function sumOf(funding: readonly Fact<'funded by'>[], isYearly: boolean): Money | undefined {
  let pounds = 0;
  for (const amount of funding.flatMap(({ amounts }) => amounts)) {
    const money = amount === null ? undefined : moneyOf(amount);
    if (money === undefined || money.isYearly !== isYearly) return undefined;
    pounds += money.pounds;
  }
  return { pounds, isYearly };
}
