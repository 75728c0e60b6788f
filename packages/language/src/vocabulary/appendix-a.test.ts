import { expect, it } from 'vitest';
import { appendixA, termsOfFact, termsOfKind, termsOfWord } from './appendix-a.ts';
import { closedList } from './closed-lists.ts';

it('gives each term once', () => {
  const terms = appendixA.map(({ term }) => term);
  expect(new Set(terms).size).toBe(terms.length);
});

it.each(appendixA.map((term) => [term.term, term] as const))('%s applies to something of the language', (_, term) => {
  const { kinds = [], facts = [], words = [] } = term;
  expect(kinds.length + facts.length + words.length).toBeGreaterThan(0);
  for (const [list, word] of words) {
    expect(Object.keys(closedList(list).words), `${list} has no ${word}`).toContain(word);
  }
});

it('finds the terms of a kind, a fact and a word of a list', () => {
  expect(termsOfKind('strategy').map(({ term }) => term)).toEqual(['CJOIP', 'Commissioning Strategy']);
  expect(termsOfFact('short term').map(({ term }) => term)).toEqual(['Timescales']);
  expect(termsOfWord('changeKind', 'decommission').map(({ term }) => term)).toEqual(['Decommissioning']);
  expect(termsOfWord('changeKind', 'new')).toEqual([]);
  expect(termsOfKind('vision')).toEqual([]);
});
