import { readMoment } from '@goldenthread/language';
import {
  monthName,
  ordinal,
  season,
  shortTime,
  smallNumber,
  undertaking,
  unitOfTime,
  yearKind,
  yearNumber,
  yearPair,
} from './forms.ts';
import type { Span } from './text.ts';

/**
 * What a time in a sentence does.
 * - `deadline`, `period`, `repeated`: says when, and makes the sentence time-bound
 * - `standard`: how soon each case is dealt with: "within 30 days of release". A measure, not a deadline
 * - `length`: how long a thing is: "a 12 week course"
 * - `past`: when a baseline was taken or a thing began: "launched in 2021"
 * - `name`: part of a name: "the 2016 Act"
 * - `open`: says no time at all: "ongoing", "in due course"
 */
export type TimeKind = 'deadline' | 'period' | 'repeated' | 'standard' | 'length' | 'past' | 'name' | 'open';

export interface Time extends Span {
  readonly kind: TimeKind;
  /** As written. */
  readonly text: string;
}

type Decide = (text: string, match: Span) => TimeKind | undefined;

interface TimeForm {
  readonly form: RegExp;
  readonly kind: TimeKind | Decide;
}

const deadlineWord =
  '(?:no later than|not later than|by|before|until|till|from|after|during|in|for|over|throughout|across|at|within|to)';
const the = '(?:the |our |this |that |its |their )?';

/** From the most telling to the least: a form that lies in one already found is not read again. */
const forms: readonly TimeForm[] = [
  // Open ends and hedges
  form(
    '\\b(?:ongoing|on-going|continuously|continuous|as soon as (?:possible|practicable)|in due course|over time|in (?:the )?(?:short|medium|longer?)(?: |-)term|in (?:the )?future|in the coming years|over the (?:next|coming) (?:few|several) (?:years|months)|when resources (?:allow|permit)|in a timely (?:manner|way|fashion))\\b',
    'open',
  ),
  form(
    '\\b(?:possibly|perhaps|maybe|ideally|potentially|if necessary,?|where possible,?) (?:annual(?:ly)?|yearly|quarterly|monthly|weekly|every year|each year)\\b',
    'open',
  ),
  // How long a service is open
  form(
    `\\b${smallNumber}[ -]hours?(?:,? ?(?:a|per|each|every) day)?(?:,? (?:and )?(?:seven|7) days(?: a| per)? week)?(?=[ ,.;)]|$)(?! of\\b)(?=[^.]{0,4}(?:a |per |,|crisis|helpline|line|service|access|support|cover|care))`,
    'length',
  ),
  form('\\b(?:seven|five|six|7|5|6) days (?:a|per) week\\b', 'length'),
  form('\\b24/7\\b', 'length'),
  // Days and months
  form(
    `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${monthName}(?: to | - | ?- ?)\\d{1,2}(?:st|nd|rd|th)? (?:of )?${monthName}(?: ${yearNumber})?`,
    dated,
  ),
  form(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${monthName}(?:,? ${yearNumber})?`, dated),
  form('\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b|\\b\\d{1,2}([/.])\\d{1,2}\\1(?:(?:19|20)\\d\\d|\\d\\d)\\b', dated),
  form(`\\b${monthName} \\d{1,2}(?:st|nd|rd|th)?,? ${yearNumber}`, dated),
  form(
    `\\b(?:early |late |mid[ -]?|(?:the )?end (?:of )?)?${monthName}(?:(?:/| or | and | to | - |-)${monthName})?,? (?:of )?(?:${yearPair}|${yearNumber})`,
    dated,
  ),
  form(`\\b(?:each|every) ${monthName}`, 'repeated'),
  form(
    `\\b(?:early |late |mid[ -]?|(?:the )?end (?:of )?)?${monthName}(?:(?:/| or | and | to )${monthName})? (?:of )?(?:this|next|each|every) year\\b`,
    'deadline',
  ),
  form(
    `\\b(?:by|before|in|until|from|during|since) (?:the end of |the start of |early |late |mid[ -]?)?${monthName}(?:(?:/| or | and | to )${monthName})?(?! \\p{L}*(?:not|also|be)\\b)`,
    monthAlone,
  ),
  form(`\\b(?:early |late |mid[ -]?|the )?${season}(?: term)?,? (?:of )?(?:${yearPair}|${yearNumber})`, dated),
  form(`\\bQ[1-4](?: ?[/-] ?Q?[1-4])?(?: (?:of )?(?:${yearPair}|${yearNumber}))?\\b`, 'deadline'),
  form(
    `\\b(?:the )?${ordinal} quarter(?: of (?:${yearPair}|${yearNumber}|the (?:${yearKind} )?year))?\\b(?! of (?!the year|(?:${yearKind}) ))`,
    'deadline',
  ),
  form(`\\b(?:fiscal|financial|academic|school|calendar)(?: year)? (?:${yearPair}|${yearNumber})`, dated),
  // Repeated
  form(
    `\\b(?:once|twice|thrice|three times|four times|${smallNumber} times)(?: |-)?(?:(?:a|per|each|every|in a|in every) (?:${unitOfTime}|term)|yearly|weekly|monthly|daily)\\b`,
    'repeated',
  ),
  form(
    `\\b(?:at )?(?:each|every) (?:other |second |third |fourth |${smallNumber} )?(?:${yearKind} )?(?:year|month|week|fortnight|quarter|spring|summer|autumn|winter|term|day)s?\\b`,
    'repeated',
  ),
  form(
    '\\b(?:at|to|in|for|before|after) (?:each|every) (?:[\\p{L}-]+ ){0,3}(?:meeting|sitting|agm|conference|board|forum|committee)\\b',
    'repeated',
  ),
  form('\\b(?:per annum|per year|per month|per week|per quarter|a year|a month|a week|a quarter|each way)\\b', rate),
  form(
    '\\b(?:bi-?annual|bi-?ennial|bi-?monthly|six-monthly|three-monthly|twice-yearly|half-yearly|annual|yearly|quarterly|monthly|weekly|fortnightly|termly|nightly|daily)(?:ly)?\\b(?! (?:living|life|lives|routine|activit))',
    often,
  ),
  form('\\bannually\\b', 'repeated'),
  // Years of a plan
  form(
    `\\b(?:by |in |during |from |before |at |within |over )?(?:the )?(?:end of )?years? (?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})(?:(?: to |-| and )(?:one|two|three|four|five|ten|\\d{1,2}))?(?! (?:of age|old)|\\d|%| (?:pupil|student|child|group))\\b(?=[^-]|$)`,
    'deadline',
  ),
  form(
    `\\b(?:in|during|by|within|for|over|at|before|after) (?:the )?(?:end of )?(?:the |this |its |our )?${ordinal} (?:(?:${smallNumber}) )?(?:${yearKind} )?(?:year|quarter|month|week|phase|half)s?\\b(?! of (?:release|arrest|liberation|admission|referral|life|pregnancy|sentence|custody))`,
    'period',
  ),
  form(
    `\\b(?:${deadlineWord} )?${the}(?:end of )?(?:this|next|the next|the coming|the current|the following|coming) (?:${yearKind} )?(?:year|quarter|month|week|session|term|spring|summer|autumn|winter|easter|christmas|decade|meeting|parliament)\\b`,
    'deadline',
  ),
  form(
    `\\b(?:by|before|at|until) (?:the )?(?:${yearKind} )?(?:year[ -]end|close of (?:the )?(?:${yearKind} )?year|turn of the year|end of (?:the )?(?:${yearKind} )?year)\\b`,
    'deadline',
  ),
  // The life of the plan, the end of an undertaking
  form(
    '\\b(?:over|during|throughout|within|for|across|in) (?:the )?(?:whole |full )?(?:life(?:time|span)?|course|duration|term|period) of (?:the|this|our) (?:[\\p{L}-]+ ){0,2}(?:plan|strategy|programme|project|framework|loip|cjoip)\\b|\\b(?:over|during|throughout|within) (?:the|this) (?:plan|strategy|planning|reporting)(?: period)?\\b',
    'period',
  ),
  form(
    `\\b(?:by|at|before|until|towards|after) the end of (?:the |this |their |its |our |each |every )?(?:[\\p{L}-]+ ){0,3}?${undertaking}\\b`,
    'deadline',
  ),
  form(
    `\\b(?:when|once|after) (?:the|this|our) (?:[\\p{L}-]+ ){0,2}?${undertaking} (?:ends|closes|finishes|concludes|starts|begins|is (?:over|complete|completed|finished))\\b`,
    'deadline',
  ),
  form(
    `\\b(?:on|upon|by|at|after) (?:the )?(?:completion|conclusion|close|end) of (?:the |this |their |our )(?:[\\p{L}-]+ ){0,3}?${undertaking}\\b`,
    'deadline',
  ),
  form(`\\b(?:by|before|over|at) (?:the )?(?:early |late |mid[ -]?)?${season}(?: term| holidays)?\\b`, 'deadline'),
  form("\\b[Bb]y (?:the )?(?:\\p{Lu}[\\p{L}']+ ){1,3}Day\\b", 'deadline', 'u'),
  // Spans
  form(
    `\\b(?:within|in under|in less than|in) (?:the (?:next|first|coming|following) |a (?:maximum|target) of |at most )?${smallNumber}[ -](?:${shortTime}|${unitOfTime}|ring)s?\\b`,
    within,
  ),
  form(
    `\\b(?:over|during|throughout|across|for|after|in) (?:the |a )?(?:next |first |last |coming |following |period of |initial |further )?(?:period of )?(?:${smallNumber}|a)(?: |-)(?:${yearKind} )?(?:year|month|week|fortnight|quarter)s?(?: period)?\\b(?! (?:old|before|after|course|programme))`,
    overSpan,
  ),
  // Years
  form(`\\bbetween ${yearNumber} and ${yearNumber}`, 'period'),
  form(`\\b(?:the )?(?:end|start|beginning|middle|close) of (?:${yearPair}|${yearNumber})`, dated),
  form(`\\b${yearNumber} to ${yearNumber}`, dated),
  form(`\\b${yearPair}`, dated),
  form(`\\b${yearNumber}`, dated),
  // Lengths that are left
  form(`\\b${smallNumber}[ -](?:${shortTime}|${unitOfTime}|ring)s?\\b`, 'length'),
];

/** Every form holds a digit or one of these: a quick look that most sentences do not pass. */
const mayHoldTime =
  /\d|year|annual|month|quarter|week|fortnight|\bday|dail|hour|minute|going|continuous|possible|course|time|future|term|resources|completion|conclusion|the end|each|every|period|once|when|after|life|spring|summer|autumn|winter|easter|christmas|hogmanay|midsummer|night|twice|January|February|March|April|May|June|July|August|September|October|November|December|ennial/i;

/** The times of a plain text, in its order. */
export function timesIn(text: string): readonly Time[] {
  const found: Time[] = [];
  if (!mayHoldTime.test(text)) return found;
  const taken = new Uint8Array(text.length);
  for (const { form, kind } of forms) {
    for (const match of text.matchAll(form)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.subarray(span.start, span.end).includes(1)) continue;
      const decided = typeof kind === 'function' ? kind(text, span) : kind;
      if (decided === undefined) continue;
      taken.fill(1, span.start, span.end);
      found.push({ ...span, kind: decided, text: match[0].trim() });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The time that makes a statement time-bound. */
export function bindingTime(times: readonly Time[]): Time | undefined {
  return (['deadline', 'period', 'repeated'] as const)
    .map((kind) => times.find((time) => time.kind === kind))
    .find((time) => time !== undefined);
}

const timePreposition =
  /(?:\b(?:by|before|until|till|in|during|from|for|over|throughout|between|through|to|and|after|within|at|on|of|early|late|mid|around|end|circa|c\.?|fiscal|session|is|since|-)|[-,:;/(])[ ]*(?:the |each |every )?$/i;
const history =
  /\b(?:since|compared (?:with|to|against)|relative to|against (?:a |the |our )?|than in|baseline (?:of|in|from|year)|on (?:the )?|as (?:at|of)|up from|down from)[ ]*(?:[£\d.,%]+ (?:in )?)?(?:the )?(?:early |late |mid-?)?$/i;
const fromAmountIn =
  /\b(?:from|was|were|than) (?:£?\d[\d.,]*(?:m|k|bn|%)?|one|two|three|four|five|six|seven|eight|nine|ten)(?: [\p{L}'-]+){0,4} in (?:the )?$/iu;
const pastParticipleIn =
  /(?:^|[^\p{L}])(\p{L}+(?:ed|gun|ade|one|aken|ritten|et up|un|een))(?: \p{L}+ly)? (?:in|on|during|by|for) (?:the )?(?:early |late )?$/iu;
const followedByBaseline = /^ (?:levels?|baselines?|figures?|values?|rates?|results?|data|census|total)\b/i;
const followedByThing = /^ (?:\p{Ll}[\p{L}-]+ ?){1,2}/u;
const afterPreposition =
  /^ (?:and|or|to|by|in|of|for|with|at|on|from|the|which|that|who|when|we|our|there|will|is|are|as|through|via|under|across|if|subject|so|but|until|we|it|all|every|each|no|nobody|people|at|least|over|more|fewer|less)\b/i;

/** A date or a year by what stands around it. */
function dated(text: string, span: Span): TimeKind | undefined {
  const written = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - 80), span.start);
  const after = text.slice(span.end, span.end + 40);
  const isYear = /^\d{4}(?: ?[/-] ?\d{2,4}| to \d{4})?$/.test(written);
  if (
    isYear &&
    /^\d{4}$/.test(written) &&
    /^ (?:[\p{L}-]+ )?(?:people|additional|extra|new|more|homes|jobs|officers|places|children|trees|hours)\b/u.test(
      after,
    )
  )
    return undefined;
  if (followedByBaseline.test(after) || history.test(before) || fromAmountIn.test(before)) return 'past';
  if (isHistory(before)) return 'past';
  if (!isYear) return isRead(written) ? 'deadline' : undefined;
  if (
    /\b(?:the|a|an|our|its|their|this|revised|updated|new|final|draft)(?: \p{L}+)? ?$/iu.test(before) &&
    followedByThing.test(after) &&
    !afterPreposition.test(after)
  ) {
    return 'name';
  }
  if (span.start === 0 || timePreposition.test(before)) {
    if (/\p{Lu}[\p{L})]*\)? ?\($/u.test(before)) return 'name';
    return /\bof (?:the )?$/i.test(before) &&
      !/\b(?:end|start|beginning|middle|spring|summer|autumn|winter|half|quarter|months?|close|year|course) of (?:the )?$/i.test(
        before,
      )
      ? 'name'
      : 'deadline';
  }
  return 'name';
}

/** "launched in 2021" tells of the past; "will be launched in 2027" does not, nor does "approved by March 2027". */
function isHistory(before: string): boolean {
  const match = pastParticipleIn.exec(before);
  if (match === null || /\b(?:by|for) (?:the )?(?:early |late )?$/i.test(before)) return false;
  const earlier = before.slice(0, match.index + 1);
  return !/\b(?:be|been|being|is|are|gets?|have|has|will|to)(?: \p{L}+ly)? ?$/iu.test(earlier);
}

/** Whether the words name a day or a span that the calendar has; words such as "late May 2027" are taken at their word. */
function isRead(written: string): boolean {
  return /\p{L}/u.test(written) || readMoment(written) !== undefined;
}

function monthAlone(text: string, span: Span): TimeKind | undefined {
  const written = text.slice(span.start, span.end);
  if (!/ \p{Lu}/u.test(written)) return undefined;
  return /^since/i.test(written) ? 'past' : 'deadline';
}

/** "60 people a year", "£20,000 a year", "once a week": a rate has an amount before it. */
function rate(text: string, span: Span): TimeKind | undefined {
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  if (/\bper\b/i.test(text.slice(span.start, span.end))) return 'repeated';
  if (/\b(?:by|than|least|most) $/i.test(before)) return undefined;
  if (/(?:hours|days) (?:a |per )?$/i.test(before)) return 'length';
  return /(?:\d|\b(?:once|twice|one|two|three|four|five|six|ten|hundred|times))\b[^.;]*$/i.test(before)
    ? 'repeated'
    : undefined;
}

/** "annual" before a thing that is done each year, but not in "through the annual survey". */
function often(text: string, span: Span): TimeKind | undefined {
  const before = text.slice(Math.max(0, span.start - 30), span.start);
  if (/\b(?:in|through|via|from|using|of|within|under|against) (?:the |our |its |their |an? )$/i.test(before))
    return 'name';
  return 'repeated';
}

const perCase =
  /^ (?:of|from|after|following) (?:(?:the|a|an|their|his|her|being|each|every|its|any) )?(?:(?:[\p{L}'-]+ ){0,3}?)(?:release|liberation|referral|receipt|request|arrest|sentence|sentencing|application|contact|notification|report|reporting|admission|discharge|imposition|disclosure|call|assessment|order|birth|diagnosis|received|referred|charged|released|made|enquiry|incident|complaint|arrival|presentation|need|case|hearing|conviction|appointment|leaving|imposed|submitted|arriving)\b/iu;
const caseByCase =
  /\b(?:\d+(?:\.\d+)?%|per cent|calls?|requests?|applications?|referrals?|complaints?|enquiries|invoices|repairs|appointments?|tenancies|everyone|every|each|all|patients|responses?|attend(?:ed)?|answer(?:ed)?|assess(?:ed)?|seen|respond|reply|treated|contacted)\b/i;

/** "within 12 months" is a deadline, "within 30 days of referral" a standard for every case. */
function within(text: string, span: Span): TimeKind | undefined {
  const written = text.slice(span.start, span.end);
  if (new RegExp(`(?:${shortTime}|ring)s?$`, 'i').test(written) || /^in (?:less|under)/i.test(written))
    return 'standard';
  const after = text.slice(span.end, span.end + 80);
  if (perCase.test(after)) return 'standard';
  if (/^within the first/i.test(written) && /^ of\b/.test(after)) return 'standard';
  const isShort = !/(?:month|quarter|year)s?$/i.test(written);
  if (isShort && span.start > 0 && caseByCase.test(text.slice(Math.max(0, span.start - 200), span.start)))
    return 'standard';
  return 'deadline';
}

/** "for two years", but not "who keep a tenancy for 12 months" nor "for at least". */
function overSpan(text: string, span: Span): TimeKind | undefined {
  const written = text.slice(span.start, span.end);
  const clause = text.slice(Math.max(0, span.start - 80), span.start);
  if (/\blast\b/i.test(written)) return 'past';
  if (/^for\b/i.test(written) && /\b(?:who|that|which|whom)\b[^,;]*$/i.test(clause)) return 'standard';
  if (/^(?:for|in|after) a\b/i.test(written) && !/\byear\b/i.test(written)) return undefined;
  if (/^after\b/i.test(written) && /\b(?:who|that|which)\b[^,;]*$/i.test(clause)) return 'standard';
  return /^after\b/i.test(written) && perCase.test(text.slice(span.end, span.end + 80)) ? 'standard' : 'period';
}

function form(source: string, kind: TimeKind | Decide, flags = 'iu'): TimeForm {
  return { form: new RegExp(source, `g${flags}`), kind };
}
