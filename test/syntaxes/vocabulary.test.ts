import { readFileSync } from 'node:fs';
import {
  type FactWord,
  factDefinitions,
  factUse,
  factWords,
  type ItemKind,
  itemKinds,
  kindDefinition,
  kinds,
} from '@goldenthread/language';
import { describe, expect, test } from 'vitest';
import { colour, grammarPath, loadGrammar, type Piece } from './tokenizer.ts';

const grammar = await loadGrammar();
const item = 'keyword.control.item.cjoip';
const fact = 'support.function.fact.cjoip';
const repair = 'Add the word to the lists of syntaxes/golden-thread.tmLanguage.json.';

/** The first piece of the last line of `text`. */
function firstPiece(text: string): Piece | undefined {
  return colour(grammar, text).at(-1)?.pieces[0];
}

/** What `word` looks like at the start of a line that has its colour. */
function coloured(word: string, scope: string): { text: string; scope: string } {
  return { text: word, scope };
}

function look(piece: Piece | undefined): { text: string | undefined; scope: string | undefined } {
  return { text: piece?.text, scope: piece?.scope };
}

/** Heads of a kind as people write them, in column 0 and, where that can be, half-written. */
function headsOf(kind: ItemKind): string[] {
  const { word, head } = kindDefinition(kind);
  switch (head) {
    case 'named':
      return [`${word} a-name: Statement`, `  ${word} a-name: Statement`, `${word} a-name:`, `${word} a-name`, word];
    case 'text':
      return [`${word}: Text`, `  ${word}: Text`, `${word}:`, word];
    case 'alone':
      return [word, `  ${word}`, `${word} # comment`];
    case 'part':
      return [`${word} northshire`, `  ${word} northshire`, word];
    case 'about':
      return [`${word} A1: Text`, `  ${word} A1: Text`, `${word} A1:`, `${word} A1`];
    case 'about at':
      return [`${word} A1 at 30 June 2027: Text`, `${word} A1 at 30 June 2027`, `${word} A1`];
    case 'stage':
      return [`${word} analyse`, `  ${word} analyse`, word];
  }
}

describe('every kind of item has its colour', () => {
  test.each(itemKinds.flatMap((kind) => headsOf(kind).map((line) => ({ kind, line }))))('$line', ({ kind, line }) => {
    expect(look(firstPiece(line)), repair).toEqual(coloured(kinds[kind].word, item));
  });

  test.each(itemKinds)('every %s lead council', (kind) => {
    const pieces = colour(grammar, `  every ${kind} lead council`)[0]?.pieces.slice(0, 3).map(look);
    expect(pieces, repair).toEqual([coloured('every', fact), coloured(kind, item), coloured('lead', fact)]);
  });

  test.each(itemKinds)('"%s" ends at the end of the word', (kind) => {
    const { word } = kinds[kind];
    const found = [`${word}x a: b`, `${word}-x a: b`, `${word}.x`].map((line) => firstPiece(line)?.scope);
    expect(found).not.toContain(item);
  });
});

describe('every fact has its colour', () => {
  test.each(factWords)('%s', (word) => {
    const { example } = factDefinitions[word];
    expect(look(firstPiece(`  ${example}`)), repair).toEqual(coloured(word, fact));
    expect(look(firstPiece(`  ${word}`)), `${repair} It stands alone in the line while it is being written.`).toEqual(
      coloured(word, fact),
    );
    const found = [`  ${word}x y`, `  ${word}-x`, `  ${word}.x`].map((line) => look(firstPiece(line)));
    expect(found, 'The word has to end where the language ends it.').not.toContainEqual(coloured(word, fact));
  });

  test.each(factWords)('all of an example of "%s" is coloured', (word) => {
    const pieces = colour(grammar, `  ${factDefinitions[word].example}`)[0]?.pieces ?? [];
    expect(pieces.filter(({ scope }) => scope === 'source.cjoip')).toEqual([]);
  });

  test.each(factWords.filter((word) => factDefinitions[word].colon === 'needed' || mayHaveText(word)))(
    '%s may have its text on the lines below',
    (word) => {
      const { example } = factDefinitions[word];
      const head = example.includes(':') ? example.slice(0, example.indexOf(':') + 1) : `${example}:`;
      const lines = colour(grammar, `  ${head}\n    need home: prose\n  meets home`);
      expect(lines.map(({ pieces }) => pieces[0]?.scope)).toEqual([fact, 'markup.paragraph.cjoip', fact]);
    },
  );

  test.each(factWords.filter((word) => factDefinitions[word].example !== word))(
    'a list that still waits for a name ends before "%s"',
    (word) => {
      const { example } = factDefinitions[word];
      for (const list of ['supported by council,', 'meets home,', 'approach comparative,', 'by 2029,']) {
        expect(look(firstPiece(`  ${list}\n  ${example}`)), `below "${list}"`).toEqual(coloured(word, fact));
      }
    },
  );
});

function mayHaveText(word: FactWord): boolean {
  const { colon, shape } = factDefinitions[word];
  return colon === 'allowed' && shape !== 'text';
}

describe('the text below the head of an item ends before a fact of that item', () => {
  const withText = itemKinds.filter((kind) => ['text', 'meaning'].includes(kindDefinition(kind).calls));
  test.each(withText)('%s', (kind) => {
    const head = headsOf(kind).find((line) => line.endsWith(':')) ?? `${kinds[kind].word} A1 at 30 June 2027:`;
    const found = factWords.filter((word) => {
      const lines = colour(grammar, `${head}\n  Some text\n  ${factDefinitions[word].example}`);
      expect(lines[1]?.pieces[0]?.scope).toBe('markup.paragraph.cjoip');
      return lines[2]?.pieces[0]?.scope === fact;
    });
    expect(found).toEqual(factWords.filter((word) => factUse(kind, word) !== undefined));
  });
});

test('the grammar knows no word that the language does not', () => {
  const source = JSON.stringify(JSON.parse(readFileSync(grammarPath, 'utf8')));
  const known = new Set<string>([...itemKinds.map((kind) => kinds[kind].word), ...itemKinds, ...factWords]);
  const wordEnd = '(?![\\\\p{L}\\\\p{M}\\\\p{N}_.-])';
  // Lists of values end the same way, but are not captured: only lists that begin with "(" alone hold words of the language.
  const lists = source.split(wordEnd).flatMap((part) => part.match(/\((?!\?)([a-z|+\\]+)\)$/)?.slice(1) ?? []);
  const words = lists.flatMap((list) => list.replaceAll('\\\\s+', ' ').split('|'));
  expect(words.length).toBeGreaterThan(known.size);
  expect([...new Set(words)].filter((word) => !known.has(word))).toEqual([]);
});
