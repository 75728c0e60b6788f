import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { here } from '@goldenthread/cli';
import { onTestFinished } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = join(root, 'packages/cli/bin/goldenthread.mjs');

const bundle = join(root, 'packages/cli/dist/goldenthread.mjs');

/** Builds the command when its bundle is older than the sources. `npm test` has built it already. */
export function buildCommand(): void {
  const lock = join(root, 'packages/cli/.building');
  // Files of tests run beside each other: one of them builds, the others wait.
  for (let waited = 0; !takeLock(lock); waited += 100) {
    if (waited > 30_000) throw new Error(`Somebody has been building for long. If nobody is, delete ${lock}.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    if (changed(bundle) > newestSource()) return;
    const { status, stderr } = spawnSync(process.execPath, ['packages/build/build.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The command could not be built:\n${stderr}`);
  } finally {
    rmdirSync(lock);
  }
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function newestSource(): number {
  const packages = ['language', 'strategy', 'rules', 'publish', 'import', 'editor', 'cli'].map(
    (name) => `packages/${name}`,
  );
  const files = packages.flatMap((folder) => [
    ...readdirSync(join(root, folder, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => join(root, folder, 'src', file)),
    join(root, folder, 'package.json'),
  ]);
  return Math.max(...[...files, join(root, 'packages/build/build.mjs')].map(changed));
}

function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** A folder of its own for a test, with these files. It is deleted when the test is done. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'golden thread '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A copy of one of the examples in a folder of its own. */
export function copyOfExample(name: string): string {
  const folder = folderWith();
  cpSync(join(root, 'examples', name), folder, { recursive: true });
  return folder;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a process, with its output piped. */
export function goldenthread(args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return ended(start(args, options));
}

/**
 * What the command answers, asked for in this process: many times as fast, and enough for everything that is not about
 * processes, terminals, signals or the bundle. Today is 22 November 2026.
 * @param input what is piped in
 */
export async function answer(
  args: readonly string[],
  { cwd = root, input = '' }: { readonly cwd?: string; readonly input?: string | Uint8Array } = {},
): Promise<Ended> {
  const said = await here(args, cwd, { readInput: async () => Buffer.from(input) });
  return { ...said, signal: null };
}

export function start(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: undefined },
    ...options,
  });
}

export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}
