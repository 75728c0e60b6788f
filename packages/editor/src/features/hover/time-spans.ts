import { type IsoDate, isoDate } from '@goldenthread/language';

/** A span of time in whole months, or in days where it is shorter than one. */
export interface TimeSpan {
  readonly months: number;
  readonly days: number;
}

/**
 * From the end of one day to the end of another, which is not before it. Measured from the day after each, so that the
 * last days of two months are whole months apart: 31 March to 30 September are 6.
 */
export function spanBetween(start: IsoDate, end: IsoDate): TimeSpan {
  const from = dayAfter(start);
  const to = dayAfter(end);
  const isShort = to.getUTCDate() < from.getUTCDate();
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() - (isShort ? 1 : 0);
  return { months, days: Math.round((to.getTime() - from.getTime()) / 86_400_000) };
}

/** From the first moment of a day to the last of another: `1 April 2026` to `31 March 2036` are ten years. */
export function spanOf(start: IsoDate, end: IsoDate): TimeSpan {
  return spanBetween(dayBefore(start), end);
}

/** "2 years 4 months"; "21 days" where it is less than a month. */
export function spanSaid({ months, days }: TimeSpan): string {
  if (months < 1) return counted(days, 'day');
  const years = Math.floor(months / 12);
  return [years > 0 ? counted(years, 'year') : '', months % 12 > 0 ? counted(months % 12, 'month') : '']
    .filter(Boolean)
    .join(' ');
}

/** "in 2 years 4 months", "3 months ago", "today". */
export function fromToday(day: IsoDate, today: IsoDate): string {
  if (day === today) return 'today';
  return day > today ? `in ${spanSaid(spanBetween(today, day))}` : `${spanSaid(spanBetween(day, today))} ago`;
}

/** Names of our own: the first date that `Intl` writes takes a tenth of a second. */
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** `Saturday`. */
export function weekdayOf(day: IsoDate): string {
  return weekdays[new Date(day).getUTCDay()] ?? '';
}

function counted(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function dayAfter(day: IsoDate): Date {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return date;
}

function dayBefore(day: IsoDate): IsoDate {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() - 1);
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ?? day;
}
