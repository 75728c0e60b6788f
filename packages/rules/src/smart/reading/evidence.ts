import { isEmptyAdjective, isLikelyAdjective, nounKind } from '../words/nouns.ts';
import type { Clause, Clauses } from './clauses.ts';
import type { NounPhrase } from './phrases.ts';
import type { Word } from './text.ts';

/**
 * The words of a clause that tell what somebody could check afterwards; `undefined` where there is nothing: a product that
 * will be there, an occasion that will have taken place, a step that is done or not.
 */
export function checkable(clause: Clause, isHedged = false): readonly Word[] | undefined {
  const objects = clause.object.length === 0 && isDoneAround(clause) ? clause.around : clause.object;
  const phrase = objects.find(
    (object, index) =>
      !(index < objects.length - 1 && isModifier(object)) &&
      isCheckable(clause, object) &&
      !(isHedged && isAnyNumber(object)),
  );
  return phrase && [...clause.written, ...phrase.words];
}

/** "Meet with the sheriffs", "recruit to the vacant post": the object comes after a preposition. */
function isDoneAround({ verb }: Clause): boolean {
  return verb.kind === 'event' || verb.verb === 'recruit' || verb.verb === 'consult';
}

/** "A progress report is due", "Annual newsletter": a product or occasion without a verb that says more. */
export function checkableAlone({
  clauses,
  subject,
  text,
}: Clauses & { readonly text: string }): readonly Word[] | undefined {
  if (clauses.some(({ role }) => role === 'main')) return undefined;
  const isInPlace = /\b(?:in (?:place|post|use)|(?:up and )?running|operating)\b/i.test(text);
  const phrase = subject.find((each) => {
    const noun = nounKind(each.head.lower);
    return isThing(each.head.lower) || noun === 'post' || (isInPlace && noun === 'loose' && isToldWhich(each));
  });
  if (phrase === undefined) return undefined;
  const isOfPeople = phrase.words.some(
    ({ lower }, at) => nounKind(lower) === 'people' && /ing$/.test(phrase.words[at + 1]?.lower ?? ''),
  );
  if (isOfPeople) return undefined;
  const isOnePost = phrase.article === 'a' && nounKind(phrase.head.lower) === 'post';
  const isThere =
    /\b(?:is|are|be) (?:due|in place|available|ready|live|open|complete|up and running|in post|appointed)\b|\bto be\b/i.test(
      text,
    );
  const isSaid = phrase.article !== 'the' && !startsEmpty(phrase) && (isOnePost || isThing(phrase.head.lower));
  return isThere || isInPlace || isSaid ? phrase.words : undefined;
}

/** Whether a figure is named that can be seen to move. `strictly`: only one that is known to be counted or timed. */
export function isFigure(phrase: NounPhrase, strictly: boolean): boolean {
  const noun = nounKind(phrase.head.lower);
  // More of a use can be counted; a better use cannot.
  if (strictly && phrase.head.lower === 'use') return false;
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
      if (noun === 'abstract') return launching.has(verb) && provided.has(phrase.head.lower) && isToldWhich(phrase);
      return !(isPeople(phrase) && !isOne(phrase));
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
      if (verb === 'make' && isBetter(phrase)) return false;
      if (isThing(phrase.head.lower))
        return kind === 'make' || phrase.article !== 'the' || isNamed(phrase) || clause.isPassive;
      if (noun === 'post') return verb !== 'reach' && verb !== 'achieve' && isOne(phrase);
      if (noun === 'loose') {
        if (isNamed(phrase)) return true;
        if (isToldWhich(phrase)) return isSingle(phrase) || (verb === 'review' && phrase.article !== 'none');
        return kind === 'make' && isSingle(phrase) && phrase.hasPurpose && !isMore(phrase);
      }
      if (noun === undefined && isNamed(phrase) && !toSomebody.has(verb)) return true;
      if (noun === undefined) return (isSingle(phrase) || isRecord(phrase)) && hasNounBefore(phrase);
      return isDayOf(clause, phrase);
    case 'vague':
      return verb === 'identify' && noun === 'post' && isOne(phrase);
    case 'change':
      return isNone(clause, phrase) || reachesPlace(clause);
    default:
      return false;
  }
}

/** What is given to people can be begun, where it is told which: "pilot peer-led bail support". */
const launching = new Set(['pilot', 'trial', 'test', 'launch', 'commission', 'procure', 'open', 'purchase']);
const provided = new Set(['support', 'care', 'advice', 'help', 'learning']);

/** What these verbs name first is who gets it, or who does it. */
const toSomebody = new Set([
  ...['provide', 'supply', 'equip', 'serve', 'give', 'offer', 'teach', 'train', 'ask', 'link', 'refer', 'have', 'get'],
  ...['feed back', 'make', 'choose', 'pair', 'lead', 'assess', 'mentor', 'supervise'],
]);

/** "make Fife a better place": how it will be, and no thing. */
function isBetter({ words }: NounPhrase): boolean {
  return words.slice(0, -1).some(({ lower }) => isEmptyAdjective(lower) && /^more$|(?:er|est)$/.test(lower));
}

/** "End Friday releases": none at all is an amount, where it is told of what. */
function isNone({ verb }: Clause, phrase: NounPhrase): boolean {
  if (verb.verb !== 'end' && verb.verb !== 'eliminate' && verb.verb !== 'eradicate') return false;
  const noun = nounKind(phrase.head.lower);
  if (noun === 'abstract' || noun === 'people') return false;
  return isToldWhich(phrase) || (phrase.article === 'the' && phrase.isToldWhich);
}

const spreading = new Set(['expand', 'extend', 'widen']);

/** "Extend the service to Orkney": there or not there. */
function reachesPlace({ verb, reach }: Clause): boolean {
  return spreading.has(verb.verb) && reach !== undefined && /^\p{Lu}/u.test(reach.text);
}

/** "data" stands without an article, as one thing. */
function isRecord({ article, head }: NounPhrase): boolean {
  return article === 'none' && head.lower === 'data';
}

/** "a development day": a day that is held is an occasion. */
function isDayOf({ verb }: Clause, phrase: NounPhrase): boolean {
  return (
    /^(?:hold|host|run|organise|stage|arrange)$/.test(verb.verb) &&
    /^(?:day|week|morning|afternoon|evening|night)s?$/.test(phrase.head.lower) &&
    isToldWhich(phrase)
  );
}

/** "a mentoring scheme", but not "a range of schemes". */
function isSingle({ article, head }: NounPhrase): boolean {
  return article === 'a' && !/[^s]s$/.test(head.lower);
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
  if (isMore(phrase)) return false;
  return phrase.words.slice(0, -1).some((word) => !isEmptyAdjective(word.lower));
}

function isMore({ words }: NounPhrase): boolean {
  return /^(?:more|most|better|less)$/.test(words[0]?.lower ?? '');
}

function startsEmpty(phrase: NounPhrase): boolean {
  return phrase.words.slice(0, -1).every((word) => isEmptyAdjective(word.lower));
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
