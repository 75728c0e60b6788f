import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measure, Measured } from './one.ts';

/** Runs a measure in a process of its own. */
export function measure<T>(name: Measure, measured: Measured): Promise<T> {
  const child = fork(fileURLToPath(new URL('one.ts', import.meta.url)), [name, JSON.stringify(measured)], {
    execArgv: ['--expose-gc', '--no-warnings'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', ({ result }: { readonly result: T }) => resolve(result));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The measure "${name}" ended with ${code} and gave no result.`)));
  });
}
