import { inWords, type Moment } from '@goldenthread/language';
import { normalLine } from './diff/normal-text.ts';
import type { Figure, Quantity, Recurrence } from './facts.ts';

/** A day in words; a period as it was written. */
export function momentInWords({ precision, start, written }: Moment): string {
  return precision === 'day' && start !== undefined ? inWords(start) : normalLine(written);
}

/** "every 6 months", "5 times a year". */
export function recurrenceInWords({ count, unit, form }: Recurrence): string {
  if (form === 'times') return `${count} ${count === 1 ? 'time' : 'times'} a ${unit}`;
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

/** "£12,000 a year", "312 people". */
export function quantityInWords({ amount: { written }, unit, per }: Quantity): string {
  return [normalLine(written), unit, per === undefined ? undefined : `a ${per}`]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** "62% in 2024/25". */
export function figureInWords({ quantity, in: period }: Figure): string {
  return period === undefined ? quantityInWords(quantity) : `${quantityInWords(quantity)} in ${momentInWords(period)}`;
}
