import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateStrategy } from '../corpus/corpus.ts';
import { median, timed } from './clock.ts';

/** Milliseconds of whole processes, from start to end. */
export interface CommandTimes {
  /** `node -e 0`: what no command of Node's can be under. */
  readonly node: number;
  /** `goldenthread lint` of a file of some twenty lines. */
  readonly tiny: number;
  /** `goldenthread lint` of one file of 10,000 lines. */
  readonly large: number;
}

const bundle = fileURLToPath(new URL('../../../packages/cli/dist/goldenthread.mjs', import.meta.url));

/** Where the command's bundle is, once `npm run build` has made it. */
export function builtCommand(): string | undefined {
  return existsSync(bundle) ? bundle : undefined;
}

export function commandTimes(command: string, runs: number): CommandTimes {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-bench-'));
  const write = (name: string, text: string): string => {
    const alone = join(folder, name);
    mkdirSync(alone);
    const path = join(alone, `${name}.cjoip`);
    writeFileSync(path, text);
    return path;
  };
  const tiny = write('tiny', tinyText);
  const large = write('large', generateStrategy('large', { lines: 10_000 })[0]?.text ?? '');
  const run = (...args: readonly string[]): number =>
    timed(() => {
      const { status, stderr } = spawnSync(process.execPath, [...args], { encoding: 'utf8' });
      if (status !== 0 && status !== 1) throw new Error(`The command failed: ${stderr}`);
    });
  const times: Record<keyof CommandTimes, number[]> = { node: [], tiny: [], large: [] };
  try {
    for (let index = 0; index < runs; index++) {
      times.node.push(run('-e', '0'));
      times.tiny.push(run(command, 'lint', tiny));
      times.large.push(run(command, 'lint', large));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { node: median(times.node), tiny: median(times.tiny), large: median(times.large) };
}

const tinyText = `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2036

vision: Everyone leaving custody has a home, health care and work.

need home-on-release: A settled home on the day of release
  category housing

service housing-first: Housing First
  meets home-on-release

outcome settled-homes: People leaving custody have a settled home
  long term
  meets home-on-release
`;
