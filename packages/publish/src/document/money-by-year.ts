import { financialYearOf, type IsoDate } from '@goldenthread/language';
import { type Draw, daysBetween, drawsByResource } from '@goldenthread/rules';
import { type Item, isKind, type Strategy } from '@goldenthread/strategy';

/** What is planned to be taken from one source of money. */
export interface SourceOfMoney {
  readonly resource: Item<'resource'>;
  /** The actions and services that it pays for. */
  readonly draws: readonly Draw[];
  /** Pounds in each of `MoneyByYear.years`, rounded. */
  readonly byYear: readonly number[];
  /** Pounds of which the plan does not say the year. */
  readonly undated: number;
}

export interface MoneyByYear {
  /** Financial years, one after the other: `2026/27`. */
  readonly years: readonly string[];
  /** Whether spending goes on after the last of the years. */
  readonly goesOn: boolean;
  readonly sources: readonly SourceOfMoney[];
}

/** So many years are told; what comes after belongs to the delivery plans to come. */
export const mostYears = 12;

/**
 * The money of the plan by source and financial year: what the services cost in each year, and what an action costs in
 * the year in which it is due. A yearly cost that begins or ends within a year counts by its days. Work without a last
 * day goes on to the end of its funding, else of the plan's period.
 */
export function moneyByYear(plan: Strategy): MoneyByYear {
  const spans = [...drawsByResource(plan)]
    .filter((entry): entry is [Item<'resource'>, readonly Draw[]] => isKind(entry[0], 'resource'))
    .map(([resource, draws]) => ({ resource, draws, spent: draws.map((draw) => spendingOf(plan, resource, draw)) }));
  const days = spans.flatMap(({ spent }) => spent.flatMap(({ days }) => (days === undefined ? [] : [days])));
  const years = yearsOf(days);
  const sources = spans.map(({ resource, draws, spent }) => ({
    resource,
    draws,
    byYear: years.map((year) => Math.round(spent.reduce((sum, each) => sum + inYear(each, year), 0))),
    undated: Math.round(spent.reduce((sum, { days, pounds }) => (days === undefined ? sum + pounds : sum), 0)),
  }));
  const last = years.at(-1);
  const goesOn = last !== undefined && days.some(({ end }) => financialYearOf(end) > last);
  return { years, goesOn, sources: inOrder(plan, sources) };
}

interface Spending {
  readonly pounds: number;
  readonly isYearly: boolean;
  /** The days on which it is spent; the day on which it is due, for what is paid once. */
  readonly days: { readonly start: IsoDate; readonly end: IsoDate } | undefined;
}

function spendingOf(plan: Strategy, resource: Item<'resource'>, { from, money }: Draw): Spending {
  const { start, end } = isKind(from, 'action') ? actionDays(plan, from) : serviceDays(plan, from);
  const until = plan.fact(resource, 'until')?.date;
  const last = end ?? (until && plan.lastDay(until)) ?? plan.period.end;
  if (!money.isYearly)
    return { ...money, days: last === undefined || end === undefined ? undefined : { start: last, end: last } };
  const first = start ?? plan.period.start;
  return {
    ...money,
    days: first === undefined || last === undefined || last < first ? undefined : { start: first, end: last },
  };
}

interface OpenDays {
  readonly start: IsoDate | undefined;
  readonly end: IsoDate | undefined;
}

function actionDays(plan: Strategy, action: Item<'action'>): OpenDays {
  const from = plan.fact(action, 'from')?.date;
  const by = plan.fact(action, 'by');
  const end = by && !by.thenOngoing ? plan.lastDay(by.date) : undefined;
  return { start: from && plan.firstDay(from), end };
}

function serviceDays(plan: Strategy, service: Item): OpenDays {
  const until = isKind(service, 'service') ? plan.fact(service, 'funded until')?.date : undefined;
  return { start: undefined, end: until && plan.lastDay(until) };
}

function yearsOf(days: readonly { readonly start: IsoDate; readonly end: IsoDate }[]): readonly string[] {
  const starts = days.map(({ start }) => start).sort();
  const ends = days.map(({ end }) => end).sort();
  const [first, last] = [starts[0], ends.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = Number(financialYearOf(first).slice(0, 4));
  const count = Math.min(mostYears, Number(financialYearOf(last).slice(0, 4)) - from + 1);
  return Array.from({ length: count }, (_, at) => financialYearOf(firstDayOf(from + at)));
}

function inYear({ pounds, isYearly, days }: Spending, year: string): number {
  if (days === undefined) return 0;
  if (!isYearly) return financialYearOf(days.end) === year ? pounds : 0;
  const first = firstDayOf(Number(year.slice(0, 4)));
  const last = `${String(Number(year.slice(0, 4)) + 1).padStart(4, '0')}-03-31` as IsoDate;
  const [start, end] = [days.start > first ? days.start : first, days.end < last ? days.end : last];
  return end < start ? 0 : (pounds * daysBetween(start, end)) / daysBetween(first, last);
}

function firstDayOf(year: number): IsoDate {
  return `${String(year).padStart(4, '0')}-04-01` as IsoDate;
}

/** As the plan writes its resources. */
function inOrder(plan: Strategy, sources: readonly SourceOfMoney[]): readonly SourceOfMoney[] {
  const bySource = new Map(sources.map((source) => [source.resource.id, source]));
  return plan.ofKind('resource').flatMap(({ id }) => bySource.get(id) ?? []);
}
