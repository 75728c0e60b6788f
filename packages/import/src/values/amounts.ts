import { readAmount } from '@goldenthread/language';

const yearly = /[ ,/]*(?:per annum|per year|p\.?a\.?|a year|annually|each year|yearly|\/ ?year|\/ ?yr)\.?$/i;

/**
 * An amount as the language takes it: `£12,000 a year`, `62%`, `312 people`. The heading says what a bare number counts:
 * pounds, percent, and whether it is for a year. `undefined` where the cell says more than an amount.
 */
export function readQuantity(cell: string, heading: string): string | undefined {
  if (cell.length > 80 || cell.includes('\n')) return undefined;
  const isYearly = yearly.test(cell);
  const plain = cell
    .trim()
    .replace(yearly, '')
    .replace(/\s+/g, ' ')
    .replace(/^GBP ?/i, '£');
  const [, number = '', unit = ''] = /^(.*?[\d%kmn]) ?(\p{L}[\p{L}\p{M}-]*)?$/u.exec(plain) ?? [];
  const written = amountIn(plain, heading) ?? (unit === '' ? undefined : amountIn(number, ''));
  if (written === undefined) return undefined;
  const counted = amountIn(plain, heading) === undefined ? ` ${unit}` : '';
  const span =
    isYearly || (/\b(?:a|per) year\b|annual|p\.?a\.?\b/i.test(heading) && written.startsWith('£')) ? ' a year' : '';
  return `${written}${counted}${span}`;
}

function amountIn(plain: string, heading: string): string | undefined {
  const amount = readAmount(plain);
  if (amount === undefined)
    return heading.includes('£') && readAmount(`£${plain}`) !== undefined ? `£${plain}` : undefined;
  if (amount.unit === 'count' && heading.includes('£'))
    return amount.number < 0 ? undefined : `£${amount.written.trim()}`;
  if (amount.unit === 'count' && /%|per ?cent/i.test(heading)) return `${amount.written.trim()}%`;
  return plain;
}
