import { inWords, type Moment, readMoment } from '../values/moment.ts';
import { amountForms, dayForms, monthNames, periodForms } from '../values/patterns.ts';
import { type Amount, readAmount } from '../values/quantity.ts';

/**
 * The first form of a value in the language's table of values: `31 March 2029` for `2029-03-31`, `62%` for `62 per cent`.
 * Where the first form would not be read as the same value, the value stays as it is written.
 */
export function firstFormOfMoment(written: string): string {
  const plain = withOneSpace(written);
  const before = readMoment(plain);
  const form = before === undefined ? undefined : momentForm(plain, before);
  const after = form === undefined ? undefined : readMoment(form);
  return form !== undefined && isSameMoment(before, after) ? form : plain;
}

/** As `firstFormOfMoment`, for amounts. Thousands are set apart with commas. */
export function firstFormOfAmount(written: string): string {
  const plain = withOneSpace(written);
  const before = readAmount(plain);
  const form = before === undefined ? undefined : amountForm(plain);
  const after = form === undefined ? undefined : readAmount(form);
  return form !== undefined && isSameAmount(before, after) ? form : plain;
}

export function isSameMoment(a: Moment | undefined, b: Moment | undefined): boolean {
  return a !== undefined && b !== undefined && a.precision === b.precision && a.start === b.start && a.end === b.end;
}

export function isSameAmount(a: Amount | undefined, b: Amount | undefined): boolean {
  return a !== undefined && b !== undefined && a.unit === b.unit && a.number === b.number && a.base === b.base;
}

/** Runs of spaces become one. */
export function withOneSpace(written: string): string {
  return written.replace(/\s+/g, ' ');
}

type Groups = Readonly<Record<string, string | undefined>>;

const periods: readonly (readonly [RegExp, (groups: Groups) => string])[] = [
  [whole(periodForms.month), ({ month, year }) => `${monthName(month)} ${year}`],
  [whole(periodForms.years), ({ year, last }) => `${year} to ${last}`],
  [whole(periodForms.quarter), ({ quarter, year, second }) => `Q${quarter} ${year}${slash(second)}`],
  [whole(periodForms.season), ({ season = '', year }) => `${season.toLowerCase()} ${year}`],
  [whole(periodForms.endOfYear), ({ year, second }) => `end of ${year}${slash(second)}`],
  [whole(periodForms.endOfMonth), ({ month, year }) => `end of ${monthName(month)} ${year}`],
  [whole(periodForms.endOfPlan), () => 'end of plan'],
];
const days = Object.values(dayForms).map(whole);
const pairs = [whole(periodForms.pair), whole(periodForms.longPair)];

function momentForm(plain: string, { precision, start, end }: Moment): string | undefined {
  if (start !== undefined && end !== undefined) {
    if (days.some((form) => form.test(plain))) return inWords(start);
    if (pairs.some((form) => form.test(plain))) {
      const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
      if (precision === 'financial year') return `${first}/${last.slice(2)}`;
      return precision === 'years' ? `${first} to ${last}` : inWords(start).replace(/^\d+ /, '');
    }
  }
  for (const [form, write] of periods) {
    const match = form.exec(plain);
    if (match !== null) return write(match.groups ?? {});
  }
  return undefined;
}

function monthName(written = ''): string | undefined {
  const start = written.slice(0, 3).toLowerCase();
  return monthNames.find((month) => month.toLowerCase().startsWith(start));
}

function slash(second: string | undefined): string {
  return second === undefined ? '' : `/${second}`;
}

const scales: Readonly<Record<string, string>> = {
  thousand: 'k',
  k: 'k',
  million: 'm',
  m: 'm',
  billion: 'bn',
  bn: 'bn',
};

const amounts: readonly (readonly [RegExp, (groups: Groups) => string])[] = [
  [
    whole(amountForms.money),
    ({ sign, number, scale = '' }) => `${plainSign(sign)}£${grouped(number)}${scales[scale.toLowerCase()] ?? ''}`,
  ],
  [whole(amountForms.percent), ({ sign, number }) => `${plainSign(sign)}${grouped(number)}%`],
  [whole(amountForms.per), ({ number, base }) => `${grouped(number)} per ${grouped(base)}`],
  // The number before `in` has no commas: `1,204 in 2024` is a value and its year.
  [whole(amountForms.share), ({ number, base }) => `${number} in ${grouped(base)}`],
  [whole(amountForms.number), ({ sign, number }) => `${plainSign(sign)}${grouped(number)}`],
];

function amountForm(plain: string): string | undefined {
  for (const [form, write] of amounts) {
    const groups = form.exec(plain)?.groups;
    if (groups !== undefined) return write(groups);
  }
  return undefined;
}

function plainSign(sign = ''): string {
  return sign.replace('\u2212', '-');
}

/** `10 000` and `10000` as `10,000`; what stands after the point stays. */
function grouped(number = ''): string {
  const [integer = '', ...fraction] = number.replace(/[, ]/g, '').split('.');
  const groups = /^0/.test(integer) ? integer : integer.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  return [groups, ...fraction].join('.');
}

function whole(form: string): RegExp {
  return new RegExp(`^${form}$`, 'iu');
}
