import { describe, expect, it } from 'vitest';
import { nearest, nearestPhrase } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['setled-homes', ['settled-homes', 'safe-homes'], 'settled-homes'],
    ['o1', ['O2', 'O1'], 'O1'],
    ['homes', ['homes', 'home'], 'homes'],
    ['', ['a'], undefined],
    ['x', ['y'], undefined],
    ['nede', ['need', 'node'], 'need'],
    ['A1.1', ['A1.2', 'A2.1'], undefined],
    ['O1', ['O2', 'B1'], undefined],
    ['a1.1', ['A1.2', 'A1.1'], 'A1.1'],
    ['home', ['work'], undefined],
    ['home', [], undefined],
    ['x'.repeat(10_000), ['home'], undefined],
  ])('%.20s', (word, candidates, found) => {
    expect(nearest(word, candidates)).toBe(found);
  });
});

describe('nearestPhrase', () => {
  it.each([
    ['categry housing', 'category', 'categry'],
    ['Category housing', 'category', 'Category'],
    ['CATEGORY: housing', 'category', 'CATEGORY'],
    ['based-on survey', 'based on', 'based-on'],
    ['Based  On survey', 'based on', 'Based On'],
    ['realistic becuase: it is', 'realistic because', 'realistic becuase'],
    ['suported by police', 'supported by', 'suported by'],
    ['ported by police', 'supported by', 'ported by'],
    ['Vision:', 'vision', 'Vision'],
    ['vison:', 'vision', 'vison'],
    ['outcomes O1', 'outcome', 'outcomes'],
    ['priorities', 'priority', 'priorities'],
  ])('%j is near to `%s`', (line, words, written) => {
    expect(nearestPhrase(line, 'need')).toMatchObject({ phrase: { words }, written });
  });

  it('tells how much of the line was meant, with all its spaces', () => {
    expect(nearestPhrase('Based   On survey', 'need')).toMatchObject({ length: 10 });
    expect(nearestPhrase('sorce: survey', 'need')).toMatchObject({ length: 5 });
  });

  it.each(['housing', 'It is far', 'the work', 'an end', '- a list', '', ':', 'x'.repeat(10_000)])(
    '%.20j is near to nothing',
    (line) => {
      expect(nearestPhrase(line, 'need')).toBeUndefined();
    },
  );

  it('takes a fact of the item before any other', () => {
    expect(nearestPhrase('fron April 2026', 'action')).toMatchObject({ phrase: { words: 'from' } });
    expect(nearestPhrase('untl March 2029', 'resource')).toMatchObject({ phrase: { words: 'until' } });
  });
});
