/** Milliseconds that `work` takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The value that as many lie above as below. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which the share of all values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('There is nothing to take the middle of.');
  return value;
}

/** The medians of several runs of what `run` measures; a run before them warms up the machine. */
export function medians<T extends Readonly<Record<keyof T, number>>>(runs: number, run: () => T): T {
  run();
  const measured = Array.from({ length: runs }, run);
  const first = measured[0];
  if (first === undefined) throw new Error('Nothing was run.');
  const keys = Object.keys(first) as (keyof T)[];
  return Object.fromEntries(keys.map((key) => [key, median(measured.map((one) => one[key]))])) as T;
}
