import { describe, expect, it } from 'vitest';
import { LineIndex } from './line-index.ts';

describe('LineIndex', () => {
  it.each([
    ['LF', 'need\n  for\nend'],
    ['CRLF', 'need\r\n  for\r\nend'],
    ['lone CR', 'need\r  for\rend'],
    ['LF at the end', 'need\n  for\nend\n'],
  ])('finds lines and characters with %s', (_, text) => {
    const index = new LineIndex('file:///plan.cjoip', text);
    expect(index.position(0)).toEqual({ line: 0, character: 0 });
    expect(index.position(text.indexOf('for'))).toEqual({ line: 1, character: 2 });
    expect(index.position(text.indexOf('end'))).toEqual({ line: 2, character: 0 });
    for (let offset = 0; offset <= text.length; offset++) expect(index.offset(index.position(offset))).toBe(offset);
  });

  it('has one line where there is no line break, even with U+2028', () => {
    const index = new LineIndex('file:///plan.cjoip', 'a\u2028b\u0085c');
    expect(index.position(5)).toEqual({ line: 0, character: 5 });
  });

  it('gives a place with its address', () => {
    expect(new LineIndex('file:///plan.cjoip', 'a\nbc').place(2, 4)).toEqual({
      uri: 'file:///plan.cjoip',
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
    });
  });

  it('ends where the text ends', () => {
    const index = new LineIndex('file:///plan.cjoip', 'a\nbc');
    expect(index.offset({ line: 9, character: 0 })).toBe(4);
    expect(index.offset({ line: 1, character: 99 })).toBe(4);
    expect(new LineIndex('file:///plan.cjoip', '').position(0)).toEqual({ line: 0, character: 0 });
  });
});
