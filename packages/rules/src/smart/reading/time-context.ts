import { readMoment } from '@goldenthread/language';
import { shortTime } from './forms.ts';
import type { Span } from './text.ts';
import type { TimeKind } from './time.ts';

/*
 * Each function decides what a time does by the words around it, of which a bounded piece is read.
 */

const timePreposition =
  /(?:\b(?:by|before|until|till|in|during|from|for|over|throughout|between|through|to|and|after|within|at|on|of|early|late|mid|around|end|circa|c\.?|fiscal|session|is|since|-)|[-,:;/(])[ ]*(?:the |each |every )?$/i;
const history =
  /\b(?:since|compared (?:with|to|against)|relative to|against (?:a |the |our )?|than in|baseline (?:of|in|from|year)|as (?:at|of)|up from|down from)[ ]*(?:[£\d.,%]+ (?:in )?)?(?:the )?(?:early |late |mid-?)?$/i;
const fromAmountIn =
  /\b(?:from|was|were|than) (?:£?\d[\d.,]*(?:m|k|bn|%)?|one|two|three|four|five|six|seven|eight|nine|ten)(?: [\p{L}'-]+){0,4} in (?:the )?$/iu;
const pastParticipleIn =
  /(?:^|[^\p{L}])(\p{L}+(?:ed|gun|ade|one|aken|ritten|et up|un|een))(?: \p{L}+ly)? (?:in|on|during|by|for) (?:the )?(?:early |late )?$/iu;
const followedByBaseline = /^ (?:levels?|baselines?|figures?|values?|rates?|results?|data|census|total)\b/i;
const followedByThing = /^ (?:\p{Ll}[\p{L}-]+ ?){1,2}/u;
const followedByPeriod =
  /^ (?:(?:financial|parliamentary|academic|school|fiscal|calendar|reporting|planning|business) )?(?:year|session|season|period|cycle|term|round)\b/i;
const afterPreposition =
  /^ (?:and|or|to|by|in|of|for|with|at|on|from|the|which|that|who|when|we|our|there|will|is|are|as|through|via|under|across|if|subject|so|but|until|we|it|all|every|each|no|nobody|people|at|least|over|more|fewer|less)\b/i;

/** A date or a year by what stands around it. */
export function dated(text: string, span: Span): TimeKind | undefined {
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
    !followedByPeriod.test(after) &&
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
  return isCount(before, after) ? undefined : 'name';
}

/** "Recruit 2000 volunteers": a number that only looks like a year. */
function isCount(before: string, after: string): boolean {
  return /^ \p{Ll}[\p{L}-]*s\b/u.test(after) && /(?:^\p{Lu}?\p{Ll}+| \p{Ll}+) $/u.test(before);
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

export function monthAlone(text: string, span: Span): TimeKind | undefined {
  const written = text.slice(span.start, span.end);
  if (!/ \p{Lu}/u.test(written)) return undefined;
  return /^since/i.test(written) ? 'past' : 'deadline';
}

/** "60 people a year", "£20,000 a year", "once a week": a rate has an amount before it. */
export function rate(text: string, span: Span): TimeKind | undefined {
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  if (/\bper\b/i.test(text.slice(span.start, span.end))) return 'repeated';
  if (/\b(?:by|than|least|most) $/i.test(before)) return undefined;
  if (/(?:hours|days) (?:a |per )?$/i.test(before)) return 'length';
  return /(?:\d|\b(?:once|twice|one|two|three|four|five|six|ten|hundred|times))\b[^.;]*$/i.test(before)
    ? 'repeated'
    : undefined;
}

/** "annual" before a thing that is done each year, but not in "through the annual survey". */
export function often(text: string, span: Span): TimeKind | undefined {
  const before = text.slice(Math.max(0, span.start - 30), span.start);
  if (/\b(?:in|through|via|from|using|of|within|under|against) (?:the |our |its |their |an? )$/i.test(before))
    return 'name';
  // "Introduce a weekly drop-in" is done once.
  if (/\b(?:introduc|establish|set(?:ting)? up|start|launch|creat|open|pilot)\p{L}* (?:an? )?(?:new )?$/iu.test(before))
    return 'length';
  return 'repeated';
}

const perCase =
  /^ (?:of|from|after|following) (?:(?:the|a|an|their|his|her|being|each|every|its|any) )?(?:(?:[\p{L}'-]+ ){0,3}?)(?:release|liberation|referral|receipt|request|arrest|sentence|sentencing|application|contact|notification|report|reporting|admission|discharge|imposition|disclosure|call|assessment|order|birth|diagnosis|received|referred|charged|released|made|enquiry|incident|complaint|arrival|presentation|need|case|hearing|conviction|appointment|leaving|imposed|submitted|arriving)\b/iu;
const caseByCase =
  /\b(?:\d+(?:\.\d+)?%|per cent|calls?|requests?|applications?|referrals?|complaints?|enquiries|invoices|repairs|appointments?|tenancies|everyone|every|each|all|patients|responses?|attend(?:ed)?|answer(?:ed)?|assess(?:ed)?|seen|respond|reply|treated|contacted)\b/i;

/** "within 12 months" is a deadline, "within 30 days of referral" a standard for every case. */
export function within(text: string, span: Span): TimeKind | undefined {
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
export function overSpan(text: string, span: Span): TimeKind | undefined {
  const written = text.slice(span.start, span.end);
  const clause = text.slice(Math.max(0, span.start - 80), span.start);
  if (/\blast\b/i.test(written)) return 'past';
  if (/^for\b/i.test(written) && /\b(?:who|that|which|whom)\b[^,;]*$/i.test(clause)) return 'standard';
  if (/^(?:for|in|after) a\b/i.test(written) && !/\byear\b/i.test(written)) return undefined;
  if (/^after\b/i.test(written) && /\b(?:who|that|which)\b[^,;]*$/i.test(clause)) return 'standard';
  return /^after\b/i.test(written) && perCase.test(text.slice(span.end, span.end + 80)) ? 'standard' : 'period';
}
