import { measure } from './apart.ts';
import { isLikec4Installed } from './likec4/install.ts';
import { percentile } from './measures/clock.ts';
import type { Waits } from './measures/waits.ts';
import type { Measure } from './one.ts';
import { printTable } from './table.ts';

/** How often the folder is opened, and how often something is typed or asked each time. */
interface Extent {
  readonly sessions: number;
  readonly times: number;
  readonly withLikec4: boolean;
}

/**
 * Prints what an editor waits for, with each language server as a process: one strategy of 10 files of 1,000 lines, and
 * the same among others; beside it, LikeC4's language server on models of the same size.
 */
export async function printEditorWaits(country: number, isQuick: boolean): Promise<void> {
  const isInstalled = isLikec4Installed();
  const alone: Extent = { sessions: isQuick ? 3 : 5, times: isQuick ? 6 : 10, withLikec4: isInstalled };
  const among: Extent = { sessions: isQuick ? 1 : 3, times: isQuick ? 6 : 10, withLikec4: isInstalled && !isQuick };
  if (!(await printWaits('10 files of 1,000 lines', 1, alone))) {
    console.log('\nThe language server has not been built: run "npm run build" first to time it.');
    return;
  }
  await printWaits(`The same, among ${country} such in one workspace`, country, among);
  if (!isInstalled) {
    console.log(
      '\nLikeC4, whose language server ours is compared with, is not installed: "npm run bench -- likec4" does it.',
    );
  } else if (isQuick) {
    console.log(`\nLikeC4 among ${country} models takes minutes: leave out "quick" to time it.`);
  }
}

/** @returns whether there is a server to time */
async function printWaits(name: string, strategies: number, { sessions, times, withLikec4 }: Extent): Promise<boolean> {
  const ours: Waits[] = [];
  const theirs: Waits[] = [];
  const run = async (which: Measure): Promise<Waits | undefined> =>
    await measure<Waits | undefined>(which, { size: { lines: 0 }, strategies, runs: times });
  for (let session = 0; session < sessions; session++) {
    const timeOurs = async (): Promise<void> => void ours.push(...[await run('waits')].filter(isThere));
    const timeTheirs = async (): Promise<void> => void theirs.push(...[await run('waits for likec4')].filter(isThere));
    // In turn, so that neither has the quieter machine.
    const order = session % 2 === 0 ? [timeOurs, timeTheirs] : [timeTheirs, timeOurs];
    for (const time of order) if (time === timeOurs || withLikec4) await time();
    if (ours.length === 0) return false;
  }
  const rows = figures.map(([title, values]) => {
    const our = spread(ours.flatMap(values));
    if (!withLikec4) return [title, ...our.map(written)];
    const their = spread(theirs.flatMap(values));
    const ratios = their.map((value, index) => (value / (our[index] ?? 0)).toFixed(1));
    return [title, ...our.map(written), ...their.map(written), ...ratios];
  });
  const heads = withLikec4
    ? ['Golden Thread p50', 'p95', 'LikeC4 p50', 'p95', 'LikeC4/ours p50', 'p95']
    : ['p50', 'p95'];
  printTable(`${name}: what an editor waits for, over the protocol, milliseconds`, ['', ...heads], rows);
  const entries = (of: readonly Waits[]): number =>
    percentile(
      of.map((one) => one.entries),
      0.5,
    );
  const lists = withLikec4
    ? `${entries(ours)} entries from ours, ${entries(theirs)} from LikeC4`
    : `${entries(ours)} entries`;
  console.log(`Lists of completion: ${lists}. Sessions of each: ${sessions}.`);
  return true;
}

const figures: readonly (readonly [title: string, values: (waits: Waits) => readonly number[]])[] = [
  ['start to answer of initialize', ({ start }) => [start]],
  ['start to first findings of the open file', ({ firstFindings }) => [firstFindings]],
  ['start to findings of all files', ({ allFindings }) => [allFindings]],
  ['keystroke to fresh findings', ({ keystroke }) => keystroke],
  ['the same, of another file', ({ elsewhere }) => elsewhere],
  ['letter to completion', ({ completion }) => completion],
  ['hover', ({ hover }) => hover],
];

function spread(values: readonly number[]): readonly number[] {
  return [percentile(values, 0.5), percentile(values, 0.95)];
}

function written(milliseconds: number): string {
  return milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0);
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
