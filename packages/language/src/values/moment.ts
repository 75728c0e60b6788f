import { dayForms, monthNames, periodForms } from './patterns.ts';

/** A day as `2029-03-31`. Days compare as text. */
export type IsoDate = string & { readonly isoDate: unique symbol };

/** What kind of span of time was written. */
export type MomentPrecision =
  | 'day'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'financial year'
  | 'years'
  | 'end of plan';

/**
 * A day or a period, with its first and its last day. As a deadline a period means its last day, as a start its first.
 * `end of plan` has no days of its own: the strategy's period gives them.
 */
export interface Moment {
  /** As the author wrote it. */
  readonly written: string;
  readonly precision: MomentPrecision;
  readonly start: IsoDate | undefined;
  readonly end: IsoDate | undefined;
}

type Groups = Readonly<Record<string, string>>;

interface Days {
  readonly precision: MomentPrecision;
  readonly start: IsoDate | undefined;
  readonly end: IsoDate | undefined;
}

const readers: readonly (readonly [RegExp, (groups: Groups) => Days | undefined])[] = [
  [whole(dayForms.words), (g) => day(Number(g.year), monthNumber(g.month ?? ''), Number(g.day))],
  [whole(dayForms.iso), (g) => day(Number(g.year), Number(g.month), Number(g.day))],
  [whole(dayForms.numbers), (g) => day(Number(g.year), Number(g.month), Number(g.day))],
  [whole(periodForms.month), (g) => months('month', Number(g.year), monthNumber(g.month ?? ''), 1)],
  [whole(periodForms.pair), (g) => pair(Number(g.year), Number(g.second), g.sign === '/')],
  [
    whole(periodForms.longPair),
    (g) => (Number(g.year) + 1 === Number(g.next) ? financialYear(Number(g.year)) : undefined),
  ],
  [whole(periodForms.years), (g) => years(Number(g.year), Number(g.last))],
  [whole(periodForms.quarter), quarter],
  [
    whole(periodForms.season),
    (g) => months('season', Number(g.year), seasonStart[(g.season ?? '').toLowerCase()] ?? 1, 3),
  ],
  [whole(periodForms.endOfYear), endOfYear],
  [whole(periodForms.endOfMonth), endOfMonth],
  [whole(periodForms.endOfPlan), () => ({ precision: 'end of plan', start: undefined, end: undefined })],
  [/^(?<year>\d{4})$/, (g) => months('year', Number(g.year), 1, 12)],
];

/** Spring is March to May, summer June to August, autumn September to November, winter December to February. */
const seasonStart: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** What was read before. A plan writes the same days many times, and its lines, checks and facts each ask for them. */
const known = new Map<string, Moment | undefined>();
const mostKnown = 1_000;

/** Reads a day or a period, or gives `undefined` where there is no such day or the text is none. */
export function readMoment(written: string): Moment | undefined {
  const before = known.get(written);
  if (before !== undefined || known.has(written)) return before;
  if (known.size >= mostKnown) known.clear();
  // A copy: a piece of a file's text would keep the whole text in memory.
  const own = [...written].join('');
  const moment = readNewMoment(own);
  known.set(own, moment);
  return moment;
}

function readNewMoment(written: string): Moment | undefined {
  const clean = written.trim();
  for (const [form, read] of readers) {
    const match = form.exec(clean);
    if (match === null) continue;
    const days = read(match.groups ?? {});
    if (days !== undefined) return { written, ...days };
  }
  return undefined;
}

/** A day of the calendar as text, or `undefined` where the calendar has no such day. */
export function isoDate(year: number, month: number, dayOfMonth: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return isReal ? (date.toISOString().slice(0, 10) as IsoDate) : undefined;
}

/** Reads `2029-03-31`. */
export function readIsoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? undefined : isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `31 March 2029`: the form that readers see and that the formatter writes. */
export function inWords(date: IsoDate): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${dayOfMonth} ${monthNames[(month ?? 1) - 1]} ${year}`;
}

/** The Scottish financial year of a day, 1 April to 31 March: `2028/29`. */
export function financialYearOf(date: IsoDate): string {
  const year = Number(date.slice(0, 4));
  const first = date.slice(5) >= '04-01' ? year : year - 1;
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}

function whole(form: string): RegExp {
  return new RegExp(`^${form}$`, 'iu');
}

function day(year: number, month: number, dayOfMonth: number): Days | undefined {
  const date = isoDate(year, month, dayOfMonth);
  return date === undefined ? undefined : { precision: 'day', start: date, end: date };
}

function months(precision: MomentPrecision, year: number, firstMonth: number, count: number): Days | undefined {
  const first = new Date(Date.UTC(year, firstMonth - 1, 1));
  const last = new Date(Date.UTC(year, firstMonth - 1 + count, 0));
  if (firstMonth < 1 || firstMonth > 12) return undefined;
  return {
    precision,
    start: first.toISOString().slice(0, 10) as IsoDate,
    end: last.toISOString().slice(0, 10) as IsoDate,
  };
}

function financialYear(first: number): Days | undefined {
  return months('financial year', first, 4, 12);
}

function pair(first: number, second: number, isSlash: boolean): Days | undefined {
  if ((first + 1) % 100 === second) return financialYear(first);
  if (isSlash) return undefined;
  if (second >= 1 && second <= 12 && second <= first % 100) return months('month', first, second, 1);
  return years(first, first - (first % 100) + second);
}

function years(first: number, last: number): Days | undefined {
  const start = isoDate(first, 1, 1);
  const end = isoDate(last, 12, 31);
  return start === undefined || end === undefined || end < start ? undefined : { precision: 'years', start, end };
}

function quarter(groups: Groups): Days | undefined {
  const year = Number(groups.year);
  const number = Number(groups.quarter);
  if (groups.second === undefined) return months('quarter', year, number * 3 - 2, 3);
  if ((year + 1) % 100 !== Number(groups.second)) return undefined;
  return months('quarter', year, 1 + number * 3, 3) ?? months('quarter', year + 1, 1 + number * 3 - 12, 3);
}

function endOfYear(groups: Groups): Days | undefined {
  const year = Number(groups.year);
  const span = groups.second === undefined ? months('year', year, 1, 12) : pair(year, Number(groups.second), true);
  return span && { ...span, start: span.end };
}

function endOfMonth(groups: Groups): Days | undefined {
  const span = months('month', Number(groups.year), monthNumber(groups.month ?? ''), 1);
  return span && { ...span, start: span.end };
}

function monthNumber(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return monthNames.findIndex((month) => month.slice(0, 3).toLowerCase() === start) + 1;
}
