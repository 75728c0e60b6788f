import { describe, expect, it } from 'vitest';
import { readQuantity } from './amounts.ts';
import { readDay, readDeadline } from './deadlines.ts';
import { statusWord } from './statuses.ts';
import { readWord, readWords } from './words.ts';

describe('a day or a period', () => {
  it.each([
    ['31 March 2029', '31 March 2029'],
    ['2026-05-04T00:00:00', '2026-05-04'],
    ['2026-05-04 00:00', '2026-05-04'],
    ['Fri 4 May 2026', '4 May 2026'],
    ['by end March 2027', 'end of March 2027'],
    ['Mar-27', 'Mar 2027'],
    ['sept 26', 'sept 2026'],
    ['4-May-26', '4 May 2026'],
    ['31/12/26', '31/12/2026'],
    ['31-12-2026', '31/12/2026'],
    ['26/27', '2026/27'],
    ['FY 2026/27', '2026/27'],
    ['Q3 26/27', 'Q3 2026/27'],
    ['Quarter 2 2026/27', 'Q2 2026/27'],
    ['Summer 2027', 'Summer 2027'],
    ['2028', '2028'],
    ['end of the plan', 'end of plan'],
  ])('%s is %s', (written, day) => {
    expect(readDay(written)).toBe(day);
  });

  it.each(['31 February 2027', 'Year 2', '12', '31/12', 'March', 'TBC', '', '12/31/2026', 'soon 2027 perhaps'])(
    '%j is none',
    (written) => {
      expect(readDay(written)).toBeUndefined();
    },
  );
});

describe('a cell about time', () => {
  it.each([
    ['Ongoing', { isOngoing: true, rest: [] }],
    ['Monthly', { every: 'month', rest: [] }],
    ['six-monthly', { every: '6 months', rest: [] }],
    ['March 2027, then ongoing', { by: 'March 2027, then ongoing', rest: [] }],
    ['April 2026 – March 2027', { from: 'April 2026', by: 'March 2027', rest: [] }],
    ['31 March 2027\nEvery 6 months', { by: '31 March 2027', every: '6 months', rest: [] }],
    ['31 March 2027\nif funded', { by: '31 March 2027', rest: ['if funded'] }],
    ['Year 1', { rest: ['Year 1'] }],
  ])('%j', (cell, deadline) => {
    expect(readDeadline(cell)).toEqual(deadline);
  });
});

it.each([
  ['£12,000', 'Cost', '£12,000'],
  ['12000', 'Cost (£)', '£12000'],
  ['12k', 'Cost (£)', '£12k'],
  ['£5,000 pa', 'Cost', '£5,000 a year'],
  ['96000', 'Annual cost (£)', '£96000 a year'],
  ['62', 'Baseline %', '62%'],
  ['312 people', 'Size', '312 people'],
  ['1 in 4', 'Size', '1 in 4'],
  ['40 places a year', 'Capacity', '40 places a year'],
  ['within budget', 'Cost', undefined],
  ['£5,000 from the fund', 'Cost', undefined],
  ['about £5,000', 'Cost', undefined],
])('the amount %j below "%s" is %j', (cell, heading, quantity) => {
  expect(readQuantity(cell, heading)).toBe(quantity);
});

it.each([
  ['Green', 'on-track'],
  ['RAG: Red', 'off-track'],
  ['Amber – delayed by recruitment', 'at-risk'],
  ['Completed', 'complete'],
  ['Not yet started', 'not-started'],
  // Work that goes on may go well or badly.
  ['In progress', undefined],
  ['Greenock', undefined],
])('the status %j is %j', (cell, word) => {
  expect(statusWord(cell)).toBe(word);
});

describe('a word of a closed list', () => {
  it('is read from the word, from its meaning, and from what partnerships say', () => {
    expect(readWord('scale', 'Med')).toEqual({ word: 'medium', more: undefined });
    expect(readWord('sector', 'Voluntary sector')).toEqual({ word: 'third', more: undefined });
    expect(readWord('route', 'Provided in-house')).toEqual({ word: 'in-house', more: undefined });
    expect(readWord('quality', 'Good (inspected in 2024)')).toEqual({ word: 'good', more: 'inspected in 2024' });
    expect(readWord('scale', '5')).toBeUndefined();
  });

  it('several are read only where all are known', () => {
    expect(readWords('approach', 'Quantitative, engagement')).toEqual(['quantitative', 'engagement']);
    expect(readWords('approach', 'Quantitative, guesswork')).toBeUndefined();
  });
});
