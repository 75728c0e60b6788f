import { type FactWord, factWords, factWordsOf, itemKinds } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';
import { factLabel } from './fact-labels.ts';

/** Words that say the same, so that what they say stands together. */
const together: readonly (readonly FactWord[])[] = [['member', 'members']];

it.each(factWords)('the label of `%s` reads as one', (word) => {
  const label = factLabel(word);
  // A capital, then words: no code, no colon, nothing that only a writer of plans would know.
  expect(label).toMatch(/^[A-Z][A-Za-z' ]*$/);
  expect(label.length).toBeLessThan(40);
});

describe.each(itemKinds)('of %s', (kind) => {
  it('no two facts have one label', () => {
    const words = factWordsOf(kind);
    const same = words.flatMap((word) =>
      words
        .filter((other) => other > word && factLabel(other, kind) === factLabel(word, kind))
        .map((other) => [word, other].sort())
        .filter(
          ([one, other]) =>
            !together.some((pair) => pair.includes(one as FactWord) && pair.includes(other as FactWord)),
        ),
    );
    expect(same).toEqual([]);
  });
});

it.each([
  ['lead', undefined, 'Led by'],
  ['by', undefined, 'Due'],
  ['by', 'change', 'In place by'],
  ['funded by', undefined, 'Paid for by'],
  ['leads to', 'outcome', 'Leads to'],
  ['leads to', 'input', 'Makes possible'],
  ['towards', 'objective', 'Contributes to'],
] as const)('%s of %s is "%s"', (word, kind, label) => {
  expect(factLabel(word, kind)).toBe(label);
});
