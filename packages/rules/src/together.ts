import type { Item } from '@goldenthread/strategy';
import type { Report } from './rule.ts';
import { called, capital } from './wording.ts';

/** As many items are told one by one; more are told once. */
const mostApart = 3;

/**
 * Tells the same of several items: of each at its own place, or of all at the first, where they are so many that
 * readers would stop reading.
 */
export function tellTogether<I extends Item>(
  report: Report,
  items: readonly I[],
  ofOne: (item: I) => string,
  ofAll: (items: readonly I[]) => string,
): void {
  const [first, ...others] = items;
  if (first === undefined) return;
  if (items.length <= mostApart) {
    for (const item of items) report({ place: item.namePlace, message: ofOne(item) });
    return;
  }
  report({
    place: first.namePlace,
    about: items,
    message: ofAll(items),
    related: others.map((item) => ({ message: `${capital(called(item))} is another.`, place: item.namePlace })),
  });
}
