import { isEmptyAdjective, isLikelyAdjective, nounKind } from '../words/nouns.ts';
import type { Clause, Clauses } from './clauses.ts';
import type { NounPhrase } from './phrases.ts';

/**
 * What of a clause somebody could check afterwards, as written; `undefined` where there is nothing: a product that will be
 * there, an occasion that will have taken place, a step that is done or not.
 */
export function checkable(clause: Clause, isHedged = false): string | undefined {
  const objects = clause.object.length === 0 && clause.verb.kind === 'event' ? clause.around : clause.object;
  const phrase = objects.find(
    (object, index) =>
      !(index < objects.length - 1 && isModifier(object)) &&
      isCheckable(clause, object) &&
      !(isHedged && isAnyNumber(object)),
  );
  return phrase === undefined ? undefined : quoted(clause, phrase);
}

/** "A progress report is due", "Annual newsletter": a product or occasion without a verb that says more. */
export function checkableAlone({ clauses, subject, text }: Clauses & { readonly text: string }): string | undefined {
  if (clauses.some(({ role }) => role === 'main')) return undefined;
  const phrase = subject.find(({ head }) => isThing(head.lower) || nounKind(head.lower) === 'post');
  if (phrase === undefined) return undefined;
  const isThere =
    /\b(?:is|are|be) (?:due|in place|available|ready|live|open|complete|up and running|in post|appointed)\b|\bto be\b/i.test(
      text,
    );
  const isSaid = phrase.article !== 'the' && !startsEmpty(phrase) && isThing(phrase.head.lower);
  return isThere || isSaid ? phrase.words.map((word) => word.text).join(' ') : undefined;
}

/** Whether a figure is named that can be seen to move. `strictly`: only one that is known to be counted or timed. */
export function isFigure(phrase: NounPhrase, strictly: boolean): boolean {
  const noun = nounKind(phrase.head.lower);
  if (noun === 'indicator' || noun === 'people') return true;
  if (strictly || noun === 'abstract') return false;
  if (noun === 'loose' && phrase.article === 'the' && phrase.isToldWhich) return true;
  return noun === 'loose' || noun === undefined
    ? isToldWhich(phrase) || (noun === undefined && phrase.head.lower.endsWith('s'))
    : true;
}

/** Whether the phrase holds a name: "the Equally Safe at Work programme". */
export function isNamed(phrase: NounPhrase): boolean {
  return phrase.words.some((word) => /^\p{Lu}/u.test(word.text));
}

function isCheckable(clause: Clause, phrase: NounPhrase): boolean {
  if (reporting.has(clause.verb.verb) && phrase.isToldWhich) return true;
  if (isAnyNumber(phrase) && startsEmpty(phrase) && !isDocument(clause, phrase)) return false;
  const { kind, verb } = clause.verb;
  const noun = nounKind(phrase.head.lower);
  switch (kind) {
    case 'event':
      return noun !== 'abstract' && !(isPeople(phrase) && !isOne(phrase));
    case 'start':
      if (noun === 'loose') {
        return isToldWhich(phrase) || isNamed(phrase) || (phrase.article === 'a' && phrase.hasPurpose);
      }
      if (noun === 'post') return true;
      return noun === undefined || noun === 'indicator'
        ? phrase.words.length > 1 && !startsEmpty(phrase)
        : noun !== 'abstract';
    case 'make':
    case 'hold':
      if (isThing(phrase.head.lower))
        return kind === 'make' || phrase.article !== 'the' || isNamed(phrase) || clause.isPassive;
      if (noun === 'post') return isOne(phrase);
      if (noun === 'loose')
        return (
          isNamed(phrase) ||
          ((phrase.article === 'a' || (verb === 'review' && phrase.article !== 'none')) && isToldWhich(phrase))
        );
      if (noun === undefined) return phrase.article === 'a' && hasNounBefore(phrase);
      return false;
    case 'vague':
      return verb === 'identify' && noun === 'post' && isOne(phrase);
    default:
      return false;
  }
}

export function isThing(lower: string): boolean {
  const noun = nounKind(lower);
  return noun === 'document' || noun === 'product' || noun === 'occasion';
}

/** People are checkable one by one or by number: "a co-ordinator", not "people". */
function isPeople({ head }: NounPhrase): boolean {
  const noun = nounKind(head.lower);
  return noun === 'post' || noun === 'people';
}

function isOne(phrase: NounPhrase): boolean {
  return phrase.article === 'a' || phrase.article === 'each' || (phrase.article === 'the' && phrase.words.length > 1);
}

/** Whether words that mean something stand before the noun: "peer mentoring scheme", not "effective scheme". */
function isToldWhich(phrase: NounPhrase): boolean {
  if (/^(?:more|most|better|less)$/.test(phrase.words[0]?.lower ?? '')) return false;
  return phrase.words.slice(0, -1).some((word) => !isEmptyAdjective(word.lower));
}

function startsEmpty(phrase: NounPhrase): boolean {
  return phrase.words.slice(0, -1).every((word) => isEmptyAdjective(word.lower));
}

function quoted(clause: Clause, phrase: NounPhrase): string {
  const object = phrase.words.map((word) => word.text).join(' ');
  return clause.isPassive ? `${object} ${clause.written}` : `${clause.written} ${object}`;
}

/** "applications": none at all would do, where the author may also leave it. */
function isAnyNumber({ article, head }: NounPhrase): boolean {
  return article === 'none' && head.lower.endsWith('s');
}

/** Who was told can be asked: "report options to the board". */
const reporting = new Set(['report', 'report back', 'present', 'submit']);

/** "Publish guidelines", "develop proposals for a new service": writing is checkable without a number, where it is told of what. */
function isDocument(clause: Clause, phrase: NounPhrase): boolean {
  if (nounKind(phrase.head.lower) !== 'document') return false;
  return phrase.words.length === 1 && (clause.verb.kind === 'event' || clause.isPassive || phrase.isToldWhich);
}

/** Of "prison, probation and youth justice services" only the last names a thing. */
function isModifier({ article, head }: NounPhrase): boolean {
  return article === 'none' && !head.lower.endsWith('s');
}

/** "a tenant newssheet": a noun before a noun makes a thing of it, an adjective ("a shared language") need not. */
function hasNounBefore({ words }: NounPhrase): boolean {
  const before = words.at(-2)?.lower;
  return (
    before !== undefined && !isLikelyAdjective(before) && !/(?:ing|ed)$/.test(before) && nounKind(before) !== 'abstract'
  );
}
