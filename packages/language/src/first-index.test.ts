import { expect, it } from 'vitest';
import { firstIndex } from './first-index.ts';

it.each([
  [[], 5, 0],
  [[7], 5, 0],
  [[3], 5, 1],
  [[1, 5, 5, 9], 5, 1],
  [[1, 2, 3], 5, 3],
  [[1, 4, 6, 8, 9], 5, 2],
])('the first of %j from %d on is at %d', (values, from, at) => {
  expect(firstIndex(values, (value) => value >= from)).toBe(at);
});
