import { distance } from 'fastest-levenshtein';
import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../file/parsed-file.ts';
import { GoldenThreadGrammar } from '../generated/grammar.ts';
import { closedLists } from './closed-lists.ts';
import { type FactWord, factDefinitions, factWords, isFactWord } from './facts.ts';
import { commonFacts, factUse, factWordsOf, type ItemKind, itemKinds, kindDefinition } from './kinds.ts';
import type { FactShape } from './shapes.ts';

const kindWords = itemKinds.map((kind) => kindDefinition(kind).word);

/** Shapes whose values name items, and so must say of which kinds. */
const shapesWithNames: readonly FactShape[] = [
  'names',
  'people',
  'target',
  'score',
  'funding',
  'approval',
  'reviewed',
  'reports to',
  'reported',
  'leaves out',
  'position',
];

/** A head of each form, on a line or two. */
function headOf(kind: ItemKind): string {
  const { head, word } = kindDefinition(kind);
  switch (head) {
    case 'named':
      return `${word} N-1: Title`;
    case 'text':
      return `${word}: text`;
    case 'alone':
      return word;
    case 'part':
      return `${word} northshire`;
    case 'about':
      return `${word} cjpf.accommodation: text`;
    case 'about at':
      return `${word} O1 at 30 June 2027: text`;
    case 'stage':
      return `${word} analyse`;
  }
}

function uses(): [kind: ItemKind, fact: FactWord][] {
  return itemKinds.flatMap((kind) => factWordsOf(kind).map((fact): [ItemKind, FactWord] => [kind, fact]));
}

/** `scope` stands alone on its line and a score has a number, so that neither can be read as the other. */
const apart: readonly string[] = ['score and scope'];

describe('the words of the language', () => {
  it('has no fact that equals a kind of item or is one letter from it', () => {
    const near = factWords
      .flatMap((fact) => kindWords.filter((kind) => distance(fact, kind) < 2).map((kind) => `${fact} and ${kind}`))
      .filter((pair) => !apart.includes(pair));
    expect(near, 'choose another word for the fact').toEqual([]);
  });

  it('has no fact that equals the plural of a kind of item', () => {
    const plurals = itemKinds.map((kind) => kindDefinition(kind).plural);
    expect(factWords.filter((fact) => plurals.includes(fact))).toEqual([]);
  });

  it('has no two kinds with one word', () => {
    expect(new Set(kindWords).size).toBe(kindWords.length);
  });

  it.each([...factWords, ...kindWords])('%s is small letters and single spaces', (word) => {
    expect(word).toMatch(/^[a-z]+( [a-z]+){0,3}$/);
  });
});

describe('the grammar', () => {
  const keywords = new Map<string, Set<string>>();
  for (const rule of GoldenThreadGrammar().rules) {
    if (!GrammarAST.isParserRule(rule)) continue;
    for (const node of AstUtils.streamAllContents(rule)) {
      if (!GrammarAST.isKeyword(node)) continue;
      keywords.set(node.value, (keywords.get(node.value) ?? new Set()).add(rule.name));
    }
  }

  it('knows the words of the vocabulary and no others', () => {
    expect([...keywords.keys()].toSorted()).toEqual([...factWords, ...kindWords].toSorted());
  });

  it.each(factWords)('has `%s` in the rule of its shape alone', (fact) => {
    const shape = factDefinitions[fact].shape;
    const rule = shape.replace(/(?:^| )([a-z])/g, (_, letter: string) => letter.toUpperCase());
    expect([...(keywords.get(fact) ?? [])]).toEqual([`${rule}Fact`]);
  });

  it.each(itemKinds)('has the word of %s in the rule of its kind alone', (kind) => {
    const rule = kind.charAt(0).toUpperCase() + kind.slice(1);
    expect([...(keywords.get(kindDefinition(kind).word) ?? [])]).toEqual([rule]);
  });
});

describe('each fact', () => {
  it.each(factWords)('`%s` belongs to a kind of item', (fact) => {
    expect(itemKinds.filter((kind) => factUse(kind, fact) !== undefined)).not.toEqual([]);
  });

  it.each(factWords)('`%s` has an example that begins with it and a meaning that ends with a full stop', (fact) => {
    expect(factDefinitions[fact].example.startsWith(fact)).toBe(true);
    expect(factDefinitions[fact].meaning).toMatch(/^[A-Z].*\.$/);
  });

  it.each(uses())('of %s: the example of `%s` reads without a finding', (kind, fact) => {
    const use = factUse(kind, fact);
    const words = use?.list === undefined ? [] : Object.keys(closedLists[use.list].words);
    const { example, shape } = factDefinitions[fact];
    // The example holds words of the list of one kind of item; other kinds have other lists.
    const line = shape === 'words' && words[0] !== undefined ? `${fact} ${words[0]}` : example;
    const file = parseFile('file:///plan.cjoip', `${headOf(kind)}\n  ${line}\n`);
    expect(file.findings).toEqual([]);
    expect(file.tree.items[0]?.facts.map((found) => found.word)).toEqual([fact]);
  });

  it.each(factWords.filter((fact) => factDefinitions[fact].shape === 'words'))(
    'the example of `%s` holds words of a list that it has',
    (fact) => {
      const written = factDefinitions[fact].example.slice(fact.length).replace(/:.*/, '').trim().split(/, */);
      const lists = itemKinds.map((kind) => factUse(kind, fact)).filter((use) => use !== undefined);
      const isIn = lists.some(
        ({ list }) => list === undefined || written.every((word) => word in closedLists[list].words),
      );
      expect(isIn, written.join(', ')).toBe(true);
    },
  );
});

describe('what an item may say with a fact', () => {
  it.each(uses())('%s: `%s` names kinds that have names, or words of a list', (kind, fact) => {
    const { shape } = factDefinitions[fact];
    const use = factUse(kind, fact);
    expect((use?.to?.length ?? 0) > 0, `shape ${shape} and the kinds it may name`).toBe(
      shapesWithNames.includes(shape),
    );
    for (const to of use?.to ?? []) expect(kindDefinition(to).head, to).toBe('named');
    if (use?.list !== undefined) expect(shape).toBe('words');
    if (shape === 'words' && use?.list === undefined) expect(fact, 'words without a list').toBe('unit');
  });

  it('gives each item its own facts before those of all items, none twice', () => {
    for (const kind of itemKinds) {
      const words = factWordsOf(kind);
      expect(new Set(words).size).toBe(words.length);
      expect(words.every(isFactWord)).toBe(true);
      for (const common of Object.keys(commonFacts)) expect(words).toContain(common);
    }
  });
});

describe('closed lists', () => {
  it.each(Object.entries(closedLists))('%s holds names with a meaning', (_, { what, words }) => {
    expect(what).toMatch(/^(?:an?|one) /);
    for (const [word, meaning] of Object.entries(words)) {
      expect(word).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(meaning).not.toBe('');
    }
  });
});

describe('what a kind of item is called', () => {
  it.each(itemKinds)('%s reads well in a sentence', (kind) => {
    const { article, noun, word, plural, meaning, source } = kindDefinition(kind);
    expect(article === 'an', `${article} ${noun ?? word}`).toBe(/^[aeiou]/.test(noun ?? word));
    expect(noun ?? word, 'a noun, and no half of a phrase').not.toMatch(/ (?:of|on)$/);
    expect(plural).not.toBe(word);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(source).toMatch(/Framework|Act/);
  });
});
