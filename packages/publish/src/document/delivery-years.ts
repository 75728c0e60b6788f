import { financialYearOf, type IsoDate, inTextOrder } from '@goldenthread/language';
import { deliveryDays } from '@goldenthread/rules';
import type { Item, Strategy } from '@goldenthread/strategy';

/** The actions of one financial year of the delivery plan. */
export interface DeliveryYear {
  /** `2026/27`. */
  readonly year: string;
  /** Which year of the delivery plan it is, from 1; none where it stands outside, or the plan does not say its period. */
  readonly number?: number;
  /** The actions to be done in the year, by their days. */
  readonly due: readonly Item<'action'>[];
  /** The actions that go on in the year and are to be done in a later one. */
  readonly underWay: readonly Item<'action'>[];
}

export interface DeliveryYears {
  readonly years: readonly DeliveryYear[];
  /** Without a last day: ongoing, or again and again. */
  readonly ongoing: readonly Item<'action'>[];
  /** Of which the plan says no day. */
  readonly undated: readonly Item<'action'>[];
}

/** An action is named in so many years before the one in which it is due, so that the cost stays that of the text. */
const mostYearsUnderWay = 10;

/** The actions by the financial year in which they are due, 1 April to 31 March. */
export function deliveryYears(plan: Strategy): DeliveryYears {
  const due = new Map<string, Dated[]>();
  const underWay = new Map<string, Item<'action'>[]>();
  const ongoing: Item<'action'>[] = [];
  const undated: Item<'action'>[] = [];
  for (const action of plan.ofKind('action')) {
    const day = dueDay(plan, action);
    if (day === undefined) {
      (isRepeated(plan, action) ? ongoing : undated).push(action);
      continue;
    }
    const year = financialYearOf(day);
    put(due, year, { action, day });
    for (const before of yearsBefore(plan, action, year)) put(underWay, before, action);
  }
  const first = firstYear(plan);
  const years = [...new Set([...due.keys(), ...underWay.keys()])].sort().map((year) => ({
    year,
    ...numbered(plan, year, first),
    due: (due.get(year) ?? []).sort((a, b) => inTextOrder(a.day, b.day)).map(({ action }) => action),
    underWay: underWay.get(year) ?? [],
  }));
  return { years, ongoing, undated };
}

interface Dated {
  readonly action: Item<'action'>;
  readonly day: IsoDate;
}

/** The last day for an action to be done. */
export function dueDay(plan: Strategy, action: Item<'action'>): IsoDate | undefined {
  const by = plan.fact(action, 'by')?.date;
  return by && plan.lastDay(by);
}

/** The day on which the work begins. */
export function startDay(plan: Strategy, action: Item<'action'>): IsoDate | undefined {
  const from = plan.fact(action, 'from')?.date;
  return from && plan.firstDay(from);
}

/** The years in which the work goes on before the one in which it is due. */
function yearsBefore(plan: Strategy, action: Item<'action'>, due: string): readonly string[] {
  const start = startDay(plan, action);
  if (start === undefined) return [];
  const last = firstOf(due);
  const first = Math.max(firstOf(financialYearOf(start)), last - mostYearsUnderWay);
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => named(first + at));
}

function numbered(plan: Strategy, year: string, first: string | undefined): { readonly number?: number } {
  const end = deliveryDays(plan)?.end;
  if (first === undefined || end === undefined) return {};
  const number = firstOf(year) - firstOf(first) + 1;
  return number < 1 || year > financialYearOf(end) ? {} : { number };
}

function firstYear(plan: Strategy): string | undefined {
  const start = deliveryDays(plan)?.start;
  return start && financialYearOf(start);
}

function isRepeated(plan: Strategy, action: Item<'action'>): boolean {
  return plan.facts(action, 'ongoing').length > 0 || plan.facts(action, 'every').length > 0;
}

function firstOf(year: string): number {
  return Number(year.slice(0, 4));
}

function named(first: number): string {
  return financialYearOf(`${String(first).padStart(4, '0')}-04-01` as IsoDate);
}

function put<V>(groups: Map<string, V[]>, key: string, value: V): void {
  const same = groups.get(key);
  if (same) same.push(value);
  else groups.set(key, [value]);
}
