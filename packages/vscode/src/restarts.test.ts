import { expect, test } from 'vitest';
import { Restarts } from './restarts.ts';

const minute = 60_000;

/** Breaks down at each of the moments; gives for which of them another start follows. */
function startsAfter(moments: readonly number[]): readonly boolean[] {
  let now = 0;
  const restarts = new Restarts(() => now);
  return moments.map((moment) => {
    now = moment;
    return restarts.brokeDown();
  });
}

test('five breakdowns in a row are borne, the sixth is not', () => {
  expect(startsAfter([1, 2, 3, 4, 5, 6])).toEqual([true, true, true, true, true, false]);
});

test('breakdowns far between are borne for ever', () => {
  const everyMinute = Array.from({ length: 100 }, (_, index) => index * minute);
  expect(startsAfter(everyMinute)).toEqual(everyMinute.map(() => true));
});

test('after a quiet time, five are borne again', () => {
  const later = 10 * minute;
  expect(startsAfter([1, 2, 3, 4, 5, 6, later, later, later, later, later, later]).slice(6)).toEqual([
    ...[true, true, true, true, true],
    false,
  ]);
});
