import { letter } from './forms.ts';
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
  '(?=[a-z])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )?(?:hundred|thousand|million|dozen))';
const digits = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const fraction =
  '(?=[a-z])(?:half|(?:a|one) (?:half|third|quarter|fifth|tenth)|(?:two|three|four)[ -](?:thirds|quarters|fifths)|a majority)';

/** Amounts in figures. */
const digitForms: readonly RegExp[] = [
  new RegExp(`£ ?${digits}(?: ?(?:million|billion|thousand|bn|m|k))?(?![${letter}\\d])`, 'gi'),
  new RegExp(`(?<![${letter}\\d.£-])${digits}(?: ?%| per ?cent\\b| percentage points?\\b)`, 'gi'),
  new RegExp(`(?<![${letter}\\d.£])(?:${digits})(?![${letter}\\d%]|-[${letter}]|[.,:/]\\d|(?:st|nd|rd|th)\\b)`, 'gi'),
  /\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b/gi,
];

/** "1 in 4", "nine out of ten". */
const shareForm = new RegExp(
  `(?<![${letter}\\d.£-])(?=[\\da-z])(?:${digits}|${numberWord}|one) (?:in|out of) (?:every )?(?=[\\da-z])(?:${digits}|${numberWord})(?![${letter}\\d%])`,
  'gi',
);

/** A written form, and what every amount of that form holds: the first search for a form costs far more than a look for these. */
interface AmountForm {
  readonly form: RegExp;
  readonly needs?: readonly string[];
}

/** Amounts in words. */
const wordForms: readonly AmountForm[] = [
  {
    form: new RegExp(
      `\\b${numberWord}\\b(?!-)(?! (?:of (?!the|these|those|our|their|its)|another\\b|way\\b|fold\\b))`,
      'gi',
    ),
  },
  {
    form: new RegExp(`\\b(?:by )?${fraction}\\b(?! (?:sector|party|parties|person|way|term|day|hour|year))`, 'gi'),
    needs: ['half', 'third', 'quarter', 'fifth', 'tenth', 'majority'],
  },
  {
    form: /\bone (?!another\b|of\b|stop\b|size\b|another\b|to one\b|or (?:two|more)\b|day\b|that\b|who\b)[a-zÀ-ɏ-]+|\b(?:one or more|at least one|single)\b(?! point)/gi,
    needs: ['one', 'single'],
  },
  {
    form: /\b(?:halv(?:e|es|ed|ing)|doubl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing))\b(?! (?:glaz|check|deck))/gi,
    needs: ['hal', 'doubl', 'trebl', 'tripl', 'quadrupl'],
  },
  {
    form: /\b(?:zero|nil|nobody|no[ -]one|none of)\b(?! (?:tolerance|is left behind|left behind|carbon|waste))/gi,
    needs: ['zero', 'nil', 'no'],
  },
  { form: /\bno [a-zÀ-ɏ-]+(?: [a-zÀ-ɏ-]+){0,4}? (?:will|is|are|should|goes|waits|leaves)\b/gi, needs: ['no '] },
  { form: /\bno (?:more|fewer|less) than\b/gi, needs: ['no '] },
  { form: /\b(?:carbon[ -]neutral(?:ity)?|smoke[ -]free)\b/gi, needs: ['carbon', 'smoke'] },
  { form: /^no (?!doubt\b)[a-zÀ-ɏ-]+/gi, needs: ['no '] },
  // A level that others have, or had, is one to reach: "below the Scottish average", "to pre-pandemic levels".
  {
    form: /\b(?:current|present|existing|same|today's|pre-[a-z]+|last year's)[ -](?:levels?|numbers|figures|rates?)\b/gi,
    needs: ['level', 'number', 'figure', 'rate'],
  },
  {
    form: /\b(?:above|below|at|to|than|with|under|over|match(?:es|ing)?|exceed(?:s|ing)?|reach(?:es|ing)?|meet(?:s|ing)?|beat(?:s|ing)?|equal(?:s|ling)?) (?:the |our )?(?:[a-zÀ-ɏ'-]+ ){0,2}(?:average|benchmark|median|mean|norm)\b/gi,
    needs: ['average', 'benchmark', 'median', 'mean', 'norm'],
  },
  {
    form: /\b(?:top|bottom|best|upper|lower|highest|lowest) (?:quartile|quintile|decile|quarter|third|half|fifth|ten|five|three)\b/gi,
    needs: ['top', 'bottom', 'best', 'upper', 'lower', 'highest', 'lowest'],
  },
];

const withoutDigits: readonly AmountForm[] = [{ form: shareForm, needs: ['in ', 'out of '] }, ...wordForms];
const withDigits: readonly AmountForm[] = [
  withoutDigits[0] as AmountForm,
  ...digitForms.map((form) => ({ form })),
  ...wordForms,
];

/** "the three partnerships" are known, and no amount to reach; "all", "each of", "at least" before it make it one. */
const knownNumber = /\b(?:the|these|those|our|their|its|both) (?:other |first |last |remaining )?$/i;
const reached = /\b(?:least|most|than|to|by|from) (?:the|these|those|our|their|its) $/i;
const everyOne = /\b(?:all|each of|every one of|across|in) (?:of )?(?:the|these|those|our|their|its) $/i;

const coverageForm =
  /\b(?:all|every|each|both|everyone|everybody|any person|100%)\b(?! (?:other|forms|aspects|about|over|the time|ages|levels|in all|sorts|kinds|too|possible|opportunit|effort|year|month|week|quarter|day|partner meeting))(?<!\b(?:at|above|first of|after|for us|of it|over|in) all)(?: (?:of )?[a-zÀ-ɏ'-]+){0,3}/gi;

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
  const lower = text.toLowerCase();
  for (const { form, needs } of hasDigit ? withDigits : withoutDigits) {
    if (needs?.some((part) => lower.includes(part)) === false) continue;
    eachSpan(form, text, (span) => {
      if (taken.subarray(span.start, span.end).includes(1)) return;
      const kind = countOf(text, span);
      if (kind === undefined) return;
      taken.fill(1, span.start, span.end);
      found.push({ ...span, kind, text: withUnit(text, span) });
    });
  }
  eachSpan(coverageForm, text, (span) => {
    if (taken[span.start] !== 1) found.push({ ...span, kind: 'coverage', text: coveredIn(text, span) });
  });
  return found.sort((a, b) => a.start - b.start);
}

/** Of a coverage, what can be quoted: no name is cut in two, and no word stands at the end that leads to more. */
function coveredIn(text: string, { start, end }: Span): string {
  const name = /(?<=\p{Lu}\S*)(?: [\p{Lu}\d][\p{L}\d'-]*)+/uy;
  name.lastIndex = end;
  const written = text.slice(start, end) + (name.exec(text)?.[0] ?? '');
  return written.replace(
    /(?: (?:of|in|the|a|an|and|or|to|for|from|with|by|at|on|as|who|that|which|will|is|are|has|have|be|their))+$/,
    '',
  );
}

/** "to seven days", "under three minutes", "waits of more than 18 weeks": a length that is to be reached. */
function isLimit(text: string, time: Time): boolean {
  if (/^(?:five|six|seven|[5-7]) days (?:a|per) week$/i.test(time.text)) return true;
  if (/^ (?:or (?:less|fewer|under|more|longer)|at most)\b/i.test(text.slice(time.end, time.end + 16))) return true;
  const before = text.slice(Math.max(0, time.start - 40), time.start);
  return /\b(?:to|exceed|exceeds|exceeding|below|under|than|at most|least|by|maximum of|average of|up to|from) (?:an? )?(?:average (?:of )?|maximum (?:of )?|just )?$/i.test(
    before,
  );
}

/** "all of the three partnerships" leaves nobody out; "at least the three" is a number, "the three" alone is none. */
function countOf(text: string, span: Span): AmountKind | undefined {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const written = text.slice(span.start, span.end);
  if (/^(?:£|top|bottom|best|upper|lower|highest|lowest|.*(?:%|per ?cent|level))/i.test(written)) return 'size';
  if (!knownNumber.test(before) || /\p{Lu}/u.test(written)) return 'size';
  if (/^(?:halv|doubl|trebl|tripl|quadr|zero|nil|no)/i.test(written) || reached.test(before)) return 'size';
  return everyOne.test(before) ? 'coverage' : undefined;
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
