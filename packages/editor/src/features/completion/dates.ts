import { type FactWord, financialYearOf, type IsoDate, inWords, isoDate } from '@goldenthread/language';
import { type Candidate, kinds } from './candidate.ts';
import type { ValuePlace } from './values.ts';

/** Facts whose day lies behind, or is today. */
const past: ReadonlySet<FactWord> = new Set<FactWord>([
  'reviewed on',
  'published on',
  'date',
  'approved by',
  'closed on',
]);
/** Facts whose day begins something. */
const beginnings: ReadonlySet<FactWord> = new Set<FactWord>(['from']);

interface Suggested {
  readonly written: string;
  readonly why: string;
}

/** Days and periods near the strategy's period; none is made up that the plan does not lead to. */
export function dateCandidates(
  place: ValuePlace,
  slot: 'DATE' | 'PERIOD',
  fact: FactWord | undefined,
): readonly Candidate[] {
  const seen = new Set<string>();
  return suggested(place, slot, fact)
    .filter(({ written }) => !seen.has(written) && seen.add(written))
    .map(({ written, why }) => ({
      label: written,
      kind: kinds.date,
      detail: why,
      span: { start: place.start, end: place.end },
    }));
}

function suggested(place: ValuePlace, slot: 'DATE' | 'PERIOD', fact: FactWord | undefined): Suggested[] {
  const { today, before, values } = place;
  const { start, end } = place.asked.strategy.period;
  if (slot === 'PERIOD') return figureYears(today, end, fact === 'projected');
  const isProgress = fact === undefined && values.kind === 'progress';
  if (isProgress || (fact !== undefined && past.has(fact))) {
    return [{ written: inWords(today), why: 'today' }, ...quarterEnds(addMonths(today, -12), 5).reverse()];
  }
  if (fact === 'period') return planBounds(before.length > 0, start, end, today);
  if (fact !== undefined && beginnings.has(fact)) {
    return [...yearStarts(start ?? today, end), { written: inWords(today), why: 'today' }];
  }
  return [
    ...(end === undefined ? [] : [{ written: 'end of plan', why: `${inWords(end)}, the last day of the plan` }]),
    ...yearEnds(start ?? today, end),
    ...quarterEnds(later(today, start), 6),
  ];
}

/** Financial years of figures: those that are over, the latest first; for what is expected, those to come. */
function figureYears(today: IsoDate, end: IsoDate | undefined, isExpected: boolean): Suggested[] {
  const year = financialYear(today);
  if (isExpected) {
    const last = end === undefined ? year + 10 : financialYear(end);
    return range(year, Math.min(last, year + 15)).map((each) =>
      asYear(each, each === year ? 'this financial year' : 'to come'),
    );
  }
  return range(0, 6).map((back) => asYear(year - back, back === 0 ? 'this financial year' : 'financial year'));
}

function asYear(first: number, why: string): Suggested {
  return {
    written: `${first}/${String((first + 1) % 100).padStart(2, '0')}`,
    why: `${why}, 1 April ${first} to 31 March ${first + 1}`,
  };
}

/** The first and the last day of a plan: from April, for one to fifteen years. */
function planBounds(isEnd: boolean, start: IsoDate | undefined, end: IsoDate | undefined, today: IsoDate): Suggested[] {
  const first = financialYear(start ?? today);
  if (!isEnd) {
    return range(first, first + 2).map((year) => ({
      written: `1 April ${year}`,
      why: 'the first day of a financial year',
    }));
  }
  const own = end === undefined ? [] : [{ written: inWords(end), why: 'the last day of the plan' }];
  return [
    ...own,
    ...[1, 3, 5, 10, 15].map((years) => ({
      written: `31 March ${first + years}`,
      why: `${years === 1 ? 'one year' : `${years} years`}`,
    })),
  ];
}

function yearEnds(start: IsoDate, end: IsoDate | undefined): Suggested[] {
  return planYears(start, end).map((year, at) => ({
    written: `31 March ${year + 1}`,
    why: `the end of ${asYear(year, '').written}, year ${at + 1} of the plan`,
  }));
}

function yearStarts(start: IsoDate, end: IsoDate | undefined): Suggested[] {
  return planYears(start, end).map((year, at) => ({
    written: `1 April ${year}`,
    why: `the first day of ${asYear(year, '').written}, year ${at + 1} of the plan`,
  }));
}

/** The financial years of the plan by the year in which they begin; the next five where it has no period. */
function planYears(start: IsoDate, end: IsoDate | undefined): number[] {
  const first = financialYear(start);
  return range(first, end === undefined ? first + 4 : Math.min(financialYear(end), first + 20));
}

function quarterEnds(from: IsoDate, count: number): Suggested[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return range(0, count - 1).flatMap((at) => {
    const last = Math.ceil(month / 3) * 3 + at * 3;
    const [inYear, inMonth] = [year + Math.floor((last - 1) / 12), ((last - 1) % 12) + 1];
    const day = isoDate(inYear, inMonth, inMonth === 6 || inMonth === 9 ? 30 : 31);
    if (day === undefined) return [];
    const quarter = inMonth === 3 ? 4 : inMonth / 3 - 1;
    return [{ written: inWords(day), why: `the end of Q${quarter} ${financialYearOf(day)}` }];
  });
}

function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  return isoDate(Math.floor(at / 12), (at % 12) + 1, 1) ?? day;
}

function later(a: IsoDate, b: IsoDate | undefined): IsoDate {
  return b !== undefined && b > a ? b : a;
}

function financialYear(day: IsoDate): number {
  return Number(financialYearOf(day).slice(0, 4));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
