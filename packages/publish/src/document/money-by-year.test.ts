import { expect, it } from 'vitest';
import { reportOf } from '../testing/documents.ts';
import { moneyByYear } from './money-by-year.ts';

const fund = `resource fund: The fund
  kind finance
  amount £900,000
`;

function plannedIn(text: string) {
  const plan = `strategy n: N\n  period 1 April 2026 to 31 March 2029\n${fund}${text}`;
  const { years, goesOn, sources } = moneyByYear(reportOf(plan).strategy);
  return { years, goesOn, sources: sources.map(({ resource, byYear, undated }) => [resource.name, byYear, undated]) };
}

it('counts what is paid once in the year in which the action is due', () => {
  const text = `action A: A
  from 1 April 2026
  by 30 June 2027
  cost £12,000
  funded by fund
action B: B
  by 31 March 2027
  cost £5,000
  funded by fund £3,000
`;
  expect(plannedIn(text)).toEqual({
    years: ['2026/27', '2027/28'],
    goesOn: false,
    sources: [['fund', [3000, 12000], 0]],
  });
});

it('counts a yearly cost in each year, and by its days in a part of a year', () => {
  const text = `service S: S
  cost £365 a year
  funded by fund
  funded until 9 April 2027
`;
  // Of the 366 days from 1 April 2027 to 31 March 2028, nine.
  expect(plannedIn(text)).toEqual({ years: ['2026/27', '2027/28'], goesOn: false, sources: [['fund', [365, 9], 0]] });
});

it('lets work without a last day go on to the end of the plan', () => {
  const text = `action A: A
  from 1 April 2027
  ongoing
  cost £10,000 a year
  funded by fund
`;
  expect(plannedIn(text)).toEqual({
    years: ['2027/28', '2028/29'],
    goesOn: false,
    sources: [['fund', [10000, 10000], 0]],
  });
});

it('keeps apart what is paid once for work without a day', () => {
  const text = `action A: A
  cost £10,000
  funded by fund
`;
  expect(plannedIn(text)).toEqual({ years: [], goesOn: false, sources: [['fund', [], 10000]] });
});

it('tells twelve years and says that more follow', () => {
  const text = `service S: S
  cost £100 a year
  funded by fund
  funded until 31 March 3000
`;
  const { years, goesOn } = plannedIn(text);
  expect(years).toHaveLength(12);
  expect(goesOn).toBe(true);
});

it('is empty where no work names its source', () => {
  expect(plannedIn('action A: A\n  by 31 March 2027\n  cost £10\n')).toEqual({ years: [], goesOn: false, sources: [] });
});
