import { type Fact, type Figure, type Item, isKind, type Quantity, type Strategy } from '@goldenthread/strategy';
import { agree, unitOfQuantity } from './units.ts';

/** The number that a quantity stands for, so that `25%` and `1 in 4` are the same. */
export function numberOf({ amount }: Quantity): number {
  if (amount.unit === 'percent') return amount.number / 100;
  return amount.base === undefined || amount.base === 0 ? amount.number : amount.number / amount.base;
}

/**
 * Whether two figures say the same: equal, or one the other rounded, as `62%` is of `61.8%`. Figures that cannot be
 * compared are not called different: that has a finding of its own.
 */
export function isSame(a: Quantity, b: Quantity): boolean {
  if (!agree(unitOfQuantity(a), unitOfQuantity(b))) return true;
  if (a.amount.unit !== b.amount.unit) return Math.abs(numberOf(a) - numberOf(b)) < 0.01;
  const places = Math.min(decimals(a), decimals(b));
  return Math.abs(numberOf(a) - numberOf(b)) < (0.5 * 10 ** -places + 1e-9) / (a.amount.unit === 'percent' ? 100 : 1);
}

function decimals({ amount }: Quantity): number {
  return /\.(\d+)/.exec(amount.written)?.[1]?.length ?? 0;
}

/** `62%`, "312 people". */
export function figureSaid({ amount, unit }: Quantity): string {
  return unit === undefined ? amount.written : `${amount.written} ${unit}`;
}

/** The measure that a target moves, where its name stands for one. */
export function measureOf(plan: Strategy, target: Fact<'target'>): Item<'measure'> | undefined {
  const measure = plan.target(target.refs[0]);
  return measure !== undefined && isKind(measure, 'measure') ? measure : undefined;
}

/** Every known value of a measure. */
export function valuesOf(plan: Strategy, measure: Item<'measure'>): readonly Figure[] {
  return plan.facts(measure, 'value').flatMap(({ figures }) => figures);
}

/** Where a target starts from: what it says, else the only value that its measure has. */
export function baselineOf(plan: Strategy, target: Fact<'target'>): Quantity | undefined {
  return baselineFigureOf(plan, target)?.quantity;
}

/** Where a target starts from, with its period where one is given. */
export function baselineFigureOf(plan: Strategy, target: Fact<'target'>): Figure | undefined {
  if (target.from !== undefined) return target.from;
  const measure = measureOf(plan, target);
  if (measure === undefined) return undefined;
  const [only, second] = valuesOf(plan, measure);
  return second === undefined ? only : undefined;
}

/** A period as its days, so that `2024/25` and `2024-25` are the same. */
export function periodKey({ in: period }: Figure): string | undefined {
  return period?.start === undefined || period.end === undefined ? undefined : `${period.start} ${period.end}`;
}
