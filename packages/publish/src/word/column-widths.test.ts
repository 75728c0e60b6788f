import { expect, it } from 'vitest';
import { textWidth } from '../paper/measures.ts';
import { columnWidths } from './column-widths.ts';

const room = textWidth('upright');
const prose = (letters: number): string => 'words of six '.repeat(Math.ceil(letters / 13)).slice(0, letters);
const total = (widths: readonly number[]): number => widths.reduce((sum, each) => sum + each, 0);

it('days and amounts stay on one line beside a column of prose', () => {
  const { widths, fits } = columnWidths(
    [
      ['What is done', 'By', 'Cost'],
      [prose(300), '30 September 2027', '£1,640,000 a year'],
    ],
    room,
  );
  expect(fits).toBe(true);
  // 100 for a letter, and 200 at the sides of a cell.
  expect(widths[1]).toBeGreaterThan(17 * 100 + 200);
  expect(widths[2]).toBeGreaterThan(17 * 100 + 200);
  expect(total(widths)).toBeLessThanOrEqual(room);
  expect(total(widths)).toBeGreaterThan(room - 10);
});

it('the column that says most gets most, and its rows get low', () => {
  const row = ['Mentors', 'People', 'Council', Array.from({ length: 8 }, () => prose(70)).join('\n')];
  const { widths, tallest } = columnWidths([['Who', 'Kind', 'Held by', 'Used by'], row], room);
  expect(widths[3]).toBeGreaterThan(room / 2);
  expect(tallest).toBeLessThanOrEqual(16);
});

it('says where columns have no room, and how tall rows would be', () => {
  const many = Array.from({ length: 12 }, () => prose(60));
  const { widths, fits, tallest } = columnWidths([many], room);
  expect(fits).toBe(false);
  expect(total(widths)).toBeLessThanOrEqual(room);
  expect(tallest).toBeGreaterThan(8);
});

it('a table of little words fills the page evenly', () => {
  const { widths } = columnWidths([['a', 'b', 'c', 'd']], room);
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
});

it('a day that holds together stays on one line in a full table', () => {
  const row = [prose(60), '30\u00a0September\u00a02026', prose(60), prose(60), prose(60)];
  const { widths, fits } = columnWidths([['What', 'Due', 'Lead', 'Made by', 'Status'], row], room);
  expect(fits).toBe(true);
  expect(widths[1]).toBeGreaterThan(17 * 100 + 200);
});
