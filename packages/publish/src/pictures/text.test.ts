import { describe, expect, it } from 'vitest';
import { shortened, widthOf, wrapped } from './text.ts';

describe('wrapped', () => {
  const room = { width: 120, size: 12, lines: 2 };

  it('keeps every word where there is room', () => {
    expect(wrapped('A settled home', { ...room, width: 400 })).toEqual(['A settled home']);
    expect(wrapped('A settled home for all', room).join(' ')).toBe('A settled home for all');
  });

  it.each([
    'People who have left custody keep a settled home for at least a year',
    'Donaudampfschifffahrtsgesellschaftskapitänsmütze',
    'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW MMMMMMM',
    '一人ひとりが住まいを得て地域で暮らすことができるようにする計画',
  ])('fits the room: %s', (text) => {
    const lines = wrapped(text, room);
    expect(lines.length).toBeLessThanOrEqual(room.lines);
    for (const line of lines) expect(widthOf(line, room.size)).toBeLessThanOrEqual(room.width);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  it('has no line for no text', () => {
    expect(wrapped('  ', room)).toEqual([]);
  });
});

it('cuts one line with a mark that says so', () => {
  expect(shortened('Housing', 200, 12)).toBe('Housing');
  expect(shortened('Housing options in custody', 80, 12)).toMatch(/^Housing.*…$/);
});
