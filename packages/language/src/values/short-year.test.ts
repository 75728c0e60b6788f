import { describe, expect, it } from 'vitest';
import { withFullYear } from './short-year.ts';

describe('a year of two figures in full', () => {
  it.each([
    ['31/12/26', '31/12/2026'],
    ['31.12.26', '31.12.2026'],
    ['31-12-26', '31/12/2026'],
    ['31-12-2026', '31/12/2026'],
    ['31/03/98', '31/03/1998'],
    ['31 March 27', '31 March 2027'],
    ["31 March '27", '31 March 2027'],
    ['Mar 27', 'Mar 2027'],
    ["March '27", 'March 2027'],
    ['end of March 27', 'end of March 2027'],
    ['end of 27', 'end of 2027'],
    ['26/27', '2026/27'],
    ['26-27', '2026-27'],
    ['98/99', '1998/99'],
    ['Q2 26/27', 'Q2 2026/27'],
    ['Q2 26', 'Q2 2026'],
    ['27', '2027'],
  ])('%s is %s', (written, full) => {
    expect(withFullYear(written)).toBe(full);
  });

  it.each(['31/13/26', '31/02/27', '31/12', '26/28', '11/12', '31 March', '31 Marhc 2029', '6 months', '3', ''])(
    '%j is none',
    (written) => {
      expect(withFullYear(written)).toBeUndefined();
    },
  );
});
