import { type FactWord, factWords, type ItemKind, itemKinds, kinds } from '../vocabulary/index.ts';

/** A word or phrase of the language as it stands at the start of a line. */
export type Phrase =
  | { readonly type: 'kind'; readonly words: string; readonly kind: ItemKind }
  | { readonly type: 'fact'; readonly words: string; readonly fact: FactWord };

const byFirstWord = new Map<string, Phrase[]>();
for (const kind of itemKinds) add({ type: 'kind', words: kinds[kind].word, kind });
for (const fact of factWords) add({ type: 'fact', words: fact, fact });
for (const phrases of byFirstWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);

function add(phrase: Phrase): void {
  const first = phrase.words.split(' ', 1)[0] ?? '';
  const phrases = byFirstWord.get(first);
  if (phrases) phrases.push(phrase);
  else byFirstWord.set(first, [phrase]);
}

export interface PhraseMatch {
  readonly phrase: Phrase;
  /** Position after the phrase. */
  readonly end: number;
}

const wordHere = /[\p{L}\p{M}\p{N}_-]+/uy;

/** The word at a position: letters, digits, `-` and `_`. Empty where there is none. */
export function wordAt(text: string, position: number): string {
  wordHere.lastIndex = position;
  return wordHere.exec(text)?.[0] ?? '';
}

/** The longest phrase of the language that stands at `position`, as whole words. Several spaces count as one. */
export function phraseAt(text: string, position: number): PhraseMatch | undefined {
  const first = wordAt(text, position);
  const phrases = first === '' ? undefined : byFirstWord.get(first);
  if (phrases === undefined) return undefined;
  for (const phrase of phrases) {
    const end = endOfPhrase(text, position, first.length, phrase.words);
    if (end !== undefined) return { phrase, end };
  }
  return undefined;
}

function endOfPhrase(text: string, position: number, firstLength: number, words: string): number | undefined {
  let end = position + firstLength;
  let next = firstLength + 1;
  while (next < words.length) {
    const gap = end;
    while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) end++;
    if (end === gap) return undefined;
    const stop = words.indexOf(' ', next);
    const word = words.slice(next, stop === -1 ? undefined : stop);
    if (wordAt(text, end) !== word) return undefined;
    end += word.length;
    next += word.length + 1;
  }
  // `reports.x` is a name, not the word `reports`.
  return text.charCodeAt(end) === 46 ? undefined : end;
}
