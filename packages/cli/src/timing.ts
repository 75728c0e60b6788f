import { type RuleTiming, readingSentences } from '@goldenthread/rules';

/**
 * The cost of each rule as a table, the dearest first, with a line for what several of them share, and what all of them
 * cost beside reading the plans.
 * @param reading milliseconds
 */
export function timingTable(timings: readonly RuleTiming[], reading: number): string {
  const byCode = Map.groupBy(timings, ({ code }) => code);
  const costs = [...byCode].map(([code, runs]) => ({ code, cost: sum(runs) })).sort((a, b) => b.cost - a.cost);
  const all = sum(timings);
  const rules = costs.filter(({ code }) => code !== readingSentences).length;
  const rows = costs.map(({ code, cost }) => row(cost, all === 0 ? 0 : cost / all, code));
  return `${['What each rule cost:', ...rows, row(all, 1, `all ${rules} rules`)].join('\n')}\nReading the files took ${milliseconds(reading)}.\n`;
}

function row(cost: number, share: number, what: string): string {
  return `${milliseconds(cost).padStart(11)} ${`${(share * 100).toFixed(1)}%`.padStart(7)}  ${what}`;
}

function milliseconds(cost: number): string {
  return `${cost.toFixed(2)} ms`;
}

function sum(timings: readonly RuleTiming[]): number {
  return timings.reduce((total, { milliseconds: cost }) => total + cost, 0);
}
