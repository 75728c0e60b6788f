import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, buildCommand, ended, folderWith, goldenthread, program, start } from './command.ts';
import { clean, part, unmet } from './plans.ts';

beforeAll(buildCommand, 60_000);

describe('what is printed', () => {
  it('shows each finding with its place, its line and a mark, by file', async () => {
    const cwd = folderWith({ 'plans/a.cjoip': unmet, 'plans/b.cjoip': part });
    const { stdout, stderr } = await answer(['lint'], { cwd });
    expect(stdout).toContain('\nplans/b.cjoip\n  3:6  warning  No service meets `health`');
    expect(stdout).toContain(
      '  thread/need-unmet\n    3 | need home-on-release: A settled home\n      |      ^^^^^^^^^^^^^^^\n',
    );
    expect(stdout.indexOf('plans/a.cjoip')).toBeLessThan(stdout.indexOf('plans/b.cjoip'));
    expect(stdout).toMatch(
      /\nNorthshire: \d+ of 13 checklist points, \d+ errors, \d+ warnings.*\n2 files read\.\nBegin with the .*\n$/,
    );
    expect(stderr).toBe('');
  });

  it('says when there is nothing to say', async () => {
    const cwd = folderWith({ 'mine.cjoip': clean });
    expect(await answer(['lint'], { cwd })).toMatchObject({
      code: 0,
      stdout: 'Ours: no findings\n1 file read.\n',
      stderr: '',
    });
  });

  it('shows where else to look', async () => {
    const cwd = folderWith({ 'a.cjoip': `${unmet}vision: One\nvision: Two\n` });
    const { stdout } = await answer(['lint'], { cwd });
    expect(stdout).toMatch(
      /\n {2}5:1 {2}error .* {2}checklist\/vision\n.*\n.*\n {4}see 4:1 {2}The first vision is here\.\n/,
    );
  });

  it('tells strategies of one partnership apart', async () => {
    const cwd = folderWith({ 'old/a.cjoip': unmet, 'new/a.cjoip': unmet.replace('north:', 'north-2026:') });
    const { stdout } = await answer(['lint'], { cwd });
    expect(stdout).toContain('\nNorthshire (north, old): ');
    expect(stdout).toContain('\nNorthshire (north-2026, new): ');
  });

  it('has no colours in a pipe, and none that a plan brings with it', async () => {
    const cwd = folderWith({
      'a.cjoip': `${unmet}need \u001b[31mred\u009b32m: \u001b]0;title\u0007 \u202etxt\nvisio\u001b[2J\n`,
    });
    for (const format of ['text', 'json']) {
      const { stdout } = await answer(['lint', '--format', format], { cwd });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through.
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });

  it.runIf(process.platform === 'linux')('has colours on a terminal, unless they are not wanted', () => {
    // Only `script` gives a process a terminal without a compiled package, and it differs from system to system.
    const cwd = folderWith({ 'a.cjoip': unmet });
    const onTerminal = (args: string, env: object = {}) =>
      spawnSync('script', ['-qec', `'${process.execPath}' '${program}' lint ${args}`, '/dev/null'], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, TERM: 'xterm', NO_COLOR: '', ...env },
        // On a slow machine the terminal shows how far the command is; that line has no colours.
      }).stdout.replaceAll('\r\u001b[K', '');
    const sequence = '\u001b[';
    expect(onTerminal('')).toContain(sequence);
    expect(onTerminal('--no-color')).not.toContain(sequence);
    expect(onTerminal('', { NO_COLOR: '1' })).not.toContain(sequence);
    expect(onTerminal('', { TERM: 'dumb' })).not.toContain(sequence);
  });
});

describe('exit codes', () => {
  // An error as well as a warning: a line that begins with no word of the language.
  const error = `${unmet}wibble wobble\n`;
  const warning = 'strategy north: North plan\n';
  it.each([
    ['nothing found', clean, [], 0],
    ['an error', error, [], 1],
    ['an error, where warnings fail', error, ['--fail-on', 'warning'], 1],
    ['an error, where hints fail', error, ['--fail-on', 'hint'], 1],
    ['nothing found, where hints fail', clean, ['--fail-on', 'hint'], 0],
    ['a plan that says nothing', warning, ['--fail-on', 'error'], 1],
  ])('%s', async (_what, text, args, code) => {
    const cwd = folderWith({ 'a.cjoip': text });
    expect((await answer(['lint', ...args], { cwd })).code).toBe(code);
  });

  it('tells warnings from errors: a part with an unmet need has a warning alone', async () => {
    const cwd = folderWith({ 'a.cjoip': unmet, 'b.cjoip': part });
    expect((await answer(['lint', 'b.cjoip'], { cwd })).code).toBe(0);
    expect((await answer(['lint', 'b.cjoip', '--fail-on', 'warning'], { cwd })).code).toBe(1);
  });
});

describe('--as-of', () => {
  it.each(['2026-11-22', '22 November 2026'])('takes %s', async (day) => {
    const cwd = folderWith({ 'mine.cjoip': clean });
    const { stdout } = await answer(['lint', '--as-of', day, '--format', 'json'], { cwd });
    expect(JSON.parse(stdout).asOf).toBe('2026-11-22');
  });

  it('is today where it is not given', async () => {
    const cwd = folderWith({ 'mine.cjoip': clean });
    const before = new Date().toLocaleDateString('sv');
    const { asOf } = JSON.parse((await goldenthread(['lint', '--format', 'json'], { cwd })).stdout);
    expect([before, new Date().toLocaleDateString('sv')]).toContain(asOf);
  });
});

describe('a reader who goes away, and an end from outside', () => {
  const many = `${unmet}${Array.from({ length: 20_000 }, (_, number) => `need n${number}: Need\n`).join('')}`;

  it('ends quietly when its output is closed', async () => {
    const cwd = folderWith({ 'a.cjoip': many });
    const child = start(['lint'], { cwd });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { stderr, signal } = await ended(child);
    expect({ stderr, signal }).toEqual({ stderr: '', signal: null });
  });

  it('ends quietly on Ctrl-C', async () => {
    const cwd = folderWith({ 'a.cjoip': many });
    const child = start(['lint'], { cwd });
    child.stdout?.once('data', () => child.kill('SIGINT'));
    expect(await ended(child)).toMatchObject({ stderr: '', signal: 'SIGINT' });
  });

  it.runIf(process.platform === 'linux')('says when there is no room for its output', () => {
    // Only Linux has a file that is always full.
    const cwd = folderWith({ 'a.cjoip': unmet });
    const { status, stderr } = spawnSync('sh', ['-c', `'${process.execPath}' '${program}' lint > /dev/full`], {
      cwd,
      encoding: 'utf8',
    });
    expect(stderr).toBe('goldenthread: The output could not be written (ENOSPC).\n');
    expect(status).toBe(2);
  });
});
