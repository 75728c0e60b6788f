import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, here } from '../testing/in-process.ts';

/** Which files `goldenthread lint` reads: patterns, an ignore file, links, and many files with any names. */

const plan = (name: string): string => `strategy ${name}: A plan\n`;
const files = {
  'plans/north/a.cjoip': plan('north'),
  'plans/south/b.cjoip': plan('south'),
  'plans/south/drafts/c.cjoip': plan('drafts'),
  'old plans/2021 (ä)/d.cjoip': plan('old'),
};

async function read(cwd: string, ...paths: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr, code } = await here(['lint', '--list-files', ...paths], cwd);
  if (code !== 0) throw new Error(stderr);
  return stdout.split('\n').filter((line) => line !== '');
}

describe('a pattern', () => {
  it.each<readonly [pattern: string, found: readonly string[]]>([
    ['plans/*', ['plans/north/a.cjoip', 'plans/south/b.cjoip', 'plans/south/drafts/c.cjoip']],
    ['plans/n*', ['plans/north/a.cjoip']],
    ['**/[ad].cjoip', ['old plans/2021 (ä)/d.cjoip', 'plans/north/a.cjoip']],
    ['plans/{north,drafts}/*.cjoip', ['plans/north/a.cjoip']],
    ['old*', ['old plans/2021 (ä)/d.cjoip']],
    ['./old plans/2021*/?.cjoip', ['old plans/2021 (ä)/d.cjoip']],
  ])('%s stands for what it matches', async (pattern, found) => {
    expect(await read(folderWith(files), pattern)).toEqual(found);
  });

  it('may begin with a folder above', async () => {
    expect(await read(join(folderWith(files), 'old plans'), '../plans/n*')).toEqual(['../plans/north/a.cjoip']);
  });

  it('is a file where one is called like it', async () => {
    const cwd = folderWith({ 'odd/[ab].cjoip': plan('odd'), 'a/a.cjoip': plan('other') });
    expect(await read(cwd, 'odd/[ab].cjoip')).toEqual(['odd/[ab].cjoip']);
  });

  it.each(['plans/x*', 'nowhere/*.cjoip', '*.txt'])('%s that matches nothing is told', async (pattern) => {
    const { code, stderr } = await here(['lint', pattern], folderWith(files));
    expect(stderr).toBe(`goldenthread: No strategy file matches \`${pattern}\`: their names end in \`.cjoip\`.\n`);
    expect(code).toBe(2);
  });
});

describe('.goldenthreadignore', () => {
  it.each<readonly [text: string, left: readonly string[]]>([
    ['drafts/\nold plans\n', ['plans/north/a.cjoip', 'plans/south/b.cjoip']],
    ['*\n!plans/\n!plans/north/\n!plans/north/**\n', ['plans/north/a.cjoip']],
    ['# a remark\n\n/plans/south/b.cjoip\n/old*/\r\n', ['plans/north/a.cjoip', 'plans/south/drafts/c.cjoip']],
  ])('is written like a .gitignore: %j', async (text, left) => {
    expect(await read(folderWith({ ...files, '.goldenthreadignore': text }))).toEqual(left);
  });

  it('holds in the folders below it, and for patterns', async () => {
    const cwd = folderWith({ ...files, '.goldenthreadignore': 'drafts' });
    expect(await read(join(cwd, 'plans/south'))).toEqual(['b.cjoip']);
    expect(await read(cwd, '**/*.cjoip')).not.toContain('plans/south/drafts/c.cjoip');
  });

  it('keeps a file out of the plan that it would be part of', async () => {
    const cwd = folderWith({
      'a.cjoip': plan('north'),
      'scraps/b.cjoip': 'part of north\n\nneed home: A home\n',
      '.goldenthreadignore': 'scraps\n',
    });
    expect(await read(cwd, 'a.cjoip')).toEqual(['a.cjoip']);
  });

  it('is said where a file is named that it leaves out, and is no failure', async () => {
    const cwd = folderWith({ ...files, '.goldenthreadignore': 'drafts/\n' });
    for (const named of ['plans/south/drafts/c.cjoip', 'plans/south/drafts']) {
      const { code, stdout, stderr } = await here(['lint', named], cwd);
      expect(stderr).toBe(`goldenthread: ${named} is left out, because .goldenthreadignore says so.\n`);
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    }
  });

  it.each([
    ['export', '--to', 'json'],
    ['export', '--to', 'json', 'plans'],
    ['export', '--to', 'json', 'plans/north'],
  ])('holds for `goldenthread %s %s %s %s`, which works on one plan', async (...args) => {
    const cwd = folderWith({ ...files, '.goldenthreadignore': 'south/\nold plans/\n' });
    const { code, stdout, stderr } = await here(args.filter(Boolean), cwd);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ name: 'north' });
  });

  it.each(['old plans', 'old plans/2021 (ä)', 'old plans/2021 (ä)/d.cjoip'])(
    'leaves a plan that is named, here %s, to a command that works on one',
    async (named) => {
      const cwd = folderWith({ ...files, '.goldenthreadignore': 'old plans/\n' });
      const { code, stdout, stderr } = await here(['export', '--to', 'json', named], cwd);
      expect(code, stderr).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ name: 'old' });
    },
  );

  it('holds for the plan that a table is imported into', async () => {
    const cwd = folderWith({
      ...files,
      '.goldenthreadignore': 'south/\nold plans/\n',
      'a.csv': 'Action,By\nDo it,2027\n',
    });
    const { code, stdout, stderr } = await here(['import', 'a.csv', '--into', '.'], cwd);
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^part of north\n/);
  });

  it('holds for both versions that are compared, as it is now', async () => {
    const cwd = folderWith({
      'old/north/a.cjoip': plan('north'),
      'old/south/a.cjoip': plan('south'),
      'new/north/a.cjoip': plan('north'),
    });
    const told = async () => (await here(['diff', 'old', 'new'], cwd)).stdout;
    expect(await told()).toContain('no longer there');
    writeFileSync(join(cwd, '.goldenthreadignore'), 'south\n');
    expect(await told()).toContain('No change in substance.');
  });

  it('that cannot be read ends the run', async () => {
    const cwd = folderWith(files);
    writeFileSync(join(cwd, '.goldenthreadignore'), new Uint8Array([0xff, 0xfe, 0x61]));
    expect(await here(['lint'], cwd)).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('links', () => {
  it('that lead in a circle are followed once', async () => {
    const cwd = folderWith({ 'plans/north/a.cjoip': plan('north') });
    symlinkSync('..', join(cwd, 'plans/north/up'));
    symlinkSync('.', join(cwd, 'plans/self'));
    symlinkSync('second', join(cwd, 'plans/first'));
    symlinkSync('first', join(cwd, 'plans/second'));
    expect(await read(cwd)).toEqual(['plans/north/a.cjoip']);
    expect(await read(cwd, 'plans/**')).toEqual(['plans/north/a.cjoip']);
    expect(await read(cwd, 'plans/north/up/self/north')).toHaveLength(1);
  });
});

it('a thousand files in folders with blanks and letters of all kinds are read', async () => {
  const cwd = folderWith({ 'a.cjoip': plan('north') });
  const names = Array.from({ length: 1000 }, (_, index) => {
    const folder = `Glas gow ${index % 7}/Àrainneachd 日本 ${index % 5}`;
    mkdirSync(join(cwd, folder), { recursive: true });
    const name = `${folder}/need #${index} %20 ’ü.cjoip`;
    writeFileSync(join(cwd, name), `part of north\n\nneed n${index}: Help\n`);
    return name;
  });
  expect(await read(cwd)).toEqual(['a.cjoip', ...names].sort());
  const { stdout, code } = await here(['lint', '--format', 'json', '--rule', 'thread/need-unmet=error'], cwd);
  expect(JSON.parse(stdout).strategies[0].files).toHaveLength(1001);
  expect(code).toBe(1);
}, 60_000);
