import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, here, type Said } from '../testing/in-process.ts';

/** The baseline as people use it: findings that were there stay quiet, what is new is told, and it only shrinks. */

/** Of all rules only the one about needs that nothing meets, so that each need is one finding. */
const settings = '{ "ruleSets": ["plain-english"], "rules": { "thread/need-unmet": "error" } }';
const home = 'need home: A settled home on the day of release\n';
const work = 'need work: Work that lasts\n';
const health = 'need health: Health care\n';
const plan = (...needs: readonly string[]): string => `strategy north: North plan\n\n${needs.join('\n')}`;
const file = 'goldenthread-baseline.json';

function lint(cwd: string, ...args: readonly string[]): Promise<Said> {
  return here(['lint', ...args], cwd);
}

/** A folder whose plan in `plans` has a baseline for the needs `home` and `work`. */
async function withBaseline(): Promise<string> {
  const cwd = folderWith({ 'goldenthread.json': settings, 'plans/a.cjoip': plan(home, work) });
  const { code, stderr } = await lint(cwd, '--write-baseline');
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: `Wrote ${file}: it holds 2 findings. From now on only what is new is reported.\n`,
  });
  return cwd;
}

function write(cwd: string, name: string, text: string): void {
  writeFileSync(join(cwd, name), text);
}

const textOf = (cwd: string, name = file): string => readFileSync(join(cwd, name), 'utf8');

describe('a baseline', () => {
  it('is one sorted line for each finding', async () => {
    expect(textOf(await withBaseline())).toBe(`{
  "version": 1,
  "findings": [
    { "strategy": "north", "folder": "plans", "code": "thread/need-unmet", "item": "need home", "count": 1 },
    { "strategy": "north", "folder": "plans", "code": "thread/need-unmet", "item": "need work", "count": 1 }
  ]
}
`);
  });

  it('keeps what it holds quiet, and counts it', async () => {
    const { code, stdout, stderr } = await lint(await withBaseline());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('no findings, 2 held by the baseline\n');
  });

  it('is found from a folder below, from a file and from what is piped in', async () => {
    const cwd = await withBaseline();
    expect((await lint(join(cwd, 'plans'))).code).toBe(0);
    expect((await lint(cwd, 'plans/a.cjoip')).code).toBe(0);
    expect((await lint(cwd, '--no-baseline')).code).toBe(1);
  });

  it('lets what is new fail', async () => {
    const cwd = await withBaseline();
    write(cwd, 'plans/a.cjoip', plan(health, home, work));
    const { code, stdout } = await lint(cwd);
    expect(code).toBe(1);
    expect(stdout).toContain('`health`');
    expect(stdout).not.toContain('`home`');
    expect(stdout).toContain('1 error, 2 held by the baseline\n');
  });

  it('survives another name of the file, of the folder and of the strategy', async () => {
    const cwd = await withBaseline();
    renameSync(join(cwd, 'plans/a.cjoip'), join(cwd, 'plans/The plan.cjoip'));
    expect((await lint(cwd)).code).toBe(0);
    renameSync(join(cwd, 'plans'), join(cwd, 'Pläne 2026'));
    expect((await lint(cwd)).code).toBe(0);
    const other = await withBaseline();
    write(other, 'plans/a.cjoip', plan(home, work).replace('north:', 'north-east:'));
    expect((await lint(other)).code).toBe(0);
  });

  it('does not hold for a copy', async () => {
    const cwd = await withBaseline();
    mkdirSync(join(cwd, 'copy'));
    write(cwd, 'copy/a.cjoip', plan(home, work));
    expect((await lint(cwd, 'copy')).code).toBe(1);
    expect((await lint(cwd, 'plans')).code).toBe(0);
  });

  it('counts by what is new alone', async () => {
    const cwd = await withBaseline();
    write(cwd, 'goldenthread.json', settings.replace('error', 'warning'));
    expect((await lint(cwd, '--max-warnings', '0', '--fail-on', 'warning')).code).toBe(0);
    write(cwd, 'plans/a.cjoip', plan(health, home, work));
    expect((await lint(cwd, '--max-warnings', '0')).code).toBe(1);
    expect((await lint(cwd, '--max-warnings', '1')).code).toBe(0);
  });
});

describe('an entry that no longer occurs', () => {
  it('is told on its line, with the command that takes it out', async () => {
    const cwd = await withBaseline();
    write(cwd, 'plans/a.cjoip', plan(home));
    const { code, stdout } = await lint(cwd);
    expect(code).toBe(0);
    expect(stdout).toContain(`${file}\n  5:5  warning  \`thread/need-unmet\` in \`need work\` of \`north\` is held`);
    expect(stdout).toContain('`goldenthread lint --prune-baseline`');
    expect((await lint(cwd, '--fail-on', 'warning')).code).toBe(1);
  });

  it('is told where the finding is left as it is on the record', async () => {
    const cwd = await withBaseline();
    write(cwd, 'plans/a.cjoip', plan(`# ignore thread/need-unmet: the board agreed on 3 March 2026\n${home}`, work));
    expect((await lint(cwd)).stdout).toContain('`thread/need-unmet` in `need home` of `north` is held');
  });

  it('is not told where its rule is off in this run, nor where a plan cannot be read', async () => {
    const cwd = await withBaseline();
    expect((await lint(cwd, '--rule', 'thread/need-unmet=off')).stdout).not.toContain('baseline/no-longer-occurs');
    write(cwd, 'plans/a.cjoip', plan(home));
    const { code, stdout } = await lint(cwd, 'plans', 'missing');
    expect(code).toBe(2);
    expect(stdout).not.toContain('baseline/no-longer-occurs');
  });

  it('is told of a plan that is gone from a folder that was asked for', async () => {
    const cwd = await withBaseline();
    mkdirSync(join(cwd, 'south'));
    write(cwd, 'south/b.cjoip', 'strategy south: South plan\n');
    rmSync(join(cwd, 'plans'), { recursive: true });
    expect((await lint(cwd, 'south')).stdout).not.toContain('baseline/no-longer-occurs');
    expect((await lint(cwd)).stdout).toContain('baseline/no-longer-occurs');
  });
});

describe('--prune-baseline', () => {
  it('takes out what no longer occurs and puts nothing in', async () => {
    const cwd = await withBaseline();
    write(cwd, 'plans/a.cjoip', plan(home, health));
    const { code, stdout, stderr } = await lint(cwd, '--prune-baseline');
    expect(stderr).toBe(`Took 1 finding out of ${file}: 1 are left.\n`);
    expect(textOf(cwd)).toContain('"need home"');
    expect(textOf(cwd)).not.toMatch(/need work|need health/);
    expect(code, 'what is new is reported all the same').toBe(1);
    expect(stdout).not.toContain('baseline/no-longer-occurs');
    expect((await lint(cwd, '--prune-baseline')).stderr).toContain('Nothing was taken out.');
  });

  it('leaves plans alone that this run did not look at, and rules that are off', async () => {
    const cwd = folderWith({
      'goldenthread.json': settings,
      'a/a.cjoip': plan(home),
      'b/b.cjoip': plan(work).replace('north', 'south'),
    });
    await lint(cwd, '--write-baseline');
    write(cwd, 'a/a.cjoip', plan());
    write(cwd, 'b/b.cjoip', plan().replace('north', 'south'));
    await lint(cwd, 'a', '--prune-baseline', '--rule', 'thread/need-unmet=off');
    expect(textOf(cwd)).toMatch(/need home[\s\S]*need work/);
    await lint(cwd, 'a', '--prune-baseline');
    expect(textOf(cwd)).not.toContain('need home');
    expect(textOf(cwd)).toContain('need work');
    await lint(cwd, 'missing', 'b', '--prune-baseline');
    expect(textOf(cwd), 'nothing is taken out where not all could be read').toContain('need work');
    const last = await lint(cwd, '--prune-baseline');
    expect(last.stderr).toContain('nothing is left in it, so you can delete it');
    expect(JSON.parse(textOf(cwd))).toEqual({ version: 1, findings: [] });
  });
});

describe('nothing is ever added:', () => {
  it.each<readonly [how: string, from: string, args: readonly string[]]>([
    ['in the same folder', '.', []],
    ['from the folder of the plan', 'plans', []],
    ['to a file of that name', '.', ['--baseline', file]],
    ['to another file, while there is one', '.', ['--baseline', file, 'plans']],
  ])('a second --write-baseline is refused %s', async (_how, from, args) => {
    const cwd = await withBaseline();
    const before = textOf(cwd);
    write(cwd, 'plans/a.cjoip', plan(home, work, health));
    const { code, stdout, stderr } = await lint(join(cwd, from), '--write-baseline', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is a baseline already');
    expect(stderr).toContain('delete the file first');
    expect(textOf(cwd)).toBe(before);
    expect(existsSync(join(cwd, 'plans', file))).toBe(false);
  });

  it('a plan that no baseline knows gets one of its own', async () => {
    const cwd = await withBaseline();
    mkdirSync(join(cwd, 'south'));
    write(cwd, 'south/b.cjoip', plan(health).replace('north', 'south'));
    const own = await lint(join(cwd, 'south'), '--write-baseline');
    expect(own.code).toBe(0);
    expect((await lint(cwd)).code).toBe(0);
    expect(textOf(cwd)).not.toContain('health');
  });
});

describe('--baseline', () => {
  it('says which file holds', async () => {
    const cwd = folderWith({ 'goldenthread.json': settings, 'a.cjoip': plan(home) });
    await lint(cwd, '--write-baseline', '--baseline', 'ci.json');
    expect(existsSync(join(cwd, file))).toBe(false);
    expect((await lint(cwd)).code).toBe(1);
    expect((await lint(cwd, '--baseline', 'ci.json')).code).toBe(0);
  });

  it.each<readonly [args: readonly string[], message: string]>([
    [['--baseline', 'missing.json'], 'There is no baseline missing.json.'],
    [['--baseline', 'a.cjoip'], 'a.cjoip is not well-formed JSON'],
    [['--baseline', 'goldenthread.json'], 'goldenthread.json is not a baseline'],
    [['--format', `json=${file}`], 'would be written over the baseline'],
    [['--prune-baseline'], `There is no ${file} in the folder of the plan or above it.`],
    [['--write-baseline', '--baseline', '../other.json'], 'outside the folder you are in'],
    [['--write-baseline', '--baseline', 'b.cjoip'], 'would be written over a strategy'],
    [['--write-baseline', '--prune-baseline'], 'cannot be given together'],
    [['--write-baseline', '--no-baseline'], 'Leave one of the options out.'],
    [['--write-baseline', '--changed-since', 'HEAD'], 'cannot be given together'],
    [['--prune-baseline', '--list-files'], 'cannot be given together'],
  ])('%j is told what to do', async (args, message) => {
    const cwd = folderWith({ 'goldenthread.json': settings, 'a.cjoip': plan(home) });
    const { code, stderr } = await lint(cwd, ...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
    expect(existsSync(join(cwd, file))).toBe(false);
  });
});

it('a baseline that cannot be read ends the run, rather than telling everything as new', async () => {
  const cwd = await withBaseline();
  write(cwd, file, `<<<<<<< mine\n${textOf(cwd)}`);
  const { code, stdout, stderr } = await lint(cwd);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`goldenthread: ${file} holds two versions that were not put together: line 1 is a mark`);
});

it('a plan without findings needs no baseline', async () => {
  const cwd = folderWith({ 'goldenthread.json': settings, 'a.cjoip': plan() });
  const { code, stderr } = await lint(cwd, '--write-baseline');
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'Nothing was found, so no baseline is needed and none was written.\n',
  });
  expect(existsSync(join(cwd, file))).toBe(false);
});

it('reports for programs have what it holds apart', async () => {
  const cwd = await withBaseline();
  write(cwd, 'plans/a.cjoip', plan(health, home, work));
  const json = JSON.parse((await lint(cwd, '--format', 'json')).stdout);
  const messages = (list: readonly { readonly item?: string }[]) => list.map(({ item }) => item);
  expect(messages(json.findings)).toEqual(['need health']);
  expect(messages(json.held)).toEqual(['need home', 'need work']);
  expect(json.strategies[0].countsReported).toMatchObject({ error: 1, held: 2 });
  const sarif = JSON.parse((await lint(cwd, '--format', 'sarif')).stdout);
  const kinds = sarif.runs[0].results.map((result: { readonly suppressions?: readonly { readonly kind: string }[] }) =>
    result.suppressions?.map(({ kind }) => kind),
  );
  expect(kinds).toEqual([undefined, ['external'], ['external']]);
  for (const format of ['junit', 'github', 'gitlab', 'checkstyle', 'compact']) {
    const { stdout } = await lint(cwd, '--format', format);
    expect(stdout, format).toContain('health');
    expect(stdout, format).not.toContain('`home`');
  }
});
