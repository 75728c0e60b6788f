import { factDefinitions, factUse, factWords, itemKinds, kindDefinition, parseFile } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';

/** Every fact, typed as far as each of its characters, as the last line of an item and right above the next item. */
describe('a fact that is half typed', () => {
  it.each(factWords)('%s', (fact) => {
    const kind = itemKinds.find(
      (owner) => kindDefinition(owner).head === 'named' && factUse(owner, fact) !== undefined,
    );
    const head = kind === undefined ? headWithoutName(fact) : `${kindDefinition(kind).word} n-1: Title`;
    const { example } = factDefinitions[fact];
    for (let length = 1; length <= example.length; length++) {
      const typed = example.slice(0, length);
      const file = parseFile('file:///plan.cjoip', `${head}\n  ${typed}\nneed n-2: A home\n  category housing\n`);
      const said = file.findings.map(
        ({ code, message, place }) => `${code} in line ${place.range.start.line + 1}: ${message}`,
      );
      expect(said.length, `after ${JSON.stringify(typed)}: ${said.join('\n')}`).toBeLessThan(2);
      for (const { place } of file.findings) expect(place.range.start.line, `after ${JSON.stringify(typed)}`).toBe(1);
      expect(file.tree.items, `after ${JSON.stringify(typed)}`).toHaveLength(2);
      const alone = parseFile('file:///plan.cjoip', `${head}\n  ${typed}`);
      expect(
        alone.findings.map(({ message }) => message),
        `at the end of the file, after ${JSON.stringify(typed)}`,
      ).toEqual(file.findings.map(({ message }) => message));
      expect(file.tree.items[1]).toMatchObject({ name: 'n-2', statement: 'A home', facts: [{ words: ['housing'] }] });
    }
  });
});

describe('a head that is half typed', () => {
  it.each([
    'need home-on-release: A settled home',
    'vision: A home',
    'governance',
    'part of northshire',
    'assessment of cjpf.accommodation: How near we are',
    'progress on O1 at 30 June 2027: What has been done',
    'checkpoint analyse',
  ])('%s', (head) => {
    for (let length = 1; length <= head.length; length++) {
      const typed = head.slice(0, length);
      const file = parseFile('file:///plan.cjoip', `${typed}\n  note: Ask\nneed n-2: A home\n  category housing\n`);
      const said = file.findings.map(({ message }) => message);
      expect(said.length, `after ${JSON.stringify(typed)}: ${said.join('\n')}`).toBeLessThan(3);
      for (const { place } of file.findings) expect(place.range.start.line, said.join('\n')).toBeLessThan(2);
      expect(file.tree.items.at(-1)).toMatchObject({
        name: 'n-2',
        statement: 'A home',
        facts: [{ words: ['housing'] }],
      });
    }
  });
});

function headWithoutName(fact: (typeof factWords)[number]): string {
  const kind = itemKinds.find((owner) => factUse(owner, fact) !== undefined);
  const heads: Readonly<Record<string, string>> = {
    assessment: 'assessment of cjpf.accommodation: T',
    progress: 'progress on O1 at 30 June 2027: T',
    checkpoint: 'checkpoint analyse',
  };
  return heads[kind ?? ''] ?? kind ?? '';
}
