import { joined } from '@goldenthread/language';
import type { Fact, Figure, Quantity, Recurrence, Ref } from '@goldenthread/strategy';

/** Facts as an answer says them, in the words of the language. */

export function sayQuantity({ amount, unit, per }: Quantity): string {
  return `${amount.written}${unit === undefined ? '' : ` ${unit}`}${per === undefined ? '' : ` a ${per}`}`;
}

export function sayRecurrence({ count, unit, form }: Recurrence): string {
  if (form === 'times') return `${count} ${count === 1 ? 'time' : 'times'} a ${unit}`;
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

/** "target on settled-on-release 62% to 75%". */
export function sayTarget({ refs, from, direction, amount }: Fact<'target'>): string {
  const start = from === undefined ? '' : ` ${sayFigure(from)} to`;
  return `target on ${refs[0].name}${direction === undefined ? '' : ` ${direction}`}${start} ${sayQuantity(amount)}`;
}

export function sayNames(refs: readonly Ref[]): string {
  return joined(
    refs.map(({ name }) => name),
    'and',
  );
}

function sayFigure({ quantity }: Figure): string {
  return sayQuantity(quantity);
}
