import { readMoment } from '../values/moment.ts';
import {
  almostAmountForms,
  almostDayForms,
  almostPeriodForms,
  amountForms,
  dayForms,
  periodForms,
} from '../values/patterns.ts';
import type { FactShape } from '../vocabulary/index.ts';
import type { CleanLine } from './clean-line.ts';
import type { TokenSink } from './token-sink.ts';

/** Shapes whose first value is a name, and each value after a comma. */
const namesFirst: ReadonlySet<FactShape> = new Set<FactShape>([
  'names',
  'words',
  'people',
  'target',
  'funding',
  'approval',
  'reports to',
  'leaves out',
  'terms',
  'calls',
  'question',
  'position',
]);

/** Shapes that hold a list, which goes on in the next line after a comma. */
export const withLists: ReadonlySet<FactShape> = new Set<FactShape>([
  'names',
  'words',
  'people',
  'funding',
  'leaves out',
  'figures',
  'terms',
  'score',
  'reported',
]);

/** Linking words after which a name stands, by shape. */
const nameAfter: Partial<Record<FactShape, string>> = { score: 'on', reviewed: 'by', reported: 'to' };

const links: ReadonlyMap<string, string> = new Map(
  ['a', 'at', 'because', 'by', 'down', 'every', 'from', 'in', 'on', 'times', 'to', 'up', 'years'].map((word) => [
    word,
    word.toUpperCase(),
  ]),
);

const day = here(dayForms.words, dayForms.iso, dayForms.numbers);
const almostDay = here(...Object.values(almostDayForms));
const almostPeriod = here(...Object.values(almostPeriodForms));
const almostAmount = here(...Object.values(almostAmountForms));
const period = here(
  periodForms.longPair,
  periodForms.years,
  periodForms.pair,
  periodForms.month,
  periodForms.quarter,
  periodForms.season,
  periodForms.endOfYear,
  periodForms.endOfMonth,
  periodForms.endOfPlan,
);
/** In a target, `from 300 in 2024 to 2029` is an amount, not a range of years. */
const periodInTarget = here(
  periodForms.longPair,
  periodForms.pair,
  periodForms.month,
  periodForms.quarter,
  periodForms.season,
  periodForms.endOfYear,
  periodForms.endOfMonth,
  periodForms.endOfPlan,
);
const amount = here(amountForms.money, amountForms.percent, amountForms.per, amountForms.share, amountForms.number);
const name = /[\p{L}][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*)*/uy;
/** `_foo`: signs before the letter that a name begins with. */
const nameAfterSigns = /[_.-]+(?=\p{L})[\p{L}\p{M}\p{N}_.-]*/uy;
const nameThatBeginsWithDigit = /\d[\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*)*(?=[\s,:]|$)/uy;
const quoted = /"([^"\n]*)"?/y;
const allPartners = /all +partners(?=\s*(?:[:#]|$))/y;
const thenOngoing = /then +ongoing(?![\p{L}\p{N}_-])/uy;
const run = /[^\s,]+/y;
/** An amount that cannot be read, with the commas in it. */
const wholeRun = /[^\s,]+(?:,\d[^\s,]*)*/y;
/** `per year`, `per annum`: another way to say `a year`. */
const perUnit = /per +(\p{L}+)/uy;
const dashBetween = /[-\u2013\u2014]+(?=\s)/y;

/** Shapes in which a day stands, so that `31 March` is a day without its year. */
const withDays: ReadonlySet<FactShape> = new Set<FactShape>(['date', 'period', 'approval', 'reviewed', 'now by']);

export interface ValuesEnd {
  /** Position of the colon after which the author's text begins; the line's end where there is none. */
  readonly position: number;
  readonly hasColon: boolean;
  /** The list goes on in the next line. */
  readonly endsWithComma: boolean;
}

/** Makes the tokens of a fact's values, from `position` to the colon or the end of the line. */
export function lexValues(
  sink: TokenSink,
  line: CleanLine,
  lineNumber: number,
  position: number,
  shape: FactShape,
  goesOn = false,
): ValuesEnd {
  const { text } = line;
  const hasNamesFirst = namesFirst.has(shape);
  let nameNext = hasNamesFirst || (goesOn && nameAfter[shape] !== undefined);
  let afterNameLink = goesOn;
  let endsWithComma = false;
  /** The amount and what it counts, so that `per year` may follow. */
  let isAfterAmount = false;
  /** A day or a period stands here: after `in` and `by` in every shape. */
  let isDayNext = withDays.has(shape);
  let at = position;
  const take = (type: string, end: number, image?: string): void => {
    sink.add(type, line, lineNumber, at, end, image);
    at = end;
    endsWithComma = false;
    nameNext = false;
  };

  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++;
    if (at >= text.length) return { position: text.length, hasColon: false, endsWithComma };
    const character = text.charAt(at);
    if (character === '#') {
      sink.add('COMMENT', line, lineNumber, at, text.length);
      return { position: text.length, hasColon: false, endsWithComma };
    }
    if (character === ':') return { position: at, hasColon: true, endsWithComma: false };
    if (character === ',') {
      take('COMMA', at + 1);
      endsWithComma = true;
      nameNext = hasNamesFirst || (nameAfter[shape] !== undefined && afterNameLink);
      continue;
    }
    if (character === '"') {
      const match = matchAt(quoted, text, at);
      if (match !== null) {
        const written = match[0];
        const plain = plainName(match[1] ?? '');
        sink.problem(line, at, at + written.length, { type: 'name with other characters', written, name: plain });
        take('NAME', at + written.length, plain);
        continue;
      }
    }
    if (nameNext) {
      const all = shape === 'people' ? matchAt(allPartners, text, at) : null;
      if (all !== null) {
        take('ALL_PARTNERS', at + all[0].length);
        continue;
      }
      const match = matchAt(name, text, at) ?? matchAt(nameThatBeginsWithDigit, text, at);
      if (match !== null) {
        take('NAME', at + match[0].length);
        continue;
      }
      const signs = matchAt(nameAfterSigns, text, at);
      if (signs !== null) {
        const [written] = signs;
        const plain = plainName(written);
        sink.problem(line, at, at + written.length, { type: 'name with other characters', written, name: plain });
        take('NAME', at + written.length, plain);
        continue;
      }
    }
    const dash = shape === 'period' ? matchAt(dashBetween, text, at) : null;
    if (dash !== null) {
      take('TO', at + dash[0].length, 'to');
      isDayNext = true;
      continue;
    }
    const per = isAfterAmount ? matchAt(perUnit, text, at) : null;
    if (per !== null) {
      const unit = per[1] ?? '';
      const end = at + per[0].length;
      take('A', at + 3, 'a');
      at = end - unit.length;
      take('NAME', end, unit === 'annum' ? 'year' : unit);
      continue;
    }
    const found = valueAt(text, at, shape, isDayNext);
    if (found !== undefined) {
      const isMoment = found.type === 'DAY' || found.type === 'PERIOD' || (found.type === 'NUMBER' && isDayNext);
      if (isMoment) {
        const written = text.slice(at, found.end);
        const moment = readMoment(written);
        if (moment === undefined) sink.problem(line, at, found.end, { type: 'no such day', written });
        else if (shape !== 'period' && isMaybeFinancialYear(written)) {
          sink.problem(line, at, found.end, { type: 'which years', written, from: moment.start, to: moment.end });
        }
      }
      const isLinked = found.link === 'in' || found.link === 'by';
      isDayNext = !isMoment && (isLinked || (withDays.has(shape) && (isDayNext || found.link !== undefined)));
      isAfterAmount = found.type === 'AMOUNT' || found.type === 'NUMBER' || (found.type === 'NAME' && isAfterAmount);
      const isNameLink = found.link !== undefined && found.link === nameAfter[shape];
      take(found.type, found.end);
      if (isNameLink) {
        nameNext = true;
        afterNameLink = true;
      }
      continue;
    }
    const rest = matchAt(isDigitOrPound(text, at) ? wholeRun : run, text, at);
    take('UNREADABLE', at + (rest?.[0].length ?? 1));
  }
}

interface FoundValue {
  readonly type: string;
  readonly end: number;
  readonly link?: string;
}

/** `2026-2027` are two years and may be meant for one financial year; `2026 to 2027` says what it means. */
function isMaybeFinancialYear(written: string): boolean {
  const [first, second, ...others] = written.split(/ *[-\u2013\u2014] */);
  return others.length === 0 && second?.length === 4 && Number(first) + 1 === Number(second);
}

function valueAt(text: string, at: number, shape: FactShape, isDayNext: boolean): FoundValue | undefined {
  const code = text.charCodeAt(at);
  const isDigit = code >= 48 && code <= 57;
  const isLetter = !isDigit && /\p{L}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (isDigit) {
    const match = matchAt(day, text, at);
    if (match !== null) return { type: 'DAY', end: at + match[0].length };
  }
  if (isDigit || isLetter) {
    const match = matchAt(shape === 'target' ? periodInTarget : period, text, at);
    if (match !== null) return { type: 'PERIOD', end: at + match[0].length };
    const almostDayHere = isDayNext ? matchAt(almostDay, text, at) : null;
    if (almostDayHere !== null) return { type: 'DAY', end: at + almostDayHere[0].length };
    const almostPeriodHere = isDayNext ? matchAt(almostPeriod, text, at) : null;
    if (almostPeriodHere !== null) return { type: 'PERIOD', end: at + almostPeriodHere[0].length };
  }
  if (isLetter) {
    const then = matchAt(thenOngoing, text, at);
    if (then !== null) return { type: 'THEN_ONGOING', end: at + then[0].length };
    const word = matchAt(name, text, at)?.[0];
    if (word === undefined) return undefined;
    // Elsewhere `years` is what is counted: `every 2 years`.
    const link = word === 'years' && shape !== 'terms' ? undefined : links.get(word);
    return link === undefined
      ? { type: 'NAME', end: at + word.length }
      : { type: link, end: at + word.length, link: word };
  }
  const almost = matchAt(almostAmount, text, at);
  if (almost !== null) return { type: 'UNREADABLE', end: at + almost[0].length };
  const match = matchAt(amount, text, at);
  if (match === null || /^[,.]\d/.test(text.slice(at + match[0].length, at + match[0].length + 2))) return undefined;
  return { type: /^\d+$/.test(match[0]) ? 'NUMBER' : 'AMOUNT', end: at + match[0].length };
}

/** The handle that an author meant who wrote spaces, quotation marks or other characters. */
export function plainName(written: string): string {
  const unquoted = without(written.trim(), '"\'').trim();
  return without(unquoted.replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-'), '-._', '-.');
}

/** The text without these characters at its start and its end. */
function without(text: string, atStart: string, atEnd = atStart): string {
  let from = 0;
  let to = text.length;
  while (from < to && atStart.includes(text.charAt(from))) from++;
  while (to > from && atEnd.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

function here(...forms: readonly string[]): RegExp {
  // Groups have names in the forms, and no name may stand twice in one expression.
  const plain = forms.map((form) => form.replace(/\(\?<(?!sign>)\w+>/g, '(?:').replace(/\(\?<sign>/g, '('));
  return new RegExp(plain.map((form, index) => numberBackReference(form, index, plain)).join('|'), 'iuy');
}

function numberBackReference(form: string, index: number, forms: readonly string[]): string {
  const groupsBefore = forms
    .slice(0, index)
    .reduce((count, other) => count + (other.match(/\((?!\?)/g)?.length ?? 0), 0);
  return form.replace(/\\k<sign>/g, `\\${groupsBefore + 1}`);
}

function matchAt(expression: RegExp, text: string, position: number): RegExpExecArray | null {
  expression.lastIndex = position;
  return expression.exec(text);
}

function isDigitOrPound(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 163 || (code >= 48 && code <= 57);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 11 || code === 12;
}
