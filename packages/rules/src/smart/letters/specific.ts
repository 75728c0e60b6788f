import type { Judged } from '../judgement.ts';
import type { Clause } from '../reading/clauses.ts';
import { isFigure, isNamed, isThing } from '../reading/evidence.ts';
import type { Reading } from '../reading/reading.ts';
import { asWritten, type Word } from '../reading/text.ts';
import { nounKind } from '../words/nouns.ts';
import { no, quote, yes } from './judged.ts';
import { type Measure, measureIn } from './measurable.ts';

/** What to do about a sentence that does not say what will be done. */
export const howToBegin = 'begin with what will be done, such as publish, appoint or train';

/** Whether a reader knows what will be done: a verb with an object that can be pointed at, or a figure that should move. */
export function specific(reading: Reading): Judged {
  const measure = measureIn(reading);
  const isSized = measure?.kind === 'size' || measure?.kind === 'standard';
  if (reading.hedge !== undefined && !isSized) return no(`${quote(reading.hedge)} leaves open what will be done`);
  const lead = reading.clauses.find(({ role }) => role === 'main');
  if (lead !== undefined && isShareOfOthers(lead, reading)) {
    return no(`${quoteOf(reading, lead.written)}: nobody can tell which part of the result is your own`);
  }
  if (measure !== undefined && measure.kind !== 'example') return yes(toldBy(measure, lead, reading));
  const named = reading.clauses
    .filter(({ role }) => role === 'main' || role === 'follows')
    .flatMap(({ object }) => object)
    .find(isNamed);
  if (measure !== undefined && named !== undefined)
    return yes(`${quoteOf(reading, named.words)} names what it is about`);
  const figure = figureIn(reading);
  if (figure !== undefined) return yes(`${quote(figure)} names the figure that should move`);
  const asked = reading.clauses.find(
    (clause) => clause.role === 'follows' && clause.isByOthers && clause.verb.kind === 'event',
  );
  const programme =
    asked?.object.find(isNamed) ??
    asked?.around.find(isNamed) ??
    asked?.object.find(({ article, head, words }) => article === 'the' && words.length > 1 && isThing(head.lower));
  if (asked !== undefined && programme !== undefined) {
    return yes(`${quoteOf(reading, [...asked.written, ...programme.words])} says what others are asked to do`);
  }
  return no(whatIsLacking(reading, lead));
}

/** Whether a fact beside the sentence cannot make it specific: it is hedged, or the result is somebody else's. */
export function isSharedOrHedged(reading: Reading): boolean {
  const lead = reading.clauses.find(({ role }) => role === 'main');
  return reading.hedge !== undefined || (lead !== undefined && isShareOfOthers(lead, reading));
}

/** "Contribute to a 10% cut", "help to reduce": somebody else's result, of which the own part is not known. */
function isShareOfOthers(lead: Clause, { clauses, text }: Reading): boolean {
  if (lead.verb.kind !== 'share') return false;
  if (lead.verb.verb.startsWith('contribute') || lead.verb.verb === 'play a part') return true;
  if (clauses.some(({ role, verb }) => role === 'follows' && (verb.kind === 'change' || verb.kind === 'better')))
    return true;
  const isForNamed = lead.object.some(isNamed) && clauses.some(({ isByOthers }) => isByOthers);
  if (isForNamed) return true;
  return /\b(?:reduction|increase|decrease|cut|rise|fall|improvement|growth|decline) (?:in|of)\b/i.test(text);
}

/** A figure with a direction: "reduce the use of remand", "fewer people will be sent to prison". */
function figureIn(reading: Reading): string | undefined {
  for (const clause of reading.clauses) {
    if (clause.role !== 'main' && clause.role !== 'means') continue;
    const { kind } = clause.verb;
    if (kind !== 'change' && kind !== 'better') continue;
    const object = clause.object.find((phrase) => isFigure(phrase, kind === 'better'));
    if (object !== undefined) return asWritten(reading.text, [...clause.written, ...object.words]);
    const about = reading.subject.find((phrase) => isFigure(phrase, true));
    if (about !== undefined) return asWritten(reading.text, about.words);
  }
  const change = changeIn(reading);
  if (change !== undefined) return change;
  const fewer = fewerIn(reading);
  if (fewer !== undefined) return fewer;
  const counted = /^(?:the )?(?:number|percentage|proportion|share|rate|%) of [a-zÀ-ɏ-]+/i.exec(reading.text);
  return counted?.[0];
}

const changes = /^(?:gap|difference|disparity|reduction|increase|decrease|rise|fall|drop|growth)$/;

/** "Close the gap in completion rates", "Achieve a reduction in reoffending": a change of a figure is one. */
function changeIn({ clauses, words, text }: Reading): string | undefined {
  const lead = clauses.find(({ role }) => role === 'main');
  if (lead === undefined || lead.verb.kind === 'vague' || lead.verb.kind === 'share') return undefined;
  const from = [...lead.object, ...lead.around].find(({ head }) => changes.test(head.lower))?.head;
  const at = from === undefined ? -1 : words.indexOf(from);
  if (from === undefined || !/^(?:in|of|between)$/.test(words[at + 1]?.lower ?? '')) return undefined;
  const figure = words.slice(at + 2, at + 8).find(({ lower }) => nounKind(lower) === 'indicator');
  return figure && text.slice(from.start, figure.end);
}

/** "fewer drug-related deaths". */
function fewerIn({ words, text }: Reading): string | undefined {
  const more = words.findIndex(
    ({ lower }, index) => lower === 'more' && nounKind(words[index + 1]?.lower ?? '') === 'indicator',
  );
  if (more >= 0) return text.slice(words[more]?.start, words[more + 1]?.end);
  const at = words.findIndex(({ lower }) => lower === 'fewer' || lower === 'less');
  const from = words[at];
  if (from === undefined) return undefined;
  const figure = words
    .slice(at + 1, at + 5)
    .find(({ lower }) => nounKind(lower) === 'indicator' || nounKind(lower) === 'people');
  return figure && text.slice(from.start, figure.end);
}

function toldBy(measure: Measure, lead: Clause | undefined, reading: Reading): string {
  return lead === undefined || measure.kind === 'product'
    ? `${quote(measure.text)} says what there will be`
    : `${quoteOf(reading, lead.written)} with ${quote(measure.text)} says what will be done`;
}

function whatIsLacking(reading: Reading, lead: Clause | undefined): string {
  if (lead === undefined) {
    const isVerbless = reading.clauses.length === 0;
    const reason = isVerbless ? 'it has no verb that says what will be done' : 'it does not say what will be done';
    return `${reason}; ${howToBegin}`;
  }
  const { kind } = lead.verb;
  if (kind === 'vague' || kind === 'share')
    return `${quoteOf(reading, lead.written)} says what is tried, not what there will be at the end`;
  const object = lead.object[0];
  if (object === undefined) return `${quoteOf(reading, lead.written)} does not say what`;
  if (kind === 'change' || kind === 'better')
    return `${quoteOf(reading, object.words)} is not a figure that can be seen to move`;
  return `${quoteOf(reading, object.words)} does not say which, so nobody can tell when it is done`;
}

function quoteOf({ text }: Reading, words: readonly Word[]): string {
  return quote(asWritten(text, words));
}
