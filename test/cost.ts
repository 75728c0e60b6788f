import { cpuUsage } from 'node:process';
import { expect } from 'vitest';

/** What the processor has done for it, in milliseconds: other work on the machine does not count. */
export function costOf(work: () => unknown): number {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1_000;
}

/** The least cost of as many runs as fit in a tenth of a second; never less than a millisecond. */
export function leastCostOf(work: () => unknown): number {
  const end = performance.now() + 100;
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 1 || (run < 20 && performance.now() < end); run++) least = Math.min(least, costOf(work));
  return Math.max(least, 1);
}

/** Takes the ratio up to five times: memory may have been tidied in between. */
export function expectBelow(limit: number, ratio: () => number): void {
  const taken: number[] = [];
  do taken.push(ratio());
  while (taken.length < 5 && (taken.at(-1) ?? 0) >= limit);
  expect(taken.at(-1), `ratios taken: ${taken.map((one) => one.toFixed(1)).join(', ')}`).toBeLessThan(limit);
}
