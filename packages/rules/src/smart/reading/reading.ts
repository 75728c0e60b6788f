import { type Amount, amountsIn } from './amounts.ts';
import { type Clauses, clausesOf } from './clauses.ts';
import { isThing } from './evidence.ts';
import { hedgeIn } from './hedges.ts';
import { nounPhrases } from './phrases.ts';
import { plain, type Word, wordsOf } from './text.ts';
import type { Time } from './time.ts';
import { timesIn } from './times.ts';

/** What a sentence says, before anything is judged. */
export interface Reading extends Clauses {
  readonly text: string;
  readonly words: readonly Word[];
  readonly times: readonly Time[];
  readonly amounts: readonly Amount[];
  /** Words that leave the author free: "as appropriate". */
  readonly hedge: string | undefined;
  /** A product or occasion given as one of several, or as the way: "including through a major campaign". */
  readonly example: readonly Word[] | undefined;
}

/** No statement of a plan is longer; what comes after is not read. */
const longest = 4_000;

export function readSentence(statement: string): Reading {
  const text = plain(statement.slice(0, longest)).trim();
  const words = wordsOf(text);
  const times = timesIn(text);
  return {
    text,
    words,
    times,
    amounts: amountsIn(text, times),
    hedge: hedgeIn(text),
    example: exampleIn(words),
    ...clausesOf(words, times),
  };
}

function exampleIn(words: readonly Word[]): readonly Word[] | undefined {
  const at = words.findIndex(({ lower }) => lower === 'including' || lower === 'through' || lower === 'via');
  if (at < 0) return undefined;
  const after = words[at + 1]?.lower;
  const start = at + (after === 'through' || after === 'by' || after === 'with' || after === 'via' ? 2 : 1);
  return nounPhrases(words.slice(start)).find(
    ({ head, article, words: all }) => article === 'a' && all.length > 1 && isThing(head.lower),
  )?.words;
}
