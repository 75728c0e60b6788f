import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { answer, buildCommand, copyOfExample, type Ended, ended, folderWith, start } from './command.ts';

beforeAll(buildCommand, 60_000);
vi.setConfig({ testTimeout: 30_000 });

const untidy = 'framework mine: Ours\noutcome home: People have a home\n\n\noutcome work:   People have work\n';
const tidy = 'framework mine: Ours\n\noutcome home: People have a home\n\noutcome work: People have work\n';
const other = 'framework other: Theirs\n\noutcome health: People are well\n';

function withInput(args: readonly string[], input: string | Uint8Array, cwd: string): Promise<Ended> {
  const child = start(args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin?.end(input);
  return ended(child);
}

it('puts what is not in order in order, and lists what it wrote', async () => {
  const cwd = folderWith({ 'a.cjoip': untidy, 'below/b.cjoip': other });
  const before = statSync(join(cwd, 'below/b.cjoip')).mtimeMs;
  expect(await answer(['format'], { cwd })).toEqual({
    code: 0,
    signal: null,
    stdout: 'a.cjoip\n',
    stderr: '1 of 2 files put in order.\n',
  });
  expect(readFileSync(join(cwd, 'a.cjoip'), 'utf8')).toBe(tidy);
  expect(statSync(join(cwd, 'below/b.cjoip')).mtimeMs, 'a file that is in order is not written').toBe(before);
  expect(await answer(['format'], { cwd })).toMatchObject({ code: 0, stdout: '' });
});

it('keeps line ends and a byte order mark', async () => {
  const cwd = folderWith({ 'a.cjoip': `\ufeff${untidy.replaceAll('\n', '\r\n')}` });
  expect((await answer(['format', 'a.cjoip'], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, 'a.cjoip'), 'utf8')).toBe(`\ufeff${tidy.replaceAll('\n', '\r\n')}`);
});

it('leaves a line with an error as it is, to the last space', async () => {
  const cwd = folderWith({ 'a.cjoip': `${untidy}     ths   is   lost  \n` });
  await answer(['format'], { cwd });
  expect(readFileSync(join(cwd, 'a.cjoip'), 'utf8')).toContain('\n     ths   is   lost  \n');
});

it('--check writes nothing and lists what is not in order', async () => {
  const cwd = folderWith({ 'a.cjoip': untidy, 'b.cjoip': other });
  const { code, stdout, stderr } = await answer(['format', '--check'], { cwd });
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'a.cjoip\n' });
  expect(stderr).toBe('1 of 2 files not in order. Run `goldenthread format` to put them in order.\n');
  expect(readFileSync(join(cwd, 'a.cjoip'), 'utf8')).toBe(untidy);
  expect(await answer(['format', '--check', 'b.cjoip'], { cwd })).toMatchObject({ code: 0, stdout: '' });
});

it('--diff writes nothing; `git apply` makes of it what `goldenthread format` writes', async () => {
  const files = {
    'a plan.cjoip': untidy,
    'Übersicht.cjoip': `\ufeff${untidy.replace('mine', 'second')}`.replaceAll('\n', '\r\n'),
  };
  const [patched, formatted] = [folderWith(files), folderWith(files)];
  const { code, stdout } = await answer(['format', '--diff'], { cwd: patched });
  expect(code).toBe(1);
  expect(readFileSync(join(patched, 'a plan.cjoip'), 'utf8')).toBe(untidy);
  const applied = spawnSync('git', ['apply'], { cwd: patched, input: stdout, encoding: 'utf8' });
  expect(applied.stderr).toBe('');
  await answer(['format'], { cwd: formatted });
  for (const name of Object.keys(files)) {
    expect(readFileSync(join(patched, name), 'utf8')).toBe(readFileSync(join(formatted, name), 'utf8'));
  }
});

describe('text that is piped in', () => {
  it('is printed in order, and no file is touched', async () => {
    const cwd = folderWith({ 'a.cjoip': other });
    const run = await withInput(['format', '--stdin', '--stdin-filename', 'a.cjoip'], untidy, cwd);
    expect(run).toMatchObject({ code: 0, stdout: tidy, stderr: '' });
    expect(readFileSync(join(cwd, 'a.cjoip'), 'utf8')).toBe(other);
  });

  it('with --check: its name where it is not in order', async () => {
    const cwd = folderWith();
    const check = ['format', '--stdin', '--stdin-filename', 'a.cjoip', '--check'];
    expect(await withInput(check, untidy, cwd)).toMatchObject({ code: 1, stdout: 'a.cjoip\n' });
    expect(await withInput(check, tidy, cwd)).toMatchObject({ code: 0, stdout: '' });
  });

  it.each([
    [['format', '--stdin', 'a.cjoip'], 'With `--stdin` the text is piped in, so no path can be given.'],
    [
      ['format', '--stdin-filename', 'a.cjoip'],
      '`--stdin-filename` names what is piped in, so it goes with `--stdin`.',
    ],
    [['format', '--stdin', '--stdin-filename', 'a.txt'], 'needs the name of a strategy file, which ends in `.cjoip`.'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await withInput(args, untidy, folderWith({ 'a.cjoip': untidy }));
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('that is no text is said', async () => {
    const { code, stderr } = await withInput(['format', '--stdin'], new Uint8Array([0x41, 0xff]), folderWith());
    expect(stderr).toContain('is not saved as UTF-8');
    expect(code).toBe(2);
  });
});

describe('what it must not touch', () => {
  it('a file outside the paths that a link leads to', async () => {
    const cwd = folderWith({ 'theirs.cjoip': untidy });
    mkdirSync(join(cwd, 'plans'));
    symlinkSync('../theirs.cjoip', join(cwd, 'plans/ours.cjoip'));
    const { code, stdout, stderr } = await answer(['format', 'plans'], { cwd });
    expect(stderr).toContain('plans/ours.cjoip was left as it is: it is reached by a link');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(join(cwd, 'theirs.cjoip'), 'utf8')).toBe(untidy);
  });

  it('the rest of a strategy of which one file is named', async () => {
    const cwd = folderWith({ 'a.cjoip': untidy, 'b.cjoip': 'part of mine\noutcome more:   More\n' });
    expect(await answer(['format', 'a.cjoip'], { cwd })).toMatchObject({ code: 0, stdout: 'a.cjoip\n' });
    expect(readFileSync(join(cwd, 'b.cjoip'), 'utf8')).toContain('more:   More');
  });

  it('a file that cannot be read keeps no other from being put in order', async () => {
    const cwd = folderWith({ 'a.cjoip': untidy, 'b.cjoip': new Uint8Array([0xff, 0xfe, 0x41, 0]) });
    const { code, stdout, stderr } = await answer(['format'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: 'a.cjoip\n' });
    expect(stderr).toContain('b.cjoip is saved as UTF-16.');
  });

  it('nothing is left beside the files', async () => {
    const cwd = copyOfExample('northshire');
    const file = join(cwd, 'services.cjoip');
    chmodSync(file, 0o640);
    writeFileSync(file, readFileSync(file, 'utf8').replace('  meets', '     meets'));
    const before = readdirSync(cwd);
    expect(await answer(['format'], { cwd })).toMatchObject({ code: 0, stdout: 'services.cjoip\n' });
    expect(readdirSync(cwd)).toEqual(before);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });
});

describe('which files', () => {
  it('by a pattern, and never what `.goldenthreadignore` names', async () => {
    const cwd = folderWith({ 'a.cjoip': untidy, 'old/b.cjoip': untidy, '.goldenthreadignore': 'old\n' });
    expect(await answer(['format', '--check', '*.cjoip'], { cwd })).toMatchObject({
      code: 1,
      stdout: 'a.cjoip\n',
    });
    expect(await answer(['format', '--check'], { cwd })).toMatchObject({ code: 1, stdout: 'a.cjoip\n' });
    const named = await answer(['format', 'old/b.cjoip'], { cwd });
    expect(named).toMatchObject({ code: 0, stdout: '' });
    expect(named.stderr).toContain('old/b.cjoip is left out, because .goldenthreadignore says so.');
    expect(readFileSync(join(cwd, 'old/b.cjoip'), 'utf8')).toBe(untidy);
  });
});
