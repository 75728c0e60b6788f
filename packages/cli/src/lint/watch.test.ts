import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { OutputFailed } from '../host.ts';
import { folderWith, here } from '../testing/in-process.ts';

/** `lint --watch`, with changes of real files. */

const settings = '{ "ruleSets": ["plain-english"], "rules": { "thread/need-unmet": "error" } }';
const plan = (...needs: readonly string[]): string =>
  `strategy north: North plan\n\n${needs.map((name) => `need ${name}: Help\n`).join('\n')}`;

const waits = { timeout: 15_000, interval: 20 };

/** Watches a folder, and tells what is printed from one look to the next. */
function watching(cwd: string, { isTerminal = false, args = [] as readonly string[] } = {}) {
  let printed = '';
  let said = '';
  let stop = (): void => {};
  const end = here(['lint', '--watch', '--format', 'compact', ...args], cwd, {
    isTerminal,
    write: async (text) => {
      printed += text;
    },
    writeError: (text) => {
      said += text;
    },
    whenStopped: (stopped) => {
      stop = stopped;
    },
  });
  onTestFinished(async () => {
    stop();
    await end.catch(() => {});
  });
  const looks = (): number => said.split('Waiting for changes.').length - 1;
  let seen = 0;
  return {
    /** What was printed and said since the last look, once another look is over. */
    next: async () => {
      await vi.waitFor(() => expect(looks()).toBeGreaterThan(seen), waits);
      seen = looks();
      const both = { printed, said };
      printed = '';
      return both;
    },
    stop: async () => {
      stop();
      return (await end).code;
    },
  };
}

it('prints again what is found when a file changes, comes or goes, and ends with 0', async () => {
  const cwd = folderWith({ 'goldenthread.json': settings, 'plans/a.cjoip': plan('home') });
  const { next, stop } = watching(cwd);
  expect((await next()).printed).toMatch(/^plans\/a\.cjoip:3:.*\n$/);
  writeFileSync(join(cwd, 'plans/a.cjoip'), plan('home', 'work'));
  expect((await next()).printed.split('\n')).toHaveLength(3);
  mkdirSync(join(cwd, 'plans/below'));
  await next();
  writeFileSync(join(cwd, 'plans/below/b.cjoip'), 'part of north\n\nneed health: Help\n');
  expect((await next()).printed).toContain('plans/below/b.cjoip:3');
  rmSync(join(cwd, 'plans/below/b.cjoip'));
  expect((await next()).printed).not.toContain('below');
  writeFileSync(join(cwd, 'goldenthread.json'), settings.replace('error', 'off'));
  expect((await next()).printed).toBe('');
  expect(await stop()).toBe(0);
}, 60_000);

it('goes on when a baseline is damaged and mended', async () => {
  const cwd = folderWith({ 'goldenthread.json': settings, 'a.cjoip': plan('home') });
  const { next, stop } = watching(cwd);
  await next();
  writeFileSync(join(cwd, 'goldenthread-baseline.json'), '{');
  expect((await next()).said).toContain('goldenthread-baseline.json is not well-formed JSON');
  writeFileSync(join(cwd, 'goldenthread-baseline.json'), '{ "version": 1, "findings": [] }');
  expect((await next()).printed).toContain('a.cjoip:3');
  expect(await stop()).toBe(0);
}, 60_000);

it.each([
  [true, '\u001b[2J\u001b[3J\u001b[H'],
  [false, 'a.cjoip:3'],
])(
  'clears a terminal, and nothing else: %s',
  async (isTerminal, first) => {
    const cwd = folderWith({ 'goldenthread.json': settings, 'a.cjoip': plan('home') });
    const { next } = watching(cwd, { isTerminal });
    const { printed } = await next();
    expect(printed.startsWith(first)).toBe(true);
  },
  20_000,
);

it('takes no report of its own for a change', async () => {
  const cwd = folderWith({ 'goldenthread.json': settings, 'a.cjoip': plan('home') });
  const { next } = watching(cwd, { args: ['--format', 'json=report.json'] });
  await next();
  await expect(next()).rejects.toThrow();
}, 30_000);

it('ends when nobody reads any more, and with wrong usage', async () => {
  const cwd = folderWith({ 'goldenthread.json': settings, 'a.cjoip': plan('home') });
  const closed = async (): Promise<void> => {
    throw new OutputFailed(Object.assign(new Error('closed'), { code: 'EPIPE' }));
  };
  expect((await here(['lint', '--watch'], cwd, { write: closed })).code).toBe(0);
  expect((await here(['lint', '--watch', '--baseline', 'missing.json'], cwd)).code).toBe(2);
  expect((await here(['lint', '--watch', '--fix'], cwd)).stderr).toContain('cannot be given together');
});
