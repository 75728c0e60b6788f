import { describe, expect, it } from 'vitest';
import { financialYearOf, inWords, isoDate, type MomentPrecision, readIsoDate, readMoment } from './moment.ts';

/** Every form of a day or a period, with its kind and its first and last day. */
const forms: readonly [
  written: string,
  precision: MomentPrecision,
  start: string | undefined,
  end: string | undefined,
][] = [
  ['31 March 2029', 'day', '2029-03-31', '2029-03-31'],
  ['2029-03-31', 'day', '2029-03-31', '2029-03-31'],
  ['31/03/2029', 'day', '2029-03-31', '2029-03-31'],
  ['31/3/2029', 'day', '2029-03-31', '2029-03-31'],
  ['31.03.2029', 'day', '2029-03-31', '2029-03-31'],
  ['31st March 2029', 'day', '2029-03-31', '2029-03-31'],
  ['1st of April 2026', 'day', '2026-04-01', '2026-04-01'],
  ['2nd April 2026', 'day', '2026-04-02', '2026-04-02'],
  ['23rd April 2026', 'day', '2026-04-23', '2026-04-23'],
  ['31 Mar 2029', 'day', '2029-03-31', '2029-03-31'],
  ['30 Sept 2029', 'day', '2029-09-30', '2029-09-30'],
  ['31 Mar. 2029', 'day', '2029-03-31', '2029-03-31'],
  ['31 March, 2029', 'day', '2029-03-31', '2029-03-31'],
  ['31 march 2029', 'day', '2029-03-31', '2029-03-31'],
  ['31 MARCH 2029', 'day', '2029-03-31', '2029-03-31'],
  ['29 February 2028', 'day', '2028-02-29', '2028-02-29'],
  // 03/04 is the third of April: days come first in Scotland.
  ['03/04/2029', 'day', '2029-04-03', '2029-04-03'],
  ['March 2029', 'month', '2029-03-01', '2029-03-31'],
  ['Mar 2029', 'month', '2029-03-01', '2029-03-31'],
  ['2029-03', 'month', '2029-03-01', '2029-03-31'],
  ['February 2028', 'month', '2028-02-01', '2028-02-29'],
  ['2028/29', 'financial year', '2028-04-01', '2029-03-31'],
  ['2028-29', 'financial year', '2028-04-01', '2029-03-31'],
  ['2028\u201329', 'financial year', '2028-04-01', '2029-03-31'],
  ['2028/2029', 'financial year', '2028-04-01', '2029-03-31'],
  ['1999/00', 'financial year', '1999-04-01', '2000-03-31'],
  // 2011-12 could be December 2011; beside `2012-13` in a plan it is a financial year.
  ['2011-12', 'financial year', '2011-04-01', '2012-03-31'],
  ['2026 to 2029', 'years', '2026-01-01', '2029-12-31'],
  ['2026\u20132029', 'years', '2026-01-01', '2029-12-31'],
  ['2026 - 2029', 'years', '2026-01-01', '2029-12-31'],
  ['2017-20', 'years', '2017-01-01', '2020-12-31'],
  // 2020-05 cannot be the years 2020 to 2005.
  ['2020-05', 'month', '2020-05-01', '2020-05-31'],
  ['Q1 2028/29', 'quarter', '2028-04-01', '2028-06-30'],
  ['Q2 2028/29', 'quarter', '2028-07-01', '2028-09-30'],
  ['Q3 2028/29', 'quarter', '2028-10-01', '2028-12-31'],
  ['Q4 2028/29', 'quarter', '2029-01-01', '2029-03-31'],
  ['Q4 2028-29', 'quarter', '2029-01-01', '2029-03-31'],
  ['q2 2028', 'quarter', '2028-04-01', '2028-06-30'],
  ['spring 2023', 'season', '2023-03-01', '2023-05-31'],
  ['Summer 2023', 'season', '2023-06-01', '2023-08-31'],
  ['Autumn 2023', 'season', '2023-09-01', '2023-11-30'],
  ['autumn 2023', 'season', '2023-09-01', '2023-11-30'],
  ['winter 2023', 'season', '2023-12-01', '2024-02-29'],
  ['Winter 2023', 'season', '2023-12-01', '2024-02-29'],
  ['2029', 'year', '2029-01-01', '2029-12-31'],
  ['end of 2022', 'year', '2022-12-31', '2022-12-31'],
  ['end of 2022/23', 'financial year', '2023-03-31', '2023-03-31'],
  ['end of March 2029', 'month', '2029-03-31', '2029-03-31'],
  ['end of plan', 'end of plan', undefined, undefined],
];

describe('readMoment', () => {
  it.each(forms)('reads %s as a %s', (written, precision, start, end) => {
    expect(readMoment(written)).toEqual({ written, precision, start, end });
  });

  it.each([
    '',
    '31 June 2029',
    '29 February 2027',
    '0 March 2029',
    '2029-13-01',
    '2029-02-30',
    '32/01/2029',
    '31.02.2029',
    '31/03.2029',
    '31 March',
    '31 March 29',
    '31/03/29',
    'March',
    '31 Marhc 2029',
    'Q5 2028/29',
    'Q2 2028/30',
    '2028/30',
    '2028/2030',
    '2029 to 2026',
    'end of time',
    'monsoon 2023',
    '2029-03-31x',
    'x2029',
    '20290',
    '312',
  ])('does not read %j', (written) => {
    expect(readMoment(written)).toBeUndefined();
  });

  it('keeps the text as it was written', () => {
    expect(readMoment(' 31  Mar 2029 ')).toMatchObject({ written: ' 31  Mar 2029 ', start: '2029-03-31' });
  });
});

describe('days of the calendar', () => {
  it('knows which days there are', () => {
    expect(isoDate(2028, 2, 29)).toBe('2028-02-29');
    expect(isoDate(2027, 2, 29)).toBeUndefined();
    expect(isoDate(2027, 13, 1)).toBeUndefined();
    expect(readIsoDate('2029-03-31')).toBe('2029-03-31');
    expect(readIsoDate('2029-3-31')).toBeUndefined();
    expect(readIsoDate('2029-02-30')).toBeUndefined();
  });

  it.each([
    [2026, 3, 31, '2025/26', '31 March 2026'],
    [2026, 4, 1, '2026/27', '1 April 2026'],
    [1999, 12, 31, '1999/00', '31 December 1999'],
    [2100, 1, 1, '2099/00', '1 January 2100'],
  ])('%i-%i-%i is in %s and reads %s', (year, month, day, financialYear, words) => {
    const date = isoDate(year, month, day);
    expect(date && financialYearOf(date)).toBe(financialYear);
    expect(date && inWords(date)).toBe(words);
  });
});
