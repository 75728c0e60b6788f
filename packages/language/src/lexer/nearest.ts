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
 * A difference in case alone is nearest of all.
 */
export function nearest<T extends string>(word: string, candidates: Iterable<T>): T | undefined {
  const limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  const lower = word.toLowerCase();
  let best: T | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const edits = candidate.toLowerCase() === lower ? 0 : distance(lower, candidate.toLowerCase());
    if (edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}

export interface NearPhrase {
  readonly phrase: Phrase;
  /** What the author wrote in its place. */
  readonly written: string;
}

/**
 * The word of the language that the line's first words are nearest to: a fact of the item it stands in, any fact,
 * then a kind of item. Lines of prose are near to short words by chance, so short words must be nearer.
 */
export function nearestPhrase(line: string, kind: ItemKind | undefined): NearPhrase | undefined {
  const own = kind === undefined ? [] : factWordsOf(kind);
  return nearFact(line, own) ?? nearFact(line, factWords) ?? nearKind(line);
}

function nearFact(line: string, facts: readonly FactWord[]): NearPhrase | undefined {
  for (const length of [4, 3, 2, 1]) {
    const written = firstWords(line, length);
    if (written === undefined) continue;
    const found = nearestOf(
      written,
      facts.filter((fact) => wordCount(fact) === length),
    );
    if (found !== undefined) return { phrase: { type: 'fact', words: found, fact: found }, written };
  }
  return undefined;
}

function nearKind(line: string): NearPhrase | undefined {
  for (const length of [2, 1]) {
    const written = firstWords(line, length);
    if (written === undefined) continue;
    for (const kind of itemKinds) {
      const { word, plural } = kindDefinition(kind);
      if (wordCount(word) !== length) continue;
      const found = nearestOf(written, [word, plural]);
      if (found !== undefined) return { phrase: { type: 'kind', words: word, kind }, written };
    }
  }
  return undefined;
}

/** As `nearest`, but a short word allows a difference in case, or one edit from four letters on. */
function nearestOf<T extends string>(written: string, candidates: readonly T[]): T | undefined {
  const found = nearest(written, candidates);
  if (found === undefined || found.toLowerCase() === written.toLowerCase()) return found;
  const edits = distance(found.toLowerCase(), written.toLowerCase());
  return edits <= (written.length < 4 ? 0 : written.length < 7 ? (written.length < 5 ? 1 : 2) : 3) ? found : undefined;
}

function firstWords(line: string, count: number): string | undefined {
  const words = line.split(/[ \t]+/, count);
  if (words.length < count) return undefined;
  return words.join(' ').replace(/[:.,;]+$/, '');
}

function wordCount(phrase: string): number {
  return phrase.split(' ').length;
}
