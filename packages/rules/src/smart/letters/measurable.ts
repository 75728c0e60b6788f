import type { Judged } from '../judgement.ts';
import type { Amount } from '../reading/amounts.ts';
import type { Clause } from '../reading/clauses.ts';
import { checkable, checkableAlone } from '../reading/evidence.ts';
import type { NounPhrase } from '../reading/phrases.ts';
import type { Reading } from '../reading/reading.ts';
import { asWritten, type Word } from '../reading/text.ts';
import { nounKind } from '../words/nouns.ts';
import { no, quote, yes } from './judged.ts';

/** Verbs without an end that become checkable as an item of a regular meeting. */
const standing = new Set([
  'consider',
  'monitor',
  'discuss',
  'examine',
  'communicate',
  'inform',
  'involve',
  'include',
  'note',
]);

/** What makes a sentence measurable. */
export interface Measure {
  readonly kind: 'size' | 'standard' | 'coverage' | 'product' | 'example' | 'repeated';
  readonly text: string;
}

/** An amount, else everyone of a kind, else something that will be there or will have taken place. */
export function measureIn(reading: Reading): Measure | undefined {
  const { amounts, clauses, times } = reading;
  const isHedged = reading.hedge !== undefined;
  const size = amounts.find(({ kind }) => kind === 'size') ?? standardIn(reading);
  if (size !== undefined) return { kind: size.kind, text: size.text };
  const done = firstCheckable(clauses.filter(isDone), isHedged);
  if (done !== undefined) return { kind: 'product', text: asWritten(reading.text, done) };
  const coverage = amounts.find(({ kind }) => kind === 'coverage');
  if (coverage !== undefined && !isHedged && clauses.some(isCheckedForEach))
    return { kind: 'coverage', text: coverage.text };
  const state = coverage !== undefined && !isHedged ? stateForEach(reading) : undefined;
  if (coverage !== undefined && state !== undefined) return { kind: 'coverage', text: coverage.text };
  const alone = checkableAlone(reading);
  if (alone !== undefined) return { kind: 'product', text: asWritten(reading.text, alone) };
  const repeated = times.find(({ kind }) => kind === 'repeated');
  if (repeated !== undefined && (clauses.some(isRegular) || isRegularHeading(reading)))
    return { kind: 'repeated', text: repeated.text };
  const example = firstCheckable(clauses.filter(({ role }) => role === 'example')) ?? reading.example;
  return example && { kind: 'example', text: asWritten(reading.text, example) };
}

function firstCheckable(clauses: readonly Clause[], isHedged = false): readonly Word[] | undefined {
  for (const clause of clauses) {
    const words = checkable(clause, isHedged);
    if (words !== undefined) return words;
  }
  return undefined;
}

const figureForm = /\b(?:number|numbers|percentage|proportion|share|rate|%) of\b/i;

/** "the number of people seen within three weeks" is a figure, of which the standard is a part and not how much. */
function standardIn({ amounts, text }: Reading): Amount | undefined {
  const standard = amounts.find(({ kind }) => kind === 'standard');
  const figure = standard && figureForm.exec(text);
  return figure && figure.index < standard.start ? undefined : standard;
}

/** "Restorative justice available to all victims", "A mentor for each woman": a heading that says what everyone will have. */
function stateForEach({ clauses, subject, text }: Reading): NounPhrase | undefined {
  if (clauses.some(({ role }) => role === 'main')) return undefined;
  const isThere = /\b(?:available|in place|in post|offered|open|live|ready)\b/i.test(text);
  return subject.find(({ head, words }) => {
    const noun = nounKind(head.lower);
    if (isThere) return words.length > 1 || (noun !== 'abstract' && noun !== 'people');
    return noun === 'post' || noun === 'product' || noun === 'document' || noun === 'occasion';
  });
}

export function measurable(reading: Reading): Judged {
  const measure = measureIn(reading);
  switch (measure?.kind) {
    case 'size':
      return yes(`${quote(measure.text)} says how much`);
    case 'standard':
      return yes(`${quote(measure.text)} is a standard that each case can be held to`);
    case 'coverage':
      return yes(`${quote(measure.text)} leaves nobody out, so it can be counted`);
    case 'repeated':
      return yes(`${quote(measure.text)}: it can be seen whether it happens`);
    case 'product':
    case 'example':
      return yes(`${quote(measure.text)} is there or is not`);
    default:
      return no(missing(reading));
  }
}

function missing(reading: Reading): string {
  const trap = figureForm.exec(reading.text)?.[0];
  if (trap !== undefined) return `${quote(trap)} names a figure, but not how much it should be`;
  const change = reading.clauses.find(({ verb }) => verb.kind === 'change' || verb.kind === 'better');
  if (change !== undefined)
    return `${quote(asWritten(reading.text, change.written))} gives a direction, but not how far`;
  return 'it has no amount, and names nothing that will be there or will have taken place';
}

/** What is going to be done, and not what others are encouraged to do or what it is for. */
function isDone(clause: Clause): boolean {
  return clause.role === 'main' || clause.role === 'means' || (clause.role === 'follows' && !clause.isByOthers);
}

/** "Every victim is visited", but not "services that are responsive to all". */
function isCheckedForEach(clause: Clause): boolean {
  if (!isDone(clause)) return false;
  const { kind } = clause.verb;
  if (kind === 'event') return clause.object.some(({ head }) => nounKind(head.lower) !== 'abstract');
  if (kind !== 'make' && kind !== 'hold' && kind !== 'start') return false;
  return clause.object.some(({ head, words }) => {
    const noun = nounKind(head.lower);
    if (noun === 'post' && kind === 'hold') return false;
    return noun !== 'abstract' && (noun !== 'loose' || words.length > 1 || !head.lower.endsWith('s'));
  });
}

/** "Housing advice surgeries every fortnight": what will be held, without a verb. */
function isRegularHeading({ clauses, subject }: Reading): boolean {
  if (clauses.length > 0) return false;
  return subject.some(({ head }) => {
    const noun = nounKind(head.lower);
    return noun !== 'abstract' && noun !== 'people' && noun !== 'indicator';
  });
}

function isRegular(clause: Clause): boolean {
  if (clause.role !== 'main') return false;
  const { kind, verb } = clause.verb;
  return kind === 'event' || kind === 'make' || kind === 'hold' || standing.has(verb);
}
