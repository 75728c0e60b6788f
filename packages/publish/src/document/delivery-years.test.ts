import { expect, it } from 'vitest';
import { reportOf } from '../testing/documents.ts';
import { deliveryYears } from './delivery-years.ts';

function yearsOf(text: string) {
  const { years, ongoing, undated } = deliveryYears(reportOf(`strategy n: N\n${text}`).strategy);
  const names = (items: readonly { readonly name?: string }[]) => items.map(({ name }) => name ?? '');
  return {
    years: years.map(({ year, number, due, underWay }) => ({
      year,
      number,
      due: names(due),
      underWay: names(underWay),
    })),
    ongoing: names(ongoing),
    undated: names(undated),
  };
}

it('puts an action into the financial year in which it is due, the earliest first', () => {
  const text = `delivery
  period 1 April 2026 to 31 March 2028
action B: B
  by 31 March 2027
action A: A
  by 1 April 2026
action C: C
  by 1 April 2027
`;
  expect(yearsOf(text).years).toEqual([
    { year: '2026/27', number: 1, due: ['A', 'B'], underWay: [] },
    { year: '2027/28', number: 2, due: ['C'], underWay: [] },
  ]);
});

it('names an action that goes over several years in each year before', () => {
  const text = `action A: A
  from 1 May 2026
  by 30 June 2028
`;
  expect(yearsOf(text).years).toEqual([
    { year: '2026/27', number: undefined, due: [], underWay: ['A'] },
    { year: '2027/28', number: undefined, due: [], underWay: ['A'] },
    { year: '2028/29', number: undefined, due: ['A'], underWay: [] },
  ]);
});

it('numbers no year outside the delivery plan', () => {
  const text = `delivery
  period 1 April 2026 to 31 March 2027
action A: A
  by 1 March 2026
action B: B
  by 1 April 2027
`;
  expect(yearsOf(text).years.map(({ number }) => number)).toEqual([undefined, undefined]);
});

it('tells work without a last day from work without any', () => {
  const text = `action A: A
  ongoing
action B: B
  every 6 months
action C: C
  from 1 April 2026
action D: D
  by 31 March 2027, then ongoing
`;
  expect(yearsOf(text)).toEqual({
    years: [{ year: '2026/27', number: undefined, due: ['D'], underWay: [] }],
    ongoing: ['A', 'B'],
    undated: ['C'],
  });
});

it('takes a day that all actions are given', () => {
  const text = `  every action by 31 March 2027
action A: A
`;
  expect(yearsOf(text).years).toEqual([{ year: '2026/27', number: undefined, due: ['A'], underWay: [] }]);
});

it('does not grow with the years between two days', () => {
  const text = `action A: A
  from 1 May 1000
  by 30 June 2028
`;
  expect(yearsOf(text).years).toHaveLength(11);
});
