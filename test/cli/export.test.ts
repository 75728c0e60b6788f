import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, buildCommand, folderWith, goldenthread } from './command.ts';
import { clean, part, unmet } from './plans.ts';

beforeAll(buildCommand, 60_000);

const toJson = ['--to', 'json'];

it('writes the whole strategy of a file, with the values of its facts and its links', async () => {
  const cwd = folderWith({
    'a.cjoip': `${unmet}service homes: Homes\n  meets home-on-release\n  cost £1.2m a year\n`,
    'parts/b.cjoip': part,
  });
  const { code, stdout, stderr } = await answer(['export', 'parts/b.cjoip', ...toJson], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const plan = JSON.parse(stdout);
  expect(plan).toMatchObject({ version: 1, name: 'north', title: 'North plan', files: ['a.cjoip', 'parts/b.cjoip'] });
  const item = (id: string) => plan.items.find((each: { id: string }) => each.id === id);
  expect(item('need/home-on-release')).toMatchObject({
    kind: 'need',
    name: 'home-on-release',
    statement: 'A settled home',
    namePlace: { file: 'a.cjoip', line: 3, column: 6, endLine: 3, endColumn: 21 },
    namedBy: [{ from: 'service/homes', by: 'meets' }],
  });
  expect(item('service/homes').facts.cost[0].quantity).toEqual({
    amount: { written: '£1.2m', number: 1_200_000, unit: 'pounds' },
    per: 'year',
  });
  expect(plan.coverage.uncovered.needs).toEqual(['need/health']);
});

it('writes a framework where there is no strategy, and the strategy where there are both', async () => {
  const alone = folderWith({ 'mine.cjoip': clean });
  expect(JSON.parse((await answer(['export', ...toJson], { cwd: alone })).stdout).type).toBe('framework');
  const both = folderWith({ 'mine.cjoip': clean, 'a.cjoip': unmet });
  expect(JSON.parse((await answer(['export', ...toJson], { cwd: both })).stdout).name).toBe('north');
});

it('writes one strategy at a time and names the files to choose from', async () => {
  const cwd = folderWith({ 'old/a.cjoip': unmet, 'new/b.cjoip': unmet.replace('north:', 'south:') });
  const { code, stdout, stderr } = await answer(['export', ...toJson], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe(
    'goldenthread: There are 2 strategies in ., and one is written at a time. Give one of these files: `new/b.cjoip`, `old/a.cjoip`.\n',
  );
});

it('writes nothing of a strategy that cannot be read as a whole', async () => {
  const cwd = folderWith({ 'a.cjoip': unmet, 'bad.cjoip': new Uint8Array([0]) });
  const { code, stdout, stderr } = await answer(['export', ...toJson, '--out', 'out.json'], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('bad.cjoip is not a text file.');
  expect(existsSync(join(cwd, 'out.json'))).toBe(false);
});

it('writes a file of Word', async () => {
  const cwd = folderWith({ 'a.cjoip': unmet });
  const { code, stderr } = await goldenthread(['export', '--to', 'docx', '--out', 'plan.docx'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'Wrote plan.docx.\n' });
  expect(readFileSync(join(cwd, 'plan.docx')).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  expect(readdirSync(cwd).sort()).toEqual(['a.cjoip', 'plan.docx']);
}, 30_000);

describe('--out', () => {
  const writeTo = (out: string, cwd: string) => answer(['export', ...toJson, '--out', out], { cwd });

  it.each(['out.json', './sub/out.json', 'sub/../out put ä.json'])('writes %s, and nothing else', async (out) => {
    const cwd = folderWith({ 'a.cjoip': unmet, 'sub/readme.txt': '' });
    const before = readdirSync(cwd, { recursive: true }).length;
    const { code, stdout, stderr } = await writeTo(out, cwd);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^Wrote .*\.json\.\n$/);
    expect(JSON.parse(readFileSync(join(cwd, out), 'utf8')).name).toBe('north');
    expect(readdirSync(cwd, { recursive: true })).toHaveLength(before + 1);
  });

  it('takes the place of what was there, and not of what a link leads to', async () => {
    const cwd = folderWith({ 'a.cjoip': unmet, 'old.json': 'old' });
    symlinkSync('a.cjoip', join(cwd, 'link.json'));
    for (const out of ['old.json', 'link.json']) {
      expect((await writeTo(out, cwd)).code).toBe(0);
      expect(JSON.parse(readFileSync(join(cwd, out), 'utf8')).name).toBe('north');
    }
    expect(readFileSync(join(cwd, 'a.cjoip'), 'utf8')).toBe(unmet);
  });

  const elsewhere = 'is outside the folder you are in.';
  it.each([
    ['a.cjoip', "a.cjoip would be written over a strategy's source."],
    ['new.CJOIP', "new.CJOIP would be written over a strategy's source."],
    ['../out.json', `../out.json ${elsewhere}`],
    ['/out.json', elsewhere],
    ['away/out.json', `away/out.json ${elsewhere}`],
    ['nowhere/out.json', 'nowhere/out.json cannot be written: there is no folder nowhere.'],
    ['folder', 'folder is a folder. Give the name of a file.'],
    ['file/out.json', 'file/out.json could not be written: a part of its path is a file. Nothing was changed.'],
    ['goldenthread.json', 'goldenthread.json would be written over the settings by which a plan is judged.'],
    ['linked.txt', 'linked.txt would be written over a file that the plan is read from.'],
  ])('refuses %s', async (out, message) => {
    const cwd = folderWith({ 'a.cjoip': unmet });
    mkdirSync(join(cwd, 'folder'));
    writeFileSync(join(cwd, 'file'), 'text');
    writeFileSync(join(cwd, 'linked.txt'), part);
    symlinkSync('linked.txt', join(cwd, 'part.cjoip'));
    symlinkSync(folderWith(), join(cwd, 'away'));
    const { code, stdout, stderr } = await writeTo(out, cwd);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(readdirSync(cwd).sort()).toEqual(['a.cjoip', 'away', 'file', 'folder', 'linked.txt', 'part.cjoip']);
    expect(readFileSync(join(cwd, 'linked.txt'), 'utf8')).toBe(part);
    expect(readFileSync(join(cwd, 'a.cjoip'), 'utf8')).toBe(unmet);
  });
});
