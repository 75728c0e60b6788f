import { spawnSync } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { buildCommand, copyOfExample, goldenthread, program } from './command.ts';

beforeAll(buildCommand, 60_000);

const args = ['export', '--to', 'docx', '--out', 'plan.docx'];

it('a terminal shows that a file of Word is being written, and nothing of it is left', { timeout: 60_000 }, () => {
  const line = [process.execPath, program, ...args].map((word) => `'${word}'`).join(' ');
  const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd: copyOfExample('starter'),
    encoding: 'utf8',
    env: { ...process.env, TERM: 'xterm' },
  });
  expect(stdout).toContain('Writing docx …\r\u001b[KWrote plan.docx.');
});

it('a pipe gets none of it', { timeout: 60_000 }, async () => {
  expect((await goldenthread(args, { cwd: copyOfExample('starter') })).stderr).toBe('Wrote plan.docx.\n');
});
