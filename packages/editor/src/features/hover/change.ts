import type { IsoDate, Moment } from '@goldenthread/language';
import { agree, baselineFigureOf, figureSaid, numberOf, unitOfQuantity } from '@goldenthread/rules';
import {
  type Fact,
  type Figure,
  type Item,
  isKind,
  ownFacts,
  type Quantity,
  type Strategy,
} from '@goldenthread/strategy';
import { spanBetween, spanSaid } from './time-spans.ts';

/** How far a figure moves. */
interface Move {
  readonly by: number;
  /** Where it starts, in the same unit. */
  readonly from: number | undefined;
  readonly unit: MoveUnit;
}

/** Percentages move by points; what is counted has its word. */
type MoveUnit = { readonly type: 'points' | 'pounds' } | { readonly type: 'number'; readonly word: string };

/** "62% in 2024/25 → 85% by March 2031". */
export function targetSaid(plan: Strategy, target: Fact<'target'>): string {
  const { direction, amount, by } = target;
  const from = baselineFigureOf(plan, target);
  const goal = direction === undefined ? figureSaid(amount) : `${direction} ${figureSaid(amount)}`;
  const start = from === undefined ? '' : `${figureInPeriod(from)}${direction === undefined ? ' → ' : ', '}`;
  return `${start}${goal}${by === undefined ? '' : ` by ${by.written}`}`;
}

/** "62% in 2024/25". */
export function figureInPeriod({ quantity, in: period }: Figure): string {
  return `${figureSaid(quantity)}${period === undefined ? '' : ` in ${period.written}`}`;
}

/** "+23 points in 6 years, about 3.8 points a year"; `undefined` where nothing certain can be said. */
export function targetChangeSaid(plan: Strategy, item: Item, target: Fact<'target'>): string | undefined {
  const from = baselineFigureOf(plan, target);
  const move = moveOf(from?.quantity, target);
  if (move === undefined) return undefined;
  return changeSaid(move, lastDayOf(plan, from?.in), lastDayOf(plan, target.by ?? deadlineOf(plan, item)));
}

/** How far it is from one figure to another, as for a target. */
export function figuresChangeSaid(plan: Strategy, from: Figure, to: Figure): string | undefined {
  const move = moveBetween(from.quantity, to.quantity);
  return move && changeSaid(move, lastDayOf(plan, from.in), lastDayOf(plan, to.in));
}

function moveOf(from: Quantity | undefined, { direction, amount }: Fact<'target'>): Move | undefined {
  if (direction === undefined) return from && moveBetween(from, amount);
  const sign = direction === 'up' ? 1 : -1;
  const isPoints = /^points?$/i.test(amount.unit ?? '');
  if (isPoints) return { by: sign * amount.amount.number, from: undefined, unit: { type: 'points' } };
  const start = from && readValue(from);
  if (amount.amount.unit === 'percent') {
    // `up 10%` of a percentage may mean points or a part of it: nothing certain can be said.
    if (start === undefined || start.unit.type === 'points') return undefined;
    return { by: sign * start.value * numberOf(amount), from: start.value, unit: start.unit };
  }
  const { value, unit } = readValue(amount);
  return { by: sign * value, from: start?.value, unit };
}

function moveBetween(from: Quantity, to: Quantity): Move | undefined {
  if (!agree(unitOfQuantity(from), unitOfQuantity(to)) || from.per !== to.per) return undefined;
  if (from.amount.unit === 'rate' && from.amount.base !== to.amount.base) return undefined;
  const start = readValue(from);
  const end = readValue(to);
  const unit = end.unit.type === 'number' && end.unit.word === '' ? start.unit : end.unit;
  return { by: end.value - start.value, from: start.value, unit };
}

function readValue(quantity: Quantity): { readonly value: number; readonly unit: MoveUnit } {
  const { amount, unit, per } = quantity;
  switch (amount.unit) {
    case 'percent':
    case 'share':
      return { value: numberOf(quantity) * 100, unit: { type: 'points' } };
    case 'pounds':
      return { value: amount.number, unit: { type: 'pounds' } };
    case 'rate':
      return { value: amount.number, unit: { type: 'number', word: `per ${numberSaid(amount.base ?? 1)}` } };
    case 'count':
      return {
        value: amount.number,
        unit: { type: 'number', word: [unit, per && `a ${per}`].filter(Boolean).join(' ') },
      };
  }
}

function changeSaid({ by, from, unit }: Move, start: IsoDate | undefined, end: IsoDate | undefined): string {
  const isSame = Math.abs(by) < 1e-9;
  if (isSame) return 'No change';
  const sign = by > 0 ? '+' : '−';
  const part =
    from === undefined || from <= 0 || unit.type === 'points'
      ? ''
      : ` (${numberSaid((Math.abs(by) / from) * 100)}% ${by > 0 ? 'more' : 'less'})`;
  const total = `${sign}${amountSaid(Math.abs(by), unit)}${part}`;
  if (start === undefined || end === undefined || end <= start) return total;
  const span = spanBetween(start, end);
  const inAll = `${total} in ${spanSaid(span)}`;
  if (span.months <= 12) return inAll;
  const yearly = amountSaid(Math.abs(by) / (span.months / 12), unit);
  return `${inAll}, about ${yearly}${/ an? \w+$/.test(yearly) ? ', each year' : ' a year'}`;
}

function amountSaid(value: number, unit: MoveUnit): string {
  const number = numberSaid(value);
  if (unit.type !== 'number') {
    return unit.type === 'pounds' ? `£${number}` : `${number} ${number === '1' ? 'point' : 'points'}`;
  }
  return unit.word === '' ? number : `${number} ${unit.word}`;
}

/** "1,204", "2.1", "0.05": a number that is not below nothing, as exact as a reader wants it. */
export function numberSaid(value: number): string {
  const digits = value >= 100 || value === 0 ? 0 : value >= 1 ? 1 : Math.ceil(-Math.log10(value));
  const [whole = '', fraction = ''] = value.toFixed(Math.min(digits, 6)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return /[1-9]/.test(fraction) ? `${grouped}.${fraction}` : grouped;
}

/** The day by which the item itself is to be done. */
function deadlineOf(plan: Strategy, item: Item): Moment | undefined {
  return isKind(item, 'objective', 'action') ? plan.fact(item, 'by')?.date : ownFacts(item, 'by')[0]?.date;
}

function lastDayOf(plan: Strategy, moment: Moment | undefined): IsoDate | undefined {
  return moment && plan.lastDay(moment);
}
