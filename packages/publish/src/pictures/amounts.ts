import { inPounds, type Money, moneyOf } from '@goldenthread/rules';
import { type Item, ownFacts } from '@goldenthread/strategy';

/** "£1.64m", "£320k": an amount in little room. */
export function shortPounds(pounds: number): string {
  const [size, unit] =
    Math.abs(pounds) >= 999_500 ? [1_000_000, 'm'] : Math.abs(pounds) >= 1_000 ? [1_000, 'k'] : [1, ''];
  const places = unit === 'm' ? 2 : unit === 'k' && Math.abs(pounds) < 10_000 ? 1 : 0;
  // Halves go up: as a fraction of a million most of them cannot be written exactly, and would go either way.
  const number = Math.round(Math.abs(pounds) / (size / 10 ** places)) / 10 ** places;
  return `${pounds < 0 ? '-' : ''}£${number}${unit}`;
}

/** "£1,640,000". */
export function wholePounds(pounds: number): string {
  return inPounds({ pounds: Math.round(pounds), isYearly: false });
}

/** Money that an item gives or costs, as far as it says. */
export function moneySaid(item: Item, word: 'amount' | 'cost'): Money | undefined {
  const quantity = ownFacts(item, word)[0]?.quantity;
  return quantity && moneyOf(quantity);
}

/** "17%": a part of a whole. */
export function shareOf(part: number, whole: number): string {
  return whole === 0 ? '0%' : `${Math.round((part / whole) * 100)}%`;
}
