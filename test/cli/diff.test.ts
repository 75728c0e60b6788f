import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { programPath } from '../programs.ts';
import { answer, buildCommand, type Ended, folderWith, goldenthread } from './command.ts';

/** `goldenthread diff` as a process, on folders and on real repositories of git. */

const git = programPath('git');
const skips = git === undefined ? ' (not run: git is not installed)' : '';
beforeAll(buildCommand, 60_000);

const plan = `strategy north: North plan

need home: A settled home

service first-nights: First nights
  meets home
  cost £52,000 a year
`;
const changed = plan.replace('£52,000', '£12,000');
const asOf = ['--as-of', '2026-11-22'];

function diff(cwd: string, ...args: readonly string[]): Promise<Ended> {
  return answer(['diff', ...args, ...asOf], { cwd });
}

function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function run(cwd: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(git ?? 'git', args, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@b.example', GIT_COMMITTER_NAME: 'A' },
      ...{ GIT_COMMITTER_EMAIL: 'a@b.example', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function commit(folder: string, message: string): void {
  run(folder, 'add', '-A');
  run(folder, 'commit', '-q', '--allow-empty', '-m', message);
}

/** A repository with the files as its first version. */
function repositoryWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = folderWith(files);
  run(folder, 'init', '-q', '-b', 'main');
  commit(folder, 'first');
  return folder;
}

describe('two folders or files', { timeout: 30_000 }, () => {
  it('0 and "no change in substance", where only lines were moved and put in order', async () => {
    const other = `# A remark\n${plan.split('\n\n').toSpliced(1, 2).join('\n\n')}\nservice first-nights: First nights\n    cost £52000 a year\n    meets home\n\nneed home:   A settled home\n`;
    const cwd = folderWith({ 'old/a.cjoip': plan, 'new/b.cjoip': other });
    const { code, stdout, stderr } = await diff(cwd, 'old', 'new');
    expect(stdout).toContain('No change in substance.');
    expect([code, stderr]).toEqual([0, '']);
  });

  it('1 and what has changed, in folders as in files', async () => {
    const cwd = folderWith({ 'old/a.cjoip': plan, 'new/a.cjoip': changed });
    for (const versions of [
      ['old', 'new'],
      ['old/a.cjoip', 'new/a.cjoip'],
    ]) {
      const { code, stdout } = await diff(cwd, ...versions);
      expect(stdout).toContain(
        'Service first-nights (First nights) now costs £12,000 a year instead of £52,000 a year (£40,000 a year less).',
      );
      expect(code).toBe(1);
    }
  });

  it('with a folder alone, the files as they are now', async () => {
    const cwd = folderWith({ 'a.cjoip': changed });
    const old = folderWith({ 'a.cjoip': plan });
    expect((await diff(cwd, old)).stdout).toContain('£40,000 a year less for First nights.');
  });

  it('judges each by its own settings', async () => {
    const settings = '{ "rules": { "thread/need-unmet": "off" } }\n';
    const unmet = 'strategy north: North plan\n\nneed home: A settled home\n';
    const cwd = folderWith({ 'old/a.cjoip': unmet, 'old/goldenthread.json': settings, 'new/a.cjoip': unmet });
    const { code, stdout } = await diff(cwd, 'old', 'new');
    expect(stdout).toContain('the plan says the same. It is judged otherwise.');
    expect(stdout).toContain('thread/need-unmet');
    expect(code).toBe(1);
  });

  it('of several strategies, each with the one of its name, and tells those that came and went', async () => {
    const named = (name: string): string => plan.replaceAll('north', name).replaceAll('North', name);
    const cwd = folderWith({
      'old/a.cjoip': named('alpha'),
      'old/b.cjoip': named('beta'),
      'old/deep/c.cjoip': named('gamma'),
      'new/x/a.cjoip': named('alpha').replace('£52,000', '£1'),
      'new/y/d.cjoip': named('delta'),
      'new/z/c.cjoip': named('gamma'),
      'new/w/e.cjoip': named('epsilon'),
    });
    const { stdout } = await diff(cwd, 'old', 'new');
    for (const line of [
      'alpha plan: changed.',
      'beta plan: no longer there.',
      'delta plan: new.',
      'gamma plan: no change in substance.',
      'epsilon plan: new.',
    ]) {
      expect(stdout).toContain(line);
    }
  });

  it('takes the one strategy of each side for the same, whatever it is called', async () => {
    const cwd = folderWith({
      'old/a.cjoip': plan,
      'new/a.cjoip': plan.replace('strategy north', 'strategy north-2031'),
    });
    const { stdout } = await diff(cwd, 'old', 'new');
    expect(stdout).toContain('was called north before');
  });

  it.each(['text', 'markdown', 'json', 'html'])('as %s, into a file as well, the same each time', async (format) => {
    const cwd = folderWith({ 'old/a.cjoip': plan, 'new/a.cjoip': changed });
    const first = await diff(cwd, 'old', 'new', '--format', format);
    expect(first.stdout).toContain('£40,000 a year less');
    const { code, stdout, stderr } = await diff(cwd, 'old', 'new', '--format', format, '--out', 'out.txt');
    expect([code, stdout, stderr]).toEqual([1, '', 'Wrote out.txt.\n']);
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toBe(first.stdout);
  });
});

describe('what cannot be done is said', { timeout: 30_000 }, () => {
  it.each<readonly [what: string, args: readonly string[], said: RegExp]>([
    ['nothing to compare with', [], /Say what to compare with/],
    [
      'another format',
      ['old', 'new', '--format', 'pdf'],
      /There is no format `pdf`\. Choose one of: text, markdown, json, html/,
    ],
    ['no day', ['old', 'new', '--as-of', 'soon'], /`--as-of` needs a day/],
    ['a folder without any strategy on both sides', ['empty', 'empty'], /There is no strategy in empty/],
    ['a name that is empty', ['', 'new'], /One of the versions is empty/],
    ['a file over a source', ['old', 'new', '--out', 'new/a.cjoip'], /written over a strategy's source/],
    ['a file that cannot be read', ['old', 'binary'], /In binary: .*not a text file/],
    [
      'a name of nothing',
      ['old', 'nwe'],
      /There is no file or folder called `nwe`, and no version either|no version called `nwe`/,
    ],
  ])('%s', async (_, args, said) => {
    const cwd = folderWith({
      'old/a.cjoip': plan,
      'new/a.cjoip': changed,
      'empty/x.txt': '',
      'binary/a.cjoip': new Uint8Array([0, 1, 2]),
    });
    const { code, stdout, stderr } = await answer(['diff', ...args], { cwd });
    expect(stderr).toMatch(said);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('that git is not installed, where a version is asked for', async () => {
    const cwd = folderWith({ 'a.cjoip': plan, 'old/a.cjoip': plan });
    const env = { ...process.env, PATH: join(cwd, 'nothing') };
    const { code, stderr } = await goldenthread(['diff', 'HEAD~1'], { cwd, env });
    expect(stderr).toMatch(/read by the program git, and it is not installed/);
    expect(code).toBe(2);
    expect((await goldenthread(['diff', 'old', 'a.cjoip'], { cwd, env })).code, 'folders need no git').toBe(0);
  });
});

describe.skipIf(git === undefined)(`versions of a repository${skips}`, { timeout: 30_000 }, () => {
  it('a tag, HEAD~1 and two revisions; what is in the index and in the working files stays', async () => {
    const cwd = repositoryWith({ 'plans/north.cjoip': plan });
    run(cwd, 'tag', 'v2026');
    put(cwd, { 'plans/north.cjoip': changed });
    commit(cwd, 'second');
    put(cwd, { 'plans/north.cjoip': changed.replace('First nights', 'First days'), 'new.txt': 'x' });
    run(cwd, 'add', 'new.txt');
    // git itself brings the index up to date when it is asked for the status, so the times are those after it.
    const status = statusOf(cwd);
    const times = fileTimes(join(cwd, '.git'));
    expect((await diff(cwd, 'v2026', 'HEAD')).stdout).toContain('£40,000 a year less for First nights.');
    const now = await diff(cwd, 'HEAD~1');
    expect(now.stdout).toContain('First [-nights-] {+days+}');
    expect(now.stdout).toContain('From HEAD~1 to the working files.');
    expect((await diff(cwd, 'HEAD', '.')).stdout).not.toContain('£40,000');
    expect((await diff(cwd, 'v2026', 'v2026')).code).toBe(0);
    expect(fileTimes(join(cwd, '.git'))).toEqual(times);
    expect(statusOf(cwd)).toEqual(status);
  });

  it('where the file has another name and stands elsewhere now, and its names hold blanks, line ends and other letters', async () => {
    const cwd = repositoryWith({
      'Òur plans/nòrth "east".cjoip': plan,
      'Òur plans/a\nb.cjoip': 'part of north\n\nneed phone: A phone\n',
    });
    renameSync(join(cwd, 'Òur plans/nòrth "east".cjoip'), join(cwd, 'Òur plans/計画.cjoip'));
    const { code, stdout, stderr } = await diff(cwd, 'HEAD');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('No change in substance.');
    put(cwd, { 'Òur plans/計画.cjoip': changed });
    expect((await diff(cwd, 'HEAD', '--path', 'Òur plans')).stdout).toContain('£40,000');
    expect((await diff(join(cwd, 'Òur plans'), 'HEAD')).stdout).toContain('£40,000');
  });

  it('of a thousand files', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, at) => [
        `plans/part ${at}.cjoip`,
        `part of north\n\nneed n${at}: Help with matter ${at}\n`,
      ]),
    );
    const cwd = repositoryWith({ 'plans/north.cjoip': plan, ...parts });
    put(cwd, { 'plans/part 7.cjoip': 'part of north\n\nneed n7: Help with another matter\n' });
    const { code, stdout } = await diff(cwd, 'HEAD');
    expect(stdout).toContain('Help with [-matter 7-] {+another matter+}');
    expect(stdout).toContain('1 need changed.');
    expect(code).toBe(1);
  }, 60_000);

  it('reads settings and frameworks of that version', async () => {
    const uses = plan.replace('North plan\n', 'North plan\n  uses ours\n');
    const cwd = repositoryWith({
      'plan/north.cjoip': `${uses}\noutcome settled: People are settled\n  contributes to ours.homes\n`,
      'frameworks/ours.cjoip': 'framework ours: Our framework\n\noutcome homes: Homes for all\n',
      'goldenthread.json': '{ "ruleSets": ["statute"] }\n',
    });
    put(cwd, { 'frameworks/ours.cjoip': 'framework ours: Our framework\n\noutcome homes: Homes for everybody\n' });
    rmSync(join(cwd, 'goldenthread.json'));
    const { stdout } = await diff(cwd, 'HEAD', '--path', 'plan');
    expect(stdout).toContain('Our framework is used by this plan, and holds something else now.');
    expect(stdout, 'rules that the settings of the older version did not want').toMatch(/\d+ new findings/);
  });

  it('a strategy that was begun since, or is gone', async () => {
    const cwd = repositoryWith({ 'README.md': 'x' });
    put(cwd, { 'plans/north.cjoip': plan });
    const begun = await diff(cwd, 'HEAD', '--path', 'plans');
    expect(begun.stdout).toContain('This strategy is new');
    expect(begun.stderr).toContain('There is no strategy in plans in HEAD.');
    expect(begun.code).toBe(1);
    commit(cwd, 'begun');
    rmSync(join(cwd, 'plans'), { recursive: true });
    expect((await diff(cwd, 'HEAD', '--path', 'plans')).stdout).toContain('This strategy is no longer there');
  });

  it.each<readonly [written: string, said: RegExp]>([
    ['v2062', /no version called `v2062`\. There are, the latest first: .*`v2026`/],
    ['mian', /Did you mean `main`\?/],
    ['HEAD~30', /There is no version `HEAD~30`: the history of `HEAD` does not go back that far/],
    ['--upload-pack=touch pwned', /no version called `--upload-pack=touch pwned`/],
    ['-x', /no version called `-x`/],
    ['$(touch pwned)', /no version called/],
    ['HEAD; touch pwned', /no version called/],
    ['HEAD\nHEAD', /no version called/],
    ['HEAD:plans', /no version called|There is no version/],
  ])('says that there is no %j', async (written, said) => {
    const cwd = repositoryWith({ 'plans/north.cjoip': plan });
    run(cwd, 'tag', 'v2026');
    const { code, stdout, stderr } = await answer(['diff', ...asOf, '--', written], { cwd });
    expect(stderr).toMatch(said);
    expect([code, stdout]).toEqual([2, '']);
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'plans']);
  });

  it('says of a shallow clone how to get the older versions', async () => {
    const origin = repositoryWith({ 'a.cjoip': plan });
    commit(origin, 'second');
    const cwd = folderWith();
    run(cwd, 'clone', '-q', '--depth', '1', `file://${origin}`, 'copy');
    const { code, stderr } = await diff(join(cwd, 'copy'), 'HEAD~1');
    expect(stderr).toContain('`git fetch --unshallow`');
    expect(code).toBe(2);
  });

  it('fetches nothing for a clone that holds a part alone, and says so', async () => {
    const origin = repositoryWith({ 'a.cjoip': plan });
    put(origin, { 'a.cjoip': changed });
    commit(origin, 'second');
    run(origin, 'config', 'uploadpack.allowFilter', 'true');
    const cwd = folderWith();
    run(cwd, 'clone', '-q', '--filter=blob:none', `file://${origin}`, 'copy');
    const { code, stdout, stderr } = await diff(join(cwd, 'copy'), 'HEAD~1');
    expect(stderr).toMatch(/This copy of the repository holds only a part of that version|holds only a part of it/);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('says that a file is kept by Git LFS', async () => {
    const cwd = repositoryWith({ 'a.cjoip': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n' });
    put(cwd, { 'a.cjoip': plan });
    const { code, stderr } = await diff(cwd, 'HEAD');
    expect(stderr).toMatch(/In HEAD: a\.cjoip is kept by Git LFS/);
    expect(code).toBe(2);
  });

  it('says of a submodule that it is not compared', async () => {
    const inner = repositoryWith({ 'b.cjoip': plan.replace('strategy north', 'strategy shared') });
    const cwd = repositoryWith({ 'a.cjoip': plan });
    run(cwd, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'shared');
    commit(cwd, 'with a submodule');
    for (const versions of [['HEAD', 'HEAD'], ['HEAD']]) {
      const { stdout, stderr, code } = await diff(cwd, ...versions);
      expect(stderr).toContain('shared is a repository of its own in HEAD: its files are not compared.');
      expect(stdout, 'what is in it now').not.toContain('new');
      expect(code).toBe(0);
    }
  });

  it('follows links within the version, and none out of it or in a circle', async () => {
    const cwd = repositoryWith({ 'real/a.cjoip': plan, 'plans/x.txt': '' });
    symlinkSync('../real/a.cjoip', join(cwd, 'plans/a.cjoip'));
    symlinkSync('../real', join(cwd, 'plans/linked'));
    symlinkSync('circle', join(cwd, 'plans/circle'));
    commit(cwd, 'links');
    put(cwd, { 'real/a.cjoip': changed });
    const { stdout, stderr } = await diff(cwd, 'HEAD', '--path', 'plans');
    expect(stderr).toBe('');
    expect(stdout).toContain('£40,000 a year less for First nights.');
    symlinkSync('/etc/passwd', join(cwd, 'plans/out.cjoip'));
    commit(cwd, 'a link out');
    const out = await diff(cwd, 'HEAD', 'HEAD', '--path', 'plans');
    expect(out.stderr).toContain('plans/out.cjoip is a link to a file that is not there.');
    expect(out.stdout + out.stderr).not.toContain('root:');
  });

  it('runs no filter and no hook of the repository', async () => {
    const cwd = repositoryWith({ 'a.cjoip': plan, '.gitattributes': '*.cjoip filter=bad diff=bad\n' });
    for (const key of ['filter.bad.smudge', 'diff.bad.textconv', 'core.fsmonitor'])
      run(cwd, 'config', key, 'touch pwned');
    put(cwd, { 'a.cjoip': changed });
    expect((await diff(cwd, 'HEAD')).code).toBe(1);
    expect(readdirSync(cwd)).not.toContain('pwned');
  });

  it('works in a working tree beside the repository', async () => {
    const main = repositoryWith({ 'a.cjoip': plan });
    const beside = join(folderWith(), 'beside');
    run(main, 'worktree', 'add', '-q', beside);
    put(beside, { 'a.cjoip': changed });
    const { stdout } = await diff(beside, 'main');
    expect(stdout).toContain('£40,000 a year less for First nights.');
  });
});

/** When each file of a repository was written last: reading a version writes none. */
function fileTimes(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => `${file} ${statSync(join(folder, file)).mtimeMs}`)
    .sort();
}

function statusOf(folder: string): readonly string[] {
  return [run(folder, 'status', '--porcelain'), run(folder, 'stash', 'list'), run(folder, 'ls-files', '--stage')];
}
