import { expect, it } from 'vitest';
import { capital, inTextOrder, lineEndOf } from './text.ts';

it('begins with a capital', () => {
  expect(['need', 'évaluation', '', '12 people'].map(capital)).toEqual(['Need', 'Évaluation', '', '12 people']);
});

it('has one order, whatever the language of the machine', () => {
  expect(['b', 'a', 'Z', '\u00e9', '', 'a'].sort(inTextOrder)).toEqual(['', 'Z', 'a', 'a', 'b', '\u00e9']);
});

it.each([
  ['one\ntwo\r\n', '\n'],
  ['one\r\ntwo\n', '\r\n'],
  ['one\rtwo\r', '\r'],
  ['one line', '\n'],
])('lines of %j end with %j', (text, lineEnd) => {
  expect(lineEndOf(text)).toBe(lineEnd);
});
