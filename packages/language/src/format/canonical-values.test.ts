import { describe, expect, it } from 'vitest';
import { readMoment } from '../values/moment.ts';
import { readAmount } from '../values/quantity.ts';
import { firstFormOfAmount, firstFormOfMoment, isSameAmount, isSameMoment } from './canonical-values.ts';

const moments: readonly (readonly [written: string, first: string])[] = [
  ['31 March 2029', '31 March 2029'],
  ['2029-03-31', '31 March 2029'],
  ['31/03/2029', '31 March 2029'],
  ['31.03.2029', '31 March 2029'],
  ['1/4/2029', '1 April 2029'],
  ['31st March 2029', '31 March 2029'],
  ['31st of March 2029', '31 March 2029'],
  ['31 Mar. 2029', '31 March 2029'],
  ['31 march 2029', '31 March 2029'],
  ['31  March,  2029', '31 March 2029'],
  ['01 March 2029', '1 March 2029'],
  ['Mar 2029', 'March 2029'],
  ['sept 2029', 'September 2029'],
  ['2029-03', 'March 2029'],
  ['2028-29', '2028/29'],
  ['2028\u201329', '2028/29'],
  ['2028/2029', '2028/29'],
  ['1999-00', '1999/00'],
  ['2006-07', '2006/07'],
  ['2017-20', '2017 to 2020'],
  ['2026\u20132029', '2026 to 2029'],
  ['2026 - 2029', '2026 to 2029'],
  ['2026  to  2029', '2026 to 2029'],
  ['q2 2028-29', 'Q2 2028/29'],
  ['Q2  2029', 'Q2 2029'],
  ['Autumn 2023', 'autumn 2023'],
  ['End of 2022', 'end of 2022'],
  ['end of 2022-23', 'end of 2022/23'],
  ['end of Mar 2029', 'end of March 2029'],
  ['End Of Plan', 'end of plan'],
  ['2029', '2029'],
  // No day, and no period: they stay.
  ['31 February 2029', '31 February 2029'],
  ['2028/30', '2028/30'],
];

const amounts: readonly (readonly [written: string, first: string])[] = [
  ['85%', '85%'],
  ['62 %', '62%'],
  ['62 per cent', '62%'],
  ['62  percent', '62%'],
  ['62.0%', '62.0%'],
  ['1204', '1,204'],
  ['1,204', '1,204'],
  ['999', '999'],
  ['1234567.5', '1,234,567.5'],
  ['\u22125', '-5'],
  ['3.5', '3.5'],
  ['£410000', '£410,000'],
  ['£10 000', '£10,000'],
  ['£ 500', '£500'],
  ['£1.2 million', '£1.2m'],
  ['£1.2M', '£1.2m'],
  ['£350K', '£350k'],
  ['£350 thousand', '£350k'],
  ['£2 billion', '£2bn'],
  ['£120,000.00', '£120,000.00'],
  ['12 per 10000', '12 per 10,000'],
  ['1  in  4', '1 in 4'],
  ['007', '007'],
];

describe('the first form of a day or a period', () => {
  it.each(moments)('%s is written %s', (written, first) => {
    expect(firstFormOfMoment(written)).toBe(first);
    expect(firstFormOfMoment(first)).toBe(first);
    if (readMoment(written) !== undefined) expect(isSameMoment(readMoment(written), readMoment(first))).toBe(true);
  });
});

describe('the first form of an amount', () => {
  it.each(amounts)('%s is written %s', (written, first) => {
    expect(firstFormOfAmount(written)).toBe(first);
    expect(firstFormOfAmount(first)).toBe(first);
    expect(isSameAmount(readAmount(written), readAmount(first))).toBe(true);
  });
});
