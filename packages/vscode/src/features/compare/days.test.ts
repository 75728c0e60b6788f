import { expect, it } from 'vitest';
import { dayOf, dayTitles } from './days.ts';

it('is a day as plans have it', () => {
  expect(dayOf(new Date(2026, 2, 12, 23, 59))).toBe('12 March 2026');
});

it('has the time where two versions are of one day', () => {
  const dates = [new Date(2026, 2, 12, 14, 5), new Date(2026, 2, 12, 9, 30), new Date(2026, 2, 1, 9, 30)];
  expect(dayTitles(dates)).toEqual(['12 March 2026, 14:05', '12 March 2026, 09:30', '1 March 2026']);
  expect(dayTitles([])).toEqual([]);
});
