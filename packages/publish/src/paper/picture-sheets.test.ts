import { s } from 'hastscript';
import { expect, it } from 'vitest';
import type { Picture } from '../document/nodes.ts';
import { isLegible, sheetsOf } from './picture-sheets.ts';

/** A picture of boxes below each other, 30 high with gaps of 10. */
function picture(width: number, height: number): Picture {
  const boxes = Array.from({ length: Math.floor(height / 40) }, (_, at) =>
    s('rect', { x: 0, y: at * 40, width, height: 30 }),
  );
  const drawing = s('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, boxes);
  const table = { type: 'table' as const, children: [] };
  return { type: 'picture', id: 'p', title: 'P', alternative: 'Boxes', drawing, table, children: [] };
}

const shown = (width: number, height: number): readonly string[] =>
  sheetsOf(picture(width, height)).map((sheet) => `${sheet.turn} ${Math.round((sheet.width / width) * 100)}%`);

it('what has room is as large as it was drawn, whichever way the page lies', () => {
  expect(shown(500, 300)).toEqual(['upright 100%']);
  expect(sheetsOf(picture(500, 300)).map(({ fitsBoth }) => fitsBoth)).toEqual([true]);
  expect(sheetsOf(picture(500, 700)).map(({ fitsBoth }) => fitsBoth)).toEqual([false]);
});

it('a wide picture gets a page on its side', () => {
  expect(shown(950, 400)).toEqual(['sideways 100%']);
  expect(isLegible(picture(950, 400))).toBe(true);
});

it('a tall picture that nobody could read goes over pages, between its boxes', () => {
  const sheets = sheetsOf(picture(600, 4000));
  expect(sheets.length).toBeGreaterThan(4);
  expect(isLegible(picture(600, 4000))).toBe(false);
  for (const { drawing } of sheets.slice(1)) {
    const top = Number(String(drawing.properties.viewBox).split(' ')[1]);
    // Boxes stand from 0 to 30 of each 40, and their edges are drawn over that.
    expect(top % 40 >= 33 && top % 40 <= 37, `cut at ${top}`).toBe(true);
  }
  const together = sheets.reduce((sum, { height, width }) => sum + (height / width) * 600, 0);
  expect(together).toBeGreaterThan(3_980);
  expect(together).toBeLessThan(4_020);
});

it('cutting that would not make the words much larger is left', () => {
  expect(shown(2000, 900)).toHaveLength(1);
});
