import { describe, expect, it } from 'vitest';
import { cleanLine, indentation, offsetAt } from './clean-line.ts';

describe('cleanLine', () => {
  it.each([
    ['by 31 March', 'by 31 March'],
    ['by\u00a031\u202fMarch', 'by 31 March'],
    ['sup\u00adported', 'supported'],
    ['\u200bby\u200e 31\u2060', 'by 31'],
    ['exit\u2011sur\u2010vey', 'exit-sur-vey'],
    ['\u201ccouncil\u201d \u2018a\u2019', '"council" \'a\''],
    ['2028\u201329', '2028\u201329'],
    ['', ''],
  ])('%j', (raw, text) => {
    expect(cleanLine(raw, 0).text).toBe(text);
  });

  it('knows where each character stood', () => {
    const raw = 'sup\u00adported by\u200b x';
    const line = cleanLine(raw, 100);
    expect(line.text).toBe('supported by x');
    expect(offsetAt(line, 0)).toBe(100);
    expect(offsetAt(line, 3)).toBe(104);
    expect(raw[offsetAt(line, line.text.length - 1) - 100]).toBe('x');
    expect(offsetAt(line, line.text.length)).toBe(100 + raw.length);
  });
});

describe('indentation', () => {
  it.each([
    ['need', 0, 0],
    ['  need', 2, 2],
    ['\tneed', 4, 1],
    ['  \tneed', 4, 3],
    ['    \tneed', 8, 5],
    ['', 0, 0],
    ['   ', 3, 3],
  ])('%j stands at column %i', (text, width, length) => {
    expect(indentation(text)).toEqual({ width, length });
  });
});
