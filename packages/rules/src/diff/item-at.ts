import type { Place } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';

/** Tells the item that a place stands in: the last that begins on its line or above it. */
export function itemFinder(strategy: Strategy): (place: Place) => Item | undefined {
  const byFile = new Map<string, readonly Item[]>();
  return ({ uri, range }) => {
    const items = byFile.get(uri) ?? [...strategy.itemsIn(uri)].sort((a, b) => lineOf(a) - lineOf(b));
    byFile.set(uri, items);
    let [low, high] = [0, items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = items[middle];
      if (item !== undefined && lineOf(item) <= range.start.line) low = middle + 1;
      else high = middle;
    }
    return items[low - 1];
  };
}

function lineOf({ place }: Item): number {
  return place.range.start.line;
}
