import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { widthFor } from './width.ts';

const widthOf = await widthFor(['日本']);

/** The line and its marks, for a place given by its text. */
function marked(line: string, place: string, columns = 80): readonly string[] {
  const character = line.indexOf(place);
  const { text, marks } = excerpt(
    line,
    { start: { line: 3, character }, end: { line: 3, character: character + place.length } },
    columns,
    widthOf,
  );
  return [text, marks];
}

it.each([
  ['a word', '  categry housing', 'categry', ['  categry housing', '  ^^^^^^^']],
  ['an empty place', 'need', '', ['need', '^']],
  ['a tab before it', '\tcategry housing', 'categry', ['    categry housing', '    ^^^^^^^']],
  ['a blank and a tab before it', ' \tlead x', 'x', ['    lead x', '         ^']],
  ['a tab in it', 'lead\tx', 'lead\tx', ['lead    x', '^^^^^^^^^']],
  ['wide characters before it', 'note: 日本語 x', 'x', ['note: 日本語 x', '             ^']],
  ['wide characters in it', 'need 日本: x', '日本', ['need 日本: x', '     ^^^^']],
  ['an emoji of several code points before it', '👩‍👩‍👧 x', 'x', ['👩‍👩‍👧 x', '   ^']],
  ['a combining accent before it', 'cafe\u0301 x', 'x', ['cafe\u0301 x', '     ^']],
  ['an escape sequence before it', '\u001b[31m x', 'x', ['␛[31m x', '      ^']],
])('%s', (_what, line, place, expected) => {
  expect(marked(line, place)).toEqual(expected);
});

describe('places that reach further than the line', () => {
  it('marks a place of several lines to the end of the first', () => {
    const range = { start: { line: 0, character: 8 }, end: { line: 4, character: 2 } };
    expect(excerpt('vision: first line', range, 80, widthOf)).toEqual({
      text: 'vision: first line',
      marks: '        ^^^^^^^^^^',
    });
  });

  it('marks the place behind the end of the line', () => {
    const range = { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } };
    expect(excerpt('need x', range, 80, widthOf)).toEqual({ text: 'need x', marks: '      ^' });
  });
});

describe('long lines', () => {
  const long = `${'a'.repeat(100)}HERE${'b'.repeat(100)}`;

  it.each([
    ['in the middle', long, 'HERE', `…${'a'.repeat(17)}HERE${'b'.repeat(17)}…`, `${' '.repeat(18)}^^^^`],
    ['at the start', `HERE${'b'.repeat(100)}`, 'HERE', `HERE${'b'.repeat(34)}…`, '^^^^'],
    ['at the end', `${'a'.repeat(100)}HERE`, 'HERE', `…${'a'.repeat(34)}HERE`, `${' '.repeat(35)}^^^^`],
  ])('are cut around a place %s', (_where, line, place, text, marks) => {
    expect(marked(line, place, 40)).toEqual([text, marks]);
  });

  it('show as much of a long place as there is room for', () => {
    const [text, marks] = marked('x'.repeat(300), 'x'.repeat(300), 40);
    expect(text).toBe(`${'x'.repeat(38)}…`);
    expect(marks).toBe('^'.repeat(38));
  });

  it('never take more room than there is, whatever is in them', () => {
    for (const filler of ['a', '日', '👩‍👩‍👧', '\t', 'é ']) {
      const [text = '', marks = ''] = marked(`${filler.repeat(5000)}HERE${filler.repeat(5000)}`, 'HERE', 60);
      expect(text).toContain('HERE');
      expect(marks.trim()).toBe('^^^^');
      expect(marks.length).toBeLessThanOrEqual(60);
      const columnOfMark = marks.indexOf('^');
      expect(
        excerpt(
          text,
          { start: { line: 0, character: 0 }, end: { line: 0, character: text.indexOf('HERE') } },
          200,
          widthOf,
        ).marks,
      ).toBe('^'.repeat(columnOfMark));
    }
  });
});
