import type { TableRow } from 'mdast';
import { expect, it } from 'vitest';
import { wordsOf } from '../document/words-of.ts';
import { type DaysKept, withDaysKept } from './whole-days.ts';

const cases: readonly (readonly [kept: DaysKept, text: string, expected: string])[] = [
  ['whole', '30 September 2026', '30~September~2026'],
  ['whole', 'Now 18 December 2026', 'Now 18~December~2026'],
  ['day and month', '(30 September 2026)', '(30~September 2026)'],
  ['whole if short', 'Until 31 March 2029', 'Until 31~March~2029'],
  ['whole if short', '30 September 2026', '30~September 2026'],
  ['day and month', 'Until 31 March 2029', 'Until 31~March 2029'],
  ['not at all', '31 March 2029', '31 March 2029'],
  ['whole', 'each year by 1 May', 'each year by 1~May'],
  ['whole', '31 March 2028 and 2 June 2029', '31~March~2028 and 2~June~2029'],
  ['whole', 'in 130 March 2026 papers of May 2026', 'in 130 March 2026 papers of May 2026'],
  ['whole', '41 people in 2025/26', '41 people in 2025/26'],
];

it.each(cases)('%s: %s', (kept, text, expected) => {
  const row: TableRow = {
    type: 'tableRow',
    children: [
      { type: 'tableCell', children: [{ type: 'link', url: '#a', children: [{ type: 'text', value: text }] }] },
    ],
  };
  const [made] = withDaysKept([row], kept);
  expect(wordsOf(made?.children[0]?.children ?? [], ' ').replaceAll('\u00a0', '~')).toBe(expected);
});
