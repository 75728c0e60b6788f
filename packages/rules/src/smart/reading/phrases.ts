import { isContainer, isLikelyAdjective } from '../words/nouns.ts';
import type { Word } from './text.ts';

/** A noun with what stands before it: "a joint housing protocol". */
export interface NounPhrase {
  /** Without the article. */
  readonly words: readonly Word[];
  readonly head: Word;
  readonly article: 'a' | 'the' | 'each' | 'none';
  /** Whether words after the head say which: "the service launched in 2021", "a guide for families". */
  readonly isToldWhich: boolean;
  /** Whether they say what it is for: "a system to monitor waits". */
  readonly hasPurpose: boolean;
}

const articles: Readonly<Record<string, NounPhrase['article']>> = {
  a: 'a',
  an: 'a',
  one: 'a',
  single: 'a',
  another: 'a',
  the: 'the',
  this: 'the',
  that: 'the',
  these: 'the',
  its: 'the',
  their: 'the',
  our: 'the',
  his: 'the',
  her: 'the',
  all: 'each',
  every: 'each',
  each: 'each',
  both: 'each',
};

/** A phrase ends at these: prepositions, relative words, helping verbs. */
const ends = new Set(
  `of for with without on about by through from in into to at as across over under within between among against towards toward during until
   after before per via upon using that which who whom whose where when so while if than is are was were be been being will shall must should
   would can could may might has have had based including such because since following around outside inside alongside along
   regarding concerning covering ensuring there it they we not`.split(/\s+/),
);

const joins = new Set(['and', 'or', 'nor', '&', 'plus', 'then', 'but']);

/** The noun phrases of an object, up to its first preposition; past `of` where the noun only holds another: "a series of". */
export function nounPhrases(words: readonly Word[]): readonly NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let at = 0;
  while (at < words.length && phrases.length < 6) {
    const { phrase, next, isLast } = readPhrase(words, at);
    if (phrase !== undefined) phrases.push(phrase);
    if (isLast || next <= at) break;
    at = next;
  }
  return phrases;
}

function readPhrase(
  words: readonly Word[],
  from: number,
): { phrase: NounPhrase | undefined; next: number; isLast: boolean } {
  let article: NounPhrase['article'] = 'none';
  const held: Word[] = [];
  let at = from;
  for (; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (held.length > 0 && word.before.includes('('))
      return { phrase: phraseOf(held, article, undefined), next: at, isLast: true };
    const isBetweenAdjectives = isLikelyAdjective(held.at(-1)?.lower ?? '');
    if (at > from && /[,;:.()]/.test(word.before) && held.length > 0 && !(isBetweenAdjectives && word.before === ','))
      break;
    if (joins.has(word.lower)) {
      if (held.length === 0 || isBetweenAdjectives) continue;
      break;
    }
    const next = articles[word.lower];
    if (next !== undefined && held.length === 0) {
      article = article === 'each' ? article : next;
      continue;
    }
    if (held.length === 0 && isQuantifier(words, at)) {
      at += 1;
      continue;
    }
    if (ends.has(word.lower)) {
      const last = held.at(-1);
      if (isInsideName(last, words[at + 1], words[at + 2])) {
        held.push(word);
        continue;
      }
      if (
        word.lower === 'of' &&
        last !== undefined &&
        (holdsAnother(held) || (article === 'each' && held.length < 2))
      ) {
        held.length = 0;
        continue;
      }
      return { phrase: phraseOf(held, article, words[at]), next: words.length, isLast: true };
    }
    held.push(word);
  }
  return { phrase: phraseOf(held, article, undefined), next: at, isLast: at >= words.length };
}

function phraseOf(
  held: readonly Word[],
  article: NounPhrase['article'],
  after: Word | undefined,
): NounPhrase | undefined {
  const words = [...held];
  let isToldWhich =
    after !== undefined && /^(?:for|of|between|with|covering|setting|on|about|that|which|at|in|to)$/.test(after.lower);
  // "services offered to", "the pilot launched in", "jointly": what trails after the noun is no part of it.
  while (words.length > 1 && isTrailing(words.at(-1)?.lower ?? '')) {
    words.pop();
    isToldWhich = true;
  }
  const head = words.at(-1);
  const hasPurpose = after !== undefined && /^(?:to|for)$/.test(after.lower);
  return head === undefined ? undefined : { words, head, article, isToldWhich, hasPurpose };
}

function isTrailing(lower: string): boolean {
  return (
    (/(?:ed|ly)$/.test(lower) &&
      !/(?:need|bed|seed|feed|family|supply|assembly|shed|reply|anomaly|speed|deed)$/.test(lower)) ||
    /^(?:run|held|given|made|online|locally|nationally|available|together|also|again|annually|there|here|jointly|ready)$/.test(
      lower,
    )
  );
}

/** "at least", "up to", "more than": what follows is still the object. */
function isQuantifier(words: readonly Word[], at: number): boolean {
  const pair = `${words[at]?.lower} ${words[at + 1]?.lower}`;
  return pair === 'at least' || pair === 'at most' || pair === 'up to' || pair === 'more than' || pair === 'fewer than';
}

/** "Investors in People", "Getting it Right for Every Child": small words between capitals belong to the name. */
function isInsideName(last: Word | undefined, next: Word | undefined, afterNext: Word | undefined): boolean {
  const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);
  return (
    isCapital(last) &&
    isCapital(next) &&
    !/^\p{Lu}{2,}$/u.test(next?.text ?? '') &&
    (afterNext === undefined || !/[.;]/.test(afterNext.before))
  );
}

/** "a series of events", "phase II of the plan": the thing is what follows. */
function holdsAnother(held: readonly Word[]): boolean {
  const last = held.at(-1)?.lower ?? '';
  return (
    isContainer(last) ||
    (held.length > 1 && /^(?:[ivx]+|\d+|one|two|three)$/.test(last) && isContainer(held.at(-2)?.lower ?? ''))
  );
}
