import { type IsoDate, readIsoDate } from '@goldenthread/language';
import { expect, it } from 'vitest';
import { fromToday, spanBetween, spanOf, spanSaid, weekdayOf } from './time-spans.ts';

function day(text: string): IsoDate {
  const read = readIsoDate(text);
  if (read === undefined) throw new Error(`${text} is no day.`);
  return read;
}

it.each([
  ['2025-03-31', '2031-03-31', '6 years'],
  ['2025-03-31', '2031-06-30', '6 years 3 months'],
  ['2025-03-31', '2025-09-30', '6 months'],
  ['2024-02-29', '2025-02-28', '1 year'],
  ['2026-11-22', '2029-03-31', '2 years 4 months'],
  ['2026-11-22', '2026-12-21', '29 days'],
  ['2026-11-22', '2026-12-22', '1 month'],
  ['2026-11-22', '2026-11-23', '1 day'],
])('from %s to %s are %s', (start, end, said) => {
  expect(spanSaid(spanBetween(day(start), day(end)))).toBe(said);
});

it('a period holds its first and its last day', () => {
  expect(spanSaid(spanOf(day('2026-04-01'), day('2036-03-31')))).toBe('10 years');
  expect(spanSaid(spanOf(day('2026-04-01'), day('2026-04-01')))).toBe('1 day');
});

it.each([
  ['2029-03-31', 'in 2 years 4 months'],
  ['2026-08-22', '3 months ago'],
  ['2026-11-22', 'today'],
  ['2026-11-23', 'in 1 day'],
])('%s is %s', (text, said) => {
  expect(fromToday(day(text), day('2026-11-22'))).toBe(said);
});

it('tells the day of the week', () => {
  expect(weekdayOf(day('2029-03-31'))).toBe('Saturday');
});
