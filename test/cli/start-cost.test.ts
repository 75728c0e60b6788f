import { spawnSync } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { buildCommand, folderWith, program } from './command.ts';

beforeAll(buildCommand, 60_000);

it('starts in a small multiple of the time that Node needs for nothing', () => {
  const cwd = folderWith({ 'mine.cjoip': 'framework mine: Ours\n\noutcome home: People have a home\n' });
  // The least of several: other work on the machine only ever adds time.
  const least = (...args: string[]) =>
    Math.min(
      ...[1, 2, 3, 4].map(() => {
        const started = performance.now();
        spawnSync(process.execPath, args, { cwd });
        return performance.now() - started;
      }),
    );
  const nothing = least('-e', '0');
  expect(least(program, '--version') / nothing, '--version must not load the language').toBeLessThan(6);
  expect(least(program, 'lint') / nothing, 'look at what is loaded before the first file').toBeLessThan(20);
});
