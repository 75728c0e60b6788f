import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, here } from '../testing/in-process.ts';

/** `lint --changed-since` on real repositories of git. */

const hasGit = spawnSync('git', ['--version']).status === 0;
const skips = hasGit ? '' : ' (not run: git is not installed)';

const settings = '{ "ruleSets": ["plain-english"], "rules": { "thread/need-unmet": "error" } }';
const need = (name: string): string => `need ${name}: Help with ${name}\n`;
const plan = (...needs: readonly string[]): string => `strategy north: North plan\n\n${needs.map(need).join('\n')}`;

function run(cwd: string, ...args: readonly string[]): void {
  const name = { GIT_AUTHOR_NAME: 'A', GIT_COMMITTER_NAME: 'A' };
  const mail = { GIT_AUTHOR_EMAIL: 'a@b.example', GIT_COMMITTER_EMAIL: 'a@b.example' };
  const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const env = { ...process.env, ...name, ...mail, ...settings };
  const { status, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

function write(cwd: string, name: string, text: string): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
}

function repositoryWith(files: Readonly<Record<string, string>>): string {
  const cwd = folderWith({ 'goldenthread.json': settings, ...files });
  run(cwd, 'init', '--quiet', '--initial-branch', 'main');
  commit(cwd);
  return cwd;
}

function commit(cwd: string): void {
  run(cwd, 'add', '-A');
  run(cwd, 'commit', '--quiet', '--message', 'A version');
}

/** The items that are told, how many findings are left out, and the exit code. */
async function told(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await here(['lint', '--format', 'json', ...args], cwd);
  if (stdout === '') throw new Error(stderr);
  const report = JSON.parse(stdout);
  const items: readonly string[] = report.findings.map(({ item }: { readonly item: string }) => item);
  return { items, unchanged: report.strategies[0].countsReported.unchanged as number, code };
}

const since = ['--changed-since', 'HEAD'];

describe.skipIf(!hasGit)(`findings in lines that have changed${skips}`, () => {
  it('are told, and no others', async () => {
    const cwd = repositoryWith({ 'a.cjoip': plan('home', 'work') });
    expect(await told(cwd, ...since)).toEqual({ items: [], unchanged: 2, code: 0 });
    write(cwd, 'a.cjoip', plan('home', 'health', 'work'));
    expect(await told(cwd, ...since)).toEqual({ items: ['need health'], unchanged: 2, code: 1 });
    run(cwd, 'add', '-A');
    expect(await told(cwd, ...since)).toEqual({ items: ['need health'], unchanged: 2, code: 1 });
    commit(cwd);
    expect(await told(cwd, ...since)).toEqual({ items: [], unchanged: 3, code: 0 });
    expect(await told(cwd, '--changed-since', 'HEAD~1')).toEqual({ items: ['need health'], unchanged: 2, code: 1 });
  });

  it('are counted in the summary where they are left out', async () => {
    const cwd = repositoryWith({ 'a.cjoip': plan('home', 'work') });
    const { stdout } = await here(['lint', ...since], cwd);
    expect(stdout).toContain('no findings, 2 in unchanged lines\n');
    write(cwd, 'a.cjoip', plan('house', 'job'));
    expect((await here(['lint', ...since], cwd)).stdout, 'none were').not.toContain('unchanged');
  });

  it('are all of a file that git does not know', async () => {
    const cwd = repositoryWith({ 'a.cjoip': plan('home') });
    write(cwd, 'new/b.cjoip', `part of north\n\n${need('work')}`);
    expect((await told(cwd, ...since)).items).toEqual(['need work']);
    write(cwd, '.gitignore', 'new\n');
    expect((await told(cwd, ...since)).items, 'what git ignores is linted as well').toEqual(['need work']);
  });

  it('are told of a file that has moved as of one that has not', async () => {
    const long = Array.from({ length: 30 }, (_, index) => `need-${index}`);
    const cwd = repositoryWith({ 'a.cjoip': plan(...long) });
    mkdirSync(join(cwd, 'Pläne "neu"'));
    renameSync(join(cwd, 'a.cjoip'), join(cwd, 'Pläne "neu"/the plan.cjoip'));
    write(cwd, 'Pläne "neu"/the plan.cjoip', plan(...long, 'work'));
    run(cwd, 'add', '-A');
    expect(await told(cwd, ...since)).toEqual({ items: ['need work'], unchanged: 30, code: 1 });
  });

  it('are the same whatever the settings of git', async () => {
    const cwd = repositoryWith({ 'a.cjoip': plan('home', 'work') });
    for (const [name, value] of [
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['diff.external', 'false'],
      ['diff.relative', 'true'],
      ['diff.renames', 'false'],
      ['color.ui', 'always'],
      ['core.quotePath', 'false'],
    ] as const) {
      run(cwd, 'config', name, value);
    }
    write(cwd, 'a.cjoip', plan('home', 'health', 'work'));
    expect((await told(cwd, ...since)).items).toEqual(['need health']);
    mkdirSync(join(cwd, 'below'));
    expect((await told(join(cwd, 'below'), '..', ...since)).items).toEqual(['need health']);
  });

  it('are found through a link', async () => {
    const cwd = repositoryWith({ 'plans/a.cjoip': plan('home') });
    symlinkSync('plans', join(cwd, 'linked'));
    expect(await told(cwd, 'linked', ...since)).toEqual({ items: [], unchanged: 1, code: 0 });
  });

  it('are told after what a baseline holds', async () => {
    const cwd = repositoryWith({ 'a.cjoip': plan('home') });
    await here(['lint', '--write-baseline'], cwd);
    commit(cwd);
    write(cwd, 'a.cjoip', plan('health', 'home').replace('home: ', 'home:  '));
    expect(await told(cwd, ...since)).toEqual({ items: ['need health'], unchanged: 0, code: 1 });
  });

  it.each([
    ['HEADD', 'no version called `HEADD`'],
    ['mian', 'Did you mean `main`?'],
    ['HEAD~7', 'does not go back that far'],
    ['--output=x', 'no version called `--output=x`'],
  ])('since %s, which there is not: says so', async (revision, message) => {
    const cwd = repositoryWith({ 'a.cjoip': plan('home') });
    const { code, stdout, stderr } = await here(['lint', `--changed-since=${revision}`], cwd);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('outside a repository: says so', async () => {
    const cwd = folderWith({ 'a.cjoip': plan('home') });
    const { code, stderr } = await here(['lint', ...since], cwd);
    expect(code).toBe(2);
    expect(stderr).toContain('is not in a repository of git');
    expect(stderr).not.toContain('two folders');
    const within = repositoryWith({ 'a.cjoip': plan('home') });
    const outside = await here(['lint', '.', cwd, ...since], within);
    expect(outside.code).toBe(2);
    expect(outside.stderr).toContain('is outside the repository');
  });
});
