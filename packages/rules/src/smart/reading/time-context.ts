import { readMoment } from '@goldenthread/language';
import { nounKind } from '../words/nouns.ts';
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
  /\b(?:from|was|were) (?:£?\d[\d.,]*(?:m|k|bn|%)?|one|two|three|four|five|six|seven|eight|nine|ten)(?: [a-zÀ-ɏ'-]+){0,4} in (?:the )?$/i;
const pastParticipleIn =
  /(?:^|[^a-zÀ-ɏ])([a-zÀ-ɏ]+(?:ed|gun|ade|one|aken|ritten|et up|un|een))(?: [a-zÀ-ɏ]+ly)? (?:in|on|during|by|for) (?:the )?(?:early |late )?$/i;
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
  if (/\b(?:in|at|by|before|until|after) (?:the |our )?$/i.test(before) && isOccasionNext(after)) return 'deadline';
  if (
    /\b(?:the|a|an|our|its|their|this|revised|updated|new|final|draft)(?: [a-zÀ-ɏ]+)? ?$/i.test(before) &&
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

/** "in the 2027 audit": when it takes place. */
function isOccasionNext(after: string): boolean {
  const next = /^ ([a-zÀ-ɏ-]+)(?: ([a-zÀ-ɏ-]+))?/i.exec(after);
  return [next?.[1], next?.[2]].some((word) => word !== undefined && nounKind(word.toLowerCase()) === 'occasion');
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
  return !/\b(?:be|been|being|is|are|gets?|have|has|will|to)(?: [a-zÀ-ɏ]+ly)? ?$/i.test(earlier);
}

/** Whether the words name a day or a span that the calendar has; words such as "late May 2027" are taken at their word. */
function isRead(written: string): boolean {
  if (/\p{L}/u.test(written)) return true;
  const inFigures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d\d|\d{4})$/.exec(written);
  if (inFigures === null) return readMoment(written) !== undefined;
  const [, day, month, year = ''] = inFigures;
  return readMoment(`${day}/${month}/${year.length === 2 ? '20' : ''}${year}`) !== undefined;
}

/** "during 26/27": one year and the next, where a year can stand; "10/11 year olds" are none. */
export function shortYears(text: string, span: Span): TimeKind | undefined {
  const [first = 0, second = 0] = text.slice(span.start, span.end).split('/').map(Number);
  const before = text.slice(Math.max(0, span.start - 80), span.start);
  const after = text.slice(span.end, span.end + 40);
  if ((first + 1) % 100 !== second || /^ (?:year|month|week)s?[ -]old/i.test(after)) return undefined;
  if (history.test(before) || fromAmountIn.test(before)) return 'past';
  return span.start === 0 || timePreposition.test(before) ? 'deadline' : undefined;
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
  if (/(?:hours|days) (?:a |per )?$|\bhours\b[^,;.]*\d $/i.test(before)) return 'length';
  return /(?:\d|\b(?:once|twice|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|times))\b[^.;]*$/i.test(
    before,
  )
    ? 'repeated'
    : undefined;
}

/** "annual" before a thing that is done each year, but not in "through the annual survey". */
export function often(text: string, span: Span): TimeKind | undefined {
  const before = text.slice(Math.max(0, span.start - 30), span.start);
  if (
    /\b(?:in|into|for|with|as part of|alongside|through|via|from|using|of|within|under|against) (?:the |our |its |their |an? )$/i.test(
      before,
    )
  )
    return 'name';
  // "Make the annual report easier to read" changes a report that there is.
  if (
    /\b(?:mak|improv|us|redesign|simplif|shorten|chang|promot)(?:e|ing|es|ed|y|ying)? (?:the|our|its|their) $/i.test(
      before,
    )
  )
    return 'name';
  // "Introduce a weekly drop-in" is done once.
  if (
    /\b(?:introduc|establish|set(?:ting)? up|start|begin|launch|creat|open|pilot)[a-zÀ-ɏ]* (?:an? )?(?:new )?$/i.test(
      before,
    )
  )
    return 'length';
  return 'repeated';
}

const perCase =
  /^ (?:of|from|after|following) (?:(?:the|a|an|their|his|her|being|each|every|its|any) )?(?:(?:[a-zÀ-ɏ'-]+ ){0,3}?)(?=[a-z])(?:release|liberation|referral|receipt|request|arrest|sentence|sentencing|application|contact|notification|report|reporting|admission|discharge|imposition|disclosure|call|assessment|order|birth|diagnosis|received|referred|charged|released|made|enquiry|incident|complaint|arrival|presentation|need|case|hearing|conviction|appointment|leaving|imposed|submitted|arriving)\b/i;
/** "within six months of starting": somebody's own doing, and not that of the work. */
const ofDoing = /^ of (?!launch|open|sign|approv|publish|complet|adopt|start of)[a-z]+ing\b/i;
const caseByCase =
  /\b(?:\d+(?:\.\d+)?%|per cent|calls?|requests?|applications?|referrals?|complaints?|enquiries|invoices|repairs|appointments?|tenancies|everyone|every|each|all|patients|responses?|attend(?:ed)?|answer(?:ed)?|assess(?:ed)?|seen|respond|reply|treated|contacted)\b/i;

/** "within 12 months" is a deadline, "within 30 days of referral" a standard for every case. */
export function within(text: string, span: Span): TimeKind | undefined {
  const written = text.slice(span.start, span.end);
  if (new RegExp(`(?:${shortTime}|ring)s?$`, 'i').test(written) || /^in (?:less|under)/i.test(written))
    return 'standard';
  const after = text.slice(span.end, span.end + 80);
  if (perCase.test(after) || ofDoing.test(after)) return 'standard';
  if (/^within the first/i.test(written) && /^ of\b/.test(after)) return 'standard';
  // No plan says that it will be done in so many days; an opening "Within ten days," may.
  if (/days?$/i.test(written) && !/^ of\b/i.test(after) && span.start > 0) return 'standard';
  const isShort = !/(?:month|quarter|year)s?$/i.test(written);
  if (isShort && span.start > 0 && caseByCase.test(text.slice(Math.max(0, span.start - 200), span.start)))
    return 'standard';
  return 'deadline';
}

/** "at its March and September meetings" comes again, "at the June meeting" once. */
export function meeting(text: string, span: Span): TimeKind {
  return /s$/i.test(text.slice(span.start, span.end)) ? 'repeated' : 'deadline';
}

/** "for two years", but not "who keep a tenancy for 12 months" nor "for at least". */
export function overSpan(text: string, span: Span): TimeKind | undefined {
  const written = text.slice(span.start, span.end);
  const clause = text.slice(Math.max(0, span.start - 80), span.start);
  if (/\blast\b/i.test(written)) return 'past';
  if (/^for\b/i.test(written) && perCase.test(text.slice(span.end, span.end + 80))) return 'standard';
  if (/^for\b/i.test(written) && /\b(?:who|that|which|whom)\b[^,;]*$/i.test(clause)) return 'standard';
  if (/^(?:for|in|after) a\b/i.test(written) && !/\byear\b/i.test(written)) return undefined;
  if (/^after\b/i.test(written) && /\b(?:who|that|which)\b[^,;]*$/i.test(clause)) return 'standard';
  return /^after\b/i.test(written) && perCase.test(text.slice(span.end, span.end + 80)) ? 'standard' : 'period';
}
