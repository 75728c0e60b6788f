import { describe, expect, it } from 'vitest';
import { type AmountUnit, readAmount } from './quantity.ts';

/** Every form of an amount, with what it counts in and its number. */
const forms: readonly {
  readonly written: string;
  readonly unit: AmountUnit;
  readonly number: number;
  readonly base?: number;
}[] = [
  { written: '85%', unit: 'percent', number: 85 },
  { written: '62 %', unit: 'percent', number: 62 },
  { written: '62 per cent', unit: 'percent', number: 62 },
  { written: '62 percent', unit: 'percent', number: 62 },
  { written: '62 Per Cent', unit: 'percent', number: 62 },
  { written: '62.5%', unit: 'percent', number: 62.5 },
  { written: '-5%', unit: 'percent', number: -5 },
  { written: '\u22125%', unit: 'percent', number: -5 },
  { written: '+5%', unit: 'percent', number: 5 },
  { written: '0%', unit: 'percent', number: 0 },
  { written: '1,204', unit: 'count', number: 1204 },
  { written: '1204', unit: 'count', number: 1204 },
  { written: '1,204,000', unit: 'count', number: 1_204_000 },
  { written: '3.5', unit: 'count', number: 3.5 },
  { written: '-5', unit: 'count', number: -5 },
  { written: '\u22125', unit: 'count', number: -5 },
  { written: '£410,000', unit: 'pounds', number: 410_000 },
  { written: '£410000', unit: 'pounds', number: 410_000 },
  { written: '£1.2m', unit: 'pounds', number: 1_200_000 },
  { written: '£1.2M', unit: 'pounds', number: 1_200_000 },
  { written: '£1.2 million', unit: 'pounds', number: 1_200_000 },
  { written: '£1.2 Million', unit: 'pounds', number: 1_200_000 },
  { written: '£350k', unit: 'pounds', number: 350_000 },
  { written: '£350K', unit: 'pounds', number: 350_000 },
  { written: '£350 thousand', unit: 'pounds', number: 350_000 },
  { written: '£2bn', unit: 'pounds', number: 2_000_000_000 },
  { written: '£2 billion', unit: 'pounds', number: 2_000_000_000 },
  { written: '£10 000', unit: 'pounds', number: 10_000 },
  { written: '£1 410 000.50', unit: 'pounds', number: 1_410_000.5 },
  { written: '£ 12,000', unit: 'pounds', number: 12_000 },
  { written: '-£12,000', unit: 'pounds', number: -12_000 },
  { written: '£0', unit: 'pounds', number: 0 },
  { written: '12 per 10,000', unit: 'rate', number: 12, base: 10_000 },
  { written: '3.5 per 1000', unit: 'rate', number: 3.5, base: 1000 },
  { written: '1 in 4', unit: 'share', number: 1, base: 4 },
  { written: '1 in 2,000', unit: 'share', number: 1, base: 2000 },
];

describe('readAmount', () => {
  it.each(forms)('reads $written as $unit, $number', (form) => {
    expect(readAmount(form.written)).toEqual(form);
  });

  it.each([
    '',
    'many',
    '£',
    '%',
    '£12,00o',
    '£12,00',
    '1,20',
    '12,0000',
    '1.2.3',
    '€12',
    '$12',
    '12 in',
    // A value and its year, and no share.
    '12 in 2024',
    '12 in 2024/25',
    '1 in 4 people',
    '12k%',
    '1e5',
    '0x10',
    'Infinity',
  ])('does not read %j', (written) => {
    expect(readAmount(written)).toBeUndefined();
  });

  it('knows one nought only', () => {
    expect(readAmount('-0')?.number).toBe(0);
    expect(readAmount('-£0')?.number).toBe(0);
  });

  it('reads millions of pounds without a trace of binary fractions', () => {
    expect(readAmount('£0.29m')?.number).toBe(290_000);
    expect(readAmount('£1.005m')?.number).toBe(1_005_000);
  });
});
