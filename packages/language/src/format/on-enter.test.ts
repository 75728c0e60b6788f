import { describe, expect, it } from 'vitest';
import { parseFile } from '../file/parsed-file.ts';
import { formatOnEnter } from './on-enter.ts';

/** What is written before and after Enter was pressed at `|`; there the cursor is on the new line, which is empty. */
const cases: readonly (readonly [what: string, before: string, after: string])[] = [
  ['below a head stands a fact', 'need n: N|', 'need n: N\n  |'],
  ['below a head that ends with a colon, its text', 'vision:|', 'vision:\n  |'],
  ['below a head alone on its line, a fact', 'governance|', 'governance\n  |'],
  ['below a fact, the next', 'need n: N\n  for p|', 'need n: N\n  for p\n  |'],
  ['the line left is put in order', 'need n: N\n     for   p|', 'need n: N\n  for p\n  |'],
  ['the line left gets its day', 'action a: A\n  by 31/3/2029|', 'action a: A\n  by 31 March 2029\n  |'],
  ['below an empty colon, the text of its fact', 'need n: N\n  text:|', 'need n: N\n  text:\n    |'],
  ['below a comma, the rest of the list', 'need n: N\n  for p,|', 'need n: N\n  for p,\n    |'],
  ['below the rest of a list, a fact', 'need n: N\n  for p,\n    q|', 'need n: N\n  for p,\n    q\n  |'],
  ['below a line of text, the next', 'vision:\n  Homes:\n    - one|', 'vision:\n  Homes:\n    - one\n    |'],
  ['below a blank line in a text, a paragraph', 'vision:\n  Homes\n  |', 'vision:\n  Homes\n\n  |'],
  ['below a blank line, an item', 'need n: N\n  for p\n  |', 'need n: N\n  for p\n\n|'],
  ['below a comment, as far in', 'need n: N\n  # ask|', 'need n: N\n  # ask\n  |'],
  ['a damaged line stays, and so does its column', 'need n: N\n    categry   x|', 'need n: N\n    categry   x\n    |'],
  ['at the top', '|', '\n|'],
];

describe('on Enter', () => {
  it.each(cases)('%s', (_, before, after) => {
    for (const rest of ['', '\n', '\n\nneed other:   Other\n']) {
      const text = `${before.replace('|', '\n')}${rest}`;
      const line = before.split('\n').length;
      expect(shown(text, line)).toBe(`${after}${rest}`);
    }
  });

  it('leaves the new line alone where something stands on it', () => {
    const text = 'need n: N\n  for p,\nq\n';
    expect(formatOnEnter(parseFile('file:///plan.cjoip', text), { line: 2, character: 0 })).toEqual([]);
  });

  it('joins no lines and puts none between', () => {
    const text = 'need n: N\nneed m:  M\n\n';
    expect(shown(text, 2)).toBe('need n: N\nneed m: M\n  |\n');
  });
});

function shown(text: string, line: number): string {
  const file = parseFile('file:///plan.cjoip', text);
  let result = text;
  for (const { place, newText } of [...formatOnEnter(file, { line, character: 0 })].reverse()) {
    result =
      result.slice(0, file.index.offset(place.range.start)) +
      newText +
      result.slice(file.index.offset(place.range.end));
  }
  const lines = result.split('\n');
  lines[line] = `${lines[line] ?? ''}|`;
  return lines.join('\n');
}
