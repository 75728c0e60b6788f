import { firstIndex, type Place } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';

/** Tells the item that a place stands in: the last that begins on its line or above it. */
export function itemFinder(strategy: Strategy): (place: Place) => Item | undefined {
  const byFile = new Map<string, readonly Item[]>();
  return ({ uri, range }) => {
    const items = byFile.get(uri) ?? strategy.itemsIn(uri);
    byFile.set(uri, items);
    const next = firstIndex(items, ({ place }) => place.range.start.line > range.start.line);
    return items[next - 1];
  };
}
