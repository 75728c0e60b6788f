import { numbersInNames } from './names.ts';
import { eachSpan, type Span } from './text.ts';
import type { Time } from './time.ts';

/**
 * What says how much.
 * - `size`: a number, share, sum or change: 25%, £1.2m, two sessions, halve, zero
 * - `standard`: how soon or how long for each case: "within 28 days", "to seven days"
 * - `coverage`: everyone of a named kind: "all staff", "each area". An amount only for what can be checked of each
 */
export type AmountKind = 'size' | 'standard' | 'coverage';

export interface Amount extends Span {
  readonly kind: AmountKind;
  /** As written, with the word or two that tell what is counted. */
  readonly text: string;
}

const numberWord =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )?(?:hundred|thousand|million|dozen))';
const digits = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const fraction =
  '(?:half|(?:a|one) (?:half|third|quarter|fifth|tenth)|(?:two|three|four)[ -](?:thirds|quarters|fifths)|a majority)';

/** Amounts in figures. */
const digitForms: readonly RegExp[] = [
  new RegExp(`£ ?${digits}(?: ?(?:million|billion|thousand|bn|m|k))?(?![\\p{L}\\d])`, 'giu'),
  new RegExp(`(?<![\\p{L}\\d.£-])${digits}(?: ?%| per ?cent\\b| percentage points?\\b)`, 'giu'),
  new RegExp(`(?<![\\p{L}\\d.£])(?:${digits})(?![\\p{L}\\d%]|-\\p{L}|[.,:/]\\d|(?:st|nd|rd|th)\\b)`, 'giu'),
  /\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b/gi,
];

/** "1 in 4", "nine out of ten". */
const shareForm = new RegExp(
  `(?<![\\p{L}\\d.£-])(?:${digits}|${numberWord}|one) (?:in|out of) (?:every )?(?:${digits}|${numberWord})(?![\\p{L}\\d%])`,
  'giu',
);

/** Amounts in words. */
const wordForms: readonly RegExp[] = [
  new RegExp(`\\b${numberWord}\\b(?!-)(?! (?:of|another|way|fold)\\b)`, 'gi'),
  new RegExp(`\\b(?:by )?${fraction}\\b(?! (?:sector|party|parties|person|way|term|day|hour|year))`, 'gi'),
  /\bone (?!another\b|of\b|stop\b|size\b|another\b|to one\b|or (?:two|more)\b|day\b|that\b|who\b)[\p{L}-]+|\b(?:one or more|at least one|single)\b(?! point)/giu,
  /\b(?:halv(?:e|es|ed|ing)|doubl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing))\b(?! (?:glaz|check|deck))/gi,
  /\b(?:zero|nil|nobody|no[ -]one|none of)\b(?! (?:tolerance|is left behind|left behind|carbon|waste))/gi,
  /\bno [\p{L}-]+(?: [\p{L}-]+){0,4}? (?:will|is|are|should|goes|waits|leaves)\b/giu,
  /\bno (?:more|fewer|less) than\b/gi,
  /\b(?:carbon[ -]neutral(?:ity)?|smoke[ -]free)\b/gi,
  /^no (?!doubt\b)[\p{L}-]+/giu,
  /\b(?:current|present|existing|same|today's)[ -]levels?\b/gi,
];

const withDigits = [shareForm, ...digitForms, ...wordForms];
const withoutDigits = [shareForm, ...wordForms];

/** "the three partnerships" are known, and no amount to reach; "all", "each of", "at least" before it make it one. */
const knownNumber = /\b(?:the|these|those|our|their|its|both) (?:other |first |last |remaining )?$/i;
const reached =
  /\b(?:all|each of|every one of|across|least|most|than|in|to|by|from) (?:of )?(?:the|these|those|our|their|its) $/i;

const coverageForm =
  /\b(?:all|every|each|both|everyone|everybody|any person|100%)\b(?! (?:other|forms|aspects|about|over|the time|ages|levels|in all|sorts|kinds|too|possible|opportunit|effort|year|month|week|quarter|day|partner meeting))(?<!\b(?:at|above|first of|after|for us|of it|over|in) all)(?: (?:of )?[\p{L}'-]+){0,3}/giu;

/** The amounts of a plain text, in its order; numbers of dates and names are none. */
export function amountsIn(text: string, times: readonly Time[]): readonly Amount[] {
  const taken = new Uint8Array(text.length);
  const found: Amount[] = [];
  for (const time of times) {
    taken.fill(1, time.start, time.end);
    if (time.kind === 'standard') found.push({ ...time, kind: 'standard' });
    else if (time.kind === 'length' && isLimit(text, time))
      found.push({ start: time.start, end: time.end, text: time.text, kind: 'standard' });
  }
  for (const span of numbersInNames(text)) taken.fill(1, span.start, span.end);
  const hasDigit = /\d/.test(text);
  for (const form of hasDigit ? withDigits : withoutDigits) {
    eachSpan(form, text, (span) => {
      if (taken.subarray(span.start, span.end).includes(1) || !countsSomething(text, span)) return;
      taken.fill(1, span.start, span.end);
      found.push({ ...span, kind: 'size', text: withUnit(text, span) });
    });
  }
  eachSpan(coverageForm, text, (span, written) => {
    if (taken[span.start] !== 1) found.push({ ...span, kind: 'coverage', text: written });
  });
  return found.sort((a, b) => a.start - b.start);
}

/** "to seven days", "under three minutes", "waits of more than 18 weeks": a length that is to be reached. */
function isLimit(text: string, time: Time): boolean {
  const before = text.slice(Math.max(0, time.start - 40), time.start);
  return /\b(?:to|below|under|than|at most|least|by|maximum of|average of|up to|from) (?:an? )?(?:average (?:of )?|maximum (?:of )?|just )?$/i.test(
    before,
  );
}

function countsSomething(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const written = text.slice(span.start, span.end);
  if (/^(?:£|.*(?:%|per ?cent|level))/i.test(written)) return true;
  if (knownNumber.test(before) && !reached.test(before) && !/\p{Lu}/u.test(written)) {
    return /^(?:halv|doubl|trebl|tripl|quadr|zero|nil|no)/i.test(written);
  }
  return true;
}

/** The amount with what is counted: "60 police officers", "from 41 to 25 people". */
function withUnit(text: string, span: Span): string {
  const before = fromBefore.exec(text.slice(Math.max(0, span.start - 6), span.start));
  const start = before === null ? span.start : span.start - before[0].length;
  let end = span.end;
  for (const match of text.slice(span.end, span.end + 80).matchAll(nextWord)) {
    const word = match[1] ?? '';
    const isTo = before !== null && word === 'to';
    if (match.index !== end - span.end || (!isTo && unitEnds.test(word))) break;
    end = span.end + match.index + match[0].length;
    if (unitDone.test(word)) break;
  }
  return text.slice(start, end).replace(/ (?:the|a|an|more|to)$/i, '');
}

const fromBefore = /\bfrom $/i;
const nextWord = / (\p{L}[\p{L}\d'-]*|[£\d][\d.,]*%?)/gu;
const unitEnds =
  /^(?:by|in|to|of|and|or|from|at|for|will|on|with|who|that|which|is|are|against|below|within|should|have|has|say|per|each|every|until|into|through|during|as|than|a|an|so|it|they|we|be|before|after|over|under|where|when|to)$/i;
/** The word for what is counted is nearly always one for many. */
const unitDone = /(?:[^s]s|people|staff|women|men|children)$/i;
