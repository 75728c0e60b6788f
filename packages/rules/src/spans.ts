import type { IsoDate } from '@goldenthread/language';

const dayLength = 24 * 60 * 60 * 1000;

/** Days from the first to the last, both counted. */
export function daysBetween(first: IsoDate, last: IsoDate): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / dayLength) + 1;
}

/** Months from the first day to the last, to the nearest: a year that ends a few days early has twelve. */
export function monthsBetween(first: IsoDate, last: IsoDate): number {
  return Math.round(daysBetween(first, last) / 30.4375);
}

/** Whether `day` comes less than `years` after `start`. */
export function isWithinYears(day: IsoDate, start: IsoDate, years: number): boolean {
  return day < `${String(Number(start.slice(0, 4)) + years).padStart(4, '0')}${start.slice(4)}`;
}
