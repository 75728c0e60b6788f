/**
 * The index of the first value for which `isReached` holds; the number of values where it holds for none. The values are
 * in an order in which it holds for all after the first for which it does.
 */
export function firstIndex<T>(values: readonly T[], isReached: (value: T) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(values[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
