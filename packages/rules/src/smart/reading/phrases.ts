import { singular } from '../words/inflect.ts';
import { isContainer, isLikelyAdjective, nounKind } from '../words/nouns.ts';
import type { Word } from './text.ts';

/** A noun with what stands before it: "a joint housing protocol". */
export interface NounPhrase {
  /** Without the article. */
  readonly words: readonly Word[];
  readonly head: Word;
  readonly article: 'a' | 'the' | 'each' | 'none';
  /** Whether words after the head say which: "the service launched in 2021", "a guide for families". */
  readonly isToldWhich: boolean;
  /** Whether they say what it is for: "a system to monitor waits", "a pathway from custody". */
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
   after before per via upon using what how why whether that which who whom whose where when so while if than is are was were be been being will shall must should
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
    if (held.length > 0 && word.before.includes('(') && !isBracketInName(words, at))
      return { phrase: phraseOf(held, article, undefined), next: at, isLast: true };
    const isBetweenAdjectives = isLikelyAdjective(held.at(-1)?.lower ?? '');
    if (
      at > from &&
      /[,;:.()]/.test(word.before) &&
      !isBracketInName(words, at) &&
      !isBracketInName(words, at - 1) &&
      held.length > 0 &&
      !(isBetweenAdjectives && word.before === ',')
    )
      break;
    if (joins.has(word.lower)) {
      if (isInsideName(held.at(-1), words[at + 1], words[at + 2]) && !isOpening(words, at - held.length)) {
        held.push(word);
        continue;
      }
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
        const inner = phraseOf(restOf(words, at + 1), 'none', undefined);
        if (article === 'a' && isWritten(last) && nounKind(inner?.head.lower ?? '') === 'abstract') {
          return { phrase: phraseOf(held, article, word), next: words.length, isLast: true };
        }
        held.length = 0;
        continue;
      }
      return { phrase: phraseOf(held, article, words[at]), next: words.length, isLast: true };
    }
    held.push(word);
  }
  return { phrase: phraseOf(held, article, undefined), next: at, isLast: at >= words.length };
}

/** "a list of shared priorities" is there, whatever it lists; "a range of opportunities" is not. */
function isWritten({ lower }: Word): boolean {
  const kind = nounKind(lower);
  return kind === 'document' || kind === 'product' || kind === 'occasion';
}

/** The words up to the next preposition or mark. */
function restOf(words: readonly Word[], from: number): readonly Word[] {
  const length = words
    .slice(from)
    .findIndex(({ lower, before }, index) => ends.has(lower) || (index > 0 && before !== ''));
  return words.slice(from, length < 0 ? undefined : from + length);
}

function phraseOf(
  held: readonly Word[],
  article: NounPhrase['article'],
  after: Word | undefined,
): NounPhrase | undefined {
  const words = [...held];
  let isToldWhich =
    after !== undefined &&
    /^(?:for|of|between|from|with|covering|setting|on|about|that|which|at|in|to)$/.test(after.lower);
  // "services offered to", "the pilot launched in", "jointly": what trails after the noun is no part of it.
  while (words.length > 1 && isTrailing(words.at(-1) as Word)) {
    words.pop();
    isToldWhich = true;
  }
  const head = headOf(words);
  const hasPurpose = after !== undefined && /^(?:to|for|from|between)$/.test(after.lower);
  return head === undefined ? undefined : { words, head, article, isToldWhich, hasPurpose };
}

/** The last word, but of "Caledonian System in Dundee" the one before the place. */
function headOf(words: readonly Word[]): Word | undefined {
  const last = words.at(-1);
  const inside = words.findIndex(({ lower }) => ends.has(lower));
  const before = words[inside - 1];
  if (inside < 1 || last === undefined || nounKind(last.lower) !== undefined) return last;
  const kind = nounKind(before?.lower ?? '');
  return kind === undefined || kind === 'abstract' ? last : before;
}

function isTrailing({ lower, text }: Word): boolean {
  if (isCapital(text)) return false;
  return (
    (/(?:ed|ly)$/.test(lower) &&
      !/(?:need|bed|seed|feed|family|supply|assembly|shed|reply|anomaly|speed|deed)$/.test(lower)) ||
    /^(?:run|running|operating|held|given|made|online|locally|nationally|available|together|also|again|annually|there|here|jointly|ready)$/.test(
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
  return (
    last !== undefined &&
    next !== undefined &&
    isCapital(last.text) &&
    isCapital(next.text) &&
    !/^\p{Lu}{2,}$/u.test(next?.text ?? '') &&
    (afterNext === undefined || !/[.;]/.test(afterNext.before))
  );
}

/** The Community Justice (Scotland) Act 2016: a word in brackets with a name before and after it is part of the name. */
function isBracketInName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  return (
    word !== undefined &&
    next !== undefined &&
    /^\($/.test(word.before) &&
    /^\)$/.test(next.before) &&
    isCapital(words[at - 1]?.text ?? '') &&
    isCapital(word.text) &&
    isCapital(next.text)
  );
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** The first word of a sentence has a capital and need be no name. */
function isOpening(words: readonly Word[], at: number): boolean {
  return words[at]?.start === 0;
}

/** "a series of events", "phase II of the plan": the thing is what follows. */
function holdsAnother(held: readonly Word[]): boolean {
  const last = held.at(-1)?.lower ?? '';
  return (
    isContainer(last) ||
    isContainer(singular(last)) ||
    (held.length > 1 && /^(?:[ivx]+|\d+|one|two|three)$/.test(last) && isContainer(held.at(-2)?.lower ?? ''))
  );
}
