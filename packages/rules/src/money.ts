import type { Quantity } from '@goldenthread/strategy';

/** An amount of money: once, or so much in each year. */
export interface Money {
  readonly pounds: number;
  readonly isYearly: boolean;
}

const timesAYear: Readonly<Record<string, number>> = { year: 1, quarter: 4, month: 12, week: 52 };

/** The money that a quantity gives; `undefined` for people, rooms, and spans of time that cannot be counted in years. */
export function moneyOf({ amount, per }: Quantity): Money | undefined {
  if (amount.unit !== 'pounds') return undefined;
  if (per === undefined) return { pounds: amount.number, isYearly: false };
  const times = timesAYear[per.toLowerCase()];
  return times === undefined ? undefined : { pounds: amount.number * times, isYearly: true };
}

/** "£12,000", or "£12,000 a year". */
export function inPounds({ pounds, isYearly }: Money): string {
  const [whole = '', pence = '00'] = Math.abs(pounds).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${pounds < 0 ? '-' : ''}£${grouped}${pence === '00' ? '' : `.${pence}`}${isYearly ? ' a year' : ''}`;
}
