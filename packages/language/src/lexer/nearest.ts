import { distance } from 'fastest-levenshtein';
import {
  type FactWord,
  factWords,
  factWordsOf,
  type ItemKind,
  itemKinds,
  kindDefinition,
} from '../vocabulary/index.ts';
import type { Phrase } from './phrases.ts';

/**
 * The candidate that is nearest to `word`, if it is near enough to be meant: an edit in about every three letters.
 * A difference in case alone is nearest of all. Labels that differ in their digits are different things.
 */
export function nearest<T extends string>(word: string, candidates: Iterable<T>): T | undefined {
  const limit = Math.min(3, Math.floor(word.length / 3));
  const lower = word.toLowerCase();
  let best: T | undefined;
  let bestEdits = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestEdits) continue;
    const edits = editsBetween(lower, candidate.toLowerCase());
    if (edits >= bestEdits || (edits > 0 && withoutDigits(word) === withoutDigits(candidate))) continue;
    best = candidate;
    bestEdits = edits;
  }
  return best;
}

/** Letters that are added, lost or changed; two neighbours that changed places count as one. */
function editsBetween(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length === b.length) {
    let at = 0;
    while (a[at] === b[at]) at++;
    const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
    if (isSwap) return 1;
  }
  return distance(a, b);
}

function withoutDigits(word: string): string {
  return word.replace(/\p{N}+/gu, '');
}

export interface NearPhrase {
  readonly phrase: Phrase;
  /** What the author wrote in its place. */
  readonly written: string;
  /** How many characters of the line that takes. */
  readonly length: number;
}

/** No phrase of the language is longer than this, so longer beginnings of a line need no look. */
const longestPhrase = 40;

/**
 * The word of the language that the line's first words are nearest to. A difference in case or hyphens alone comes
 * first, then a fact of the item the line stands in, any fact, and a kind of item. Lines of prose are near to short
 * words by chance, so short words must be nearer.
 */
export function nearestPhrase(line: string, kind: ItemKind | undefined): NearPhrase | undefined {
  const starts = firstWords(line);
  const own = kind === undefined ? [] : factWordsOf(kind);
  return sameButForCase(starts) ?? nearFact(starts, own) ?? nearFact(starts, factWords) ?? nearKind(starts);
}

interface LineStart {
  readonly written: string;
  readonly words: number;
  readonly length: number;
}

/** The line's first four words, three, two and one, without the sign that follows them. */
function firstWords(line: string): LineStart[] {
  const starts: LineStart[] = [];
  const words = /[^ \t]+/g;
  let written = '';
  for (let count = 1; count <= 4 && words.lastIndex < longestPhrase; count++) {
    const match = words.exec(line);
    if (match === null || match[0].length > longestPhrase) break;
    written = written === '' ? match[0] : `${written} ${match[0]}`;
    const plain = written.replace(/[:.,;]+$/, '');
    if (plain === '') break;
    starts.unshift({ written: plain, words: count, length: words.lastIndex - (written.length - plain.length) });
    if (plain !== written) break;
  }
  return starts;
}

const phrasesInSmall: ReadonlyMap<string, Phrase> = new Map<string, Phrase>([
  ...itemKinds.map((kind): [string, Phrase] => [
    kindDefinition(kind).word,
    { type: 'kind', words: kindDefinition(kind).word, kind },
  ]),
  ...factWords.map((fact): [string, Phrase] => [fact, { type: 'fact', words: fact, fact }]),
]);

function sameButForCase(starts: readonly LineStart[]): NearPhrase | undefined {
  for (const { written, length } of starts) {
    const small = written.toLowerCase();
    const phrase = phrasesInSmall.get(small) ?? phrasesInSmall.get(small.replace(/[-_]/g, ' '));
    if (phrase !== undefined) return { phrase, written, length };
  }
  return undefined;
}

const factsByWords: readonly (readonly FactWord[])[] = [0, 1, 2, 3, 4].map((count) =>
  factWords.filter((fact) => wordCount(fact) === count),
);

function nearFact(starts: readonly LineStart[], facts: readonly FactWord[]): NearPhrase | undefined {
  for (const { written, words, length } of starts) {
    const candidates =
      facts === factWords ? (factsByWords[words] ?? []) : facts.filter((fact) => wordCount(fact) === words);
    const fact = nearestOf(written, candidates);
    if (fact !== undefined) return { phrase: { type: 'fact', words: fact, fact }, written, length };
  }
  return undefined;
}

function nearKind(starts: readonly LineStart[]): NearPhrase | undefined {
  for (const { written, words, length } of starts) {
    const kind = kindNear(written, words);
    if (kind !== undefined)
      return { phrase: { type: 'kind', words: kindDefinition(kind).word, kind }, written, length };
  }
  return undefined;
}

/** The kind of item whose word or plural is nearest. */
function kindNear(written: string, words: number): ItemKind | undefined {
  const candidates = new Map<string, ItemKind>();
  for (const kind of itemKinds) {
    const { word, plural } = kindDefinition(kind);
    if (wordCount(word) === words) candidates.set(word, kind);
    if (wordCount(plural) === words) candidates.set(plural, kind);
  }
  const found = nearestOf(written, [...candidates.keys()]);
  return found === undefined ? undefined : candidates.get(found);
}

/** As `nearest`, but a short word must begin as the word it is taken for and may differ in one letter only. */
function nearestOf<T extends string>(written: string, candidates: readonly T[]): T | undefined {
  const found = nearest(written, candidates);
  if (found === undefined) return undefined;
  const edits = editsBetween(found.toLowerCase(), written.toLowerCase());
  if (written.length < 4) return edits === 0 ? found : undefined;
  if (written.length < 9) {
    const beginsAlike = found.charAt(0).toLowerCase() === written.charAt(0).toLowerCase();
    return edits < 2 || (edits === 2 && beginsAlike && written.length > 5) ? found : undefined;
  }
  return found;
}

function wordCount(phrase: string): number {
  return phrase.split(' ').length;
}
