import {
  capital,
  type FactWord,
  financialYearOf,
  type IsoDate,
  inWords,
  type Moment,
  readMoment,
} from '@goldenthread/language';
import type { Fact, Strategy } from '@goldenthread/strategy';
import { type Card, lines, type Row } from './card.ts';
import { fromToday, spanBetween, spanOf, spanSaid, weekdayOf } from './time-spans.ts';

/** Facts for which a period means its first day. */
const startWords: ReadonlySet<FactWord> = new Set<FactWord>(['from']);
/** Facts of which the day is a last one. */
const deadlineWords: ReadonlySet<FactWord> = new Set<FactWord>([
  'by',
  'target',
  'milestone by',
  'now by',
  'to follow by',
  'baseline by',
  'bid by',
  'until',
  'funded until',
  'retained until',
  'watch until',
]);

export interface DateHere {
  readonly plan: Strategy;
  readonly today: IsoDate;
  readonly fact: FactWord | undefined;
  /** The word before it, such as `by` or `in`. */
  readonly before: string | undefined;
  /** The period of which it is the first or the last day. */
  readonly period: Fact<'period'> | undefined;
}

/** A day or a period: what it means here, its financial year, how far away it is. */
export function dateCard(written: string, here: DateHere): Card {
  const moment = readMoment(written);
  if (moment === undefined) return [];
  const { plan, today } = here;
  const start = plan.firstDay(moment);
  const end = plan.lastDay(moment);
  if (start === undefined || end === undefined)
    return lines(['The strategy has no ', { typed: 'period' }, ' yet, so its last day is not known.']);
  const role = roleOf(here);
  const day = role === 'first' ? start : end;
  return lines(
    headRow(moment, start, end),
    start === end || moment.precision === 'end of plan' || role === 'period'
      ? undefined
      : [roleSaid(role), { strong: inWords(day) }],
    [yearsSaid(start, end)],
    [
      capital(role === 'period' && start !== end && start <= today && today <= end ? 'now' : fromToday(day, today)),
      placeInPlan(plan, day),
    ],
    periodRow(here),
  );
}

function headRow(moment: Moment, start: IsoDate, end: IsoDate): Row {
  if (moment.precision === 'end of plan') {
    return [{ strong: `${weekdayOf(end)} ${inWords(end)}` }, ', the last day of the plan'];
  }
  if (start === end) return [{ strong: `${weekdayOf(end)} ${inWords(end)}` }];
  return [{ strong: `${inWords(start)} to ${inWords(end)}` }, `, ${spanSaid(spanOf(start, end))}`];
}

function roleOf({ fact, before }: DateHere): 'first' | 'last' | 'period' {
  if (before === 'in') return 'period';
  if (fact === 'period') return before === 'to' ? 'last' : 'first';
  if (fact !== undefined && startWords.has(fact)) return 'first';
  return fact !== undefined && deadlineWords.has(fact) ? 'last' : 'period';
}

function roleSaid(role: 'first' | 'last' | 'period'): string {
  return role === 'first' ? 'It begins on its first day, ' : 'The deadline is its last day, ';
}

function yearsSaid(start: IsoDate, end: IsoDate): string {
  const [first, last] = [financialYearOf(start), financialYearOf(end)];
  return first === last ? `Financial year ${first}` : `Financial years ${first} to ${last}`;
}

/** ", year 3 of the plan"; ", after the plan's last day, 31 March 2036". */
function placeInPlan({ period, type }: Strategy, day: IsoDate): string {
  const { start, end } = period;
  if (type === 'framework' || start === undefined || end === undefined || end < start) return '';
  if (day < start) return `, before the plan begins on ${inWords(start)}`;
  if (day > end) return `, after the plan's last day, ${inWords(end)}`;
  return `, in year ${Math.floor(spanBetween(start, day).months / 12) + 1} of the plan`;
}

/** How long the period is of which the day is one end. */
function periodRow({ plan, period }: DateHere): Row | undefined {
  const start = period && plan.firstDay(period.start);
  const end = period && plan.lastDay(period.end);
  return start === undefined || end === undefined || end < start
    ? undefined
    : [`The whole period is ${spanSaid(spanOf(start, end))}.`];
}
