import type { IsoDate } from '@goldenthread/language';
import type { Quantity } from '../facts.ts';
import type { Difference } from './diff.ts';

const dayLength = 24 * 60 * 60 * 1000;

/** How many days from one day to another; below nought where the other is earlier. */
export function daysFrom(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/** "3 months", "1 year and 6 months", "2 weeks", "10 days": how far two days are apart, whichever comes first. */
export function timeBetween(a: IsoDate, b: IsoDate): string {
  const [first, last] = a < b ? [a, b] : [b, a];
  const months = wholeMonths(first, last);
  if (months !== undefined) return yearsAndMonths(months);
  const days = daysFrom(first, last);
  if (days % 7 === 0 && days <= 56) return counted(days / 7, 'week');
  if (days <= 60) return counted(days, 'day');
  return `about ${yearsAndMonths(Math.max(2, Math.round(days / 30.4375)))}`;
}

/** Months between two days of the same number, or between two last days of months. */
function wholeMonths(first: IsoDate, last: IsoDate): number | undefined {
  const [a, b] = [new Date(first), new Date(last)];
  if (a.getUTCDate() !== b.getUTCDate() && !(isMonthEnd(a) && isMonthEnd(b))) return undefined;
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return months === 0 ? undefined : months;
}

function isMonthEnd(day: Date): boolean {
  return new Date(day.getTime() + dayLength).getUTCDate() === 1;
}

function yearsAndMonths(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return counted(rest, 'month');
  return rest === 0 ? counted(years, 'year') : `${counted(years, 'year')} and ${counted(rest, 'month')}`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** How much more the second is; `undefined` where the two cannot be taken from each other. */
export function differenceOf(before: Quantity, after: Quantity): Difference | undefined {
  const { amount: a } = before;
  const { amount: b } = after;
  if (a.unit !== b.unit || a.base !== b.base || before.per !== after.per || !isSameThing(before, after))
    return undefined;
  // Tenths of percent and pence, without the traces of binary fractions.
  const number = Math.round((b.number - a.number) * 1e6) / 1e6;
  const counted = after.unit ?? before.unit;
  return {
    number,
    unit: a.unit,
    ...(counted === undefined ? {} : { counted }),
    ...(after.per === undefined ? {} : { per: after.per }),
  };
}

/** `1 place` and `40 places` count the same, and so does a number that leaves away what it counts. */
function isSameThing(a: Quantity, b: Quantity): boolean {
  const [one, other] = [a.unit, b.unit].map((unit) => unit?.toLowerCase().replace(/s$/, ''));
  return one === other || one === undefined || other === undefined;
}

/** "5 percentage points", "£40,000 a year", "12 people". */
export function differenceSaid({ number, unit, counted, per }: Difference): string {
  const size = Math.abs(number);
  const each = per === undefined ? '' : ` a ${per}`;
  switch (unit) {
    case 'percent':
      return `${grouped(size)} percentage ${size === 1 ? 'point' : 'points'}`;
    case 'pounds':
      return `£${Number.isInteger(size) ? grouped(size) : grouped(size, 2)}${each}`;
    default:
      return `${grouped(size)}${counted === undefined ? '' : ` ${size === 1 ? singular(counted) : counted}`}${each}`;
  }
}

function grouped(number: number, places?: number): string {
  const [whole = '', fraction] = (places === undefined ? String(number) : number.toFixed(places)).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

function singular(counted: string): string {
  return counted === 'people' ? 'person' : counted.replace(/(?<!s)s$/, '');
}
