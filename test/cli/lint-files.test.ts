import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer, folderWith } from './command.ts';
import { clean, part, unmet } from './plans.ts';

/** The findings of a code, as `file:line:column`. */
function placesOf(json: string, code: string): readonly string[] {
  const { findings }: { findings: { file: string; line: number; column: number; code: string }[] } = JSON.parse(json);
  return findings
    .filter((finding) => finding.code === code)
    .map(({ file, line, column }) => `${file}:${line}:${column}`);
}

/** Files of the strategies, by name of the strategy. */
function filesOf(json: string): Readonly<Record<string, readonly string[]>> {
  const { strategies }: { strategies: { name: string; files: string[] }[] } = JSON.parse(json);
  return Object.fromEntries(strategies.map(({ name, files }) => [name, files]));
}

describe('files that cannot be read: exit 2, a message, and the others are judged all the same', () => {
  const cases: readonly (readonly [what: string, make: (folder: string) => void, message: string])[] = [
    [
      'a missing path',
      () => {},
      'There is no file or folder called bad.cjoip. Check the name and the folder you are in.',
    ],
    [
      'an empty folder',
      (folder) => mkdirSync(join(folder, 'bad.cjoip')),
      'There is no strategy in bad.cjoip: no file in it or below it ends in `.cjoip`.',
    ],
    [
      'a link to nothing',
      (folder) => symlinkSync('nowhere', join(folder, 'bad.cjoip')),
      'There is no file or folder called bad.cjoip.',
    ],
    [
      'a link to itself',
      (folder) => symlinkSync('bad.cjoip', join(folder, 'bad.cjoip')),
      'bad.cjoip is a link that leads back to itself.',
    ],
    [
      'a device',
      (folder) => symlinkSync('/dev/null', join(folder, 'bad.cjoip')),
      'bad.cjoip is not a file that holds text.',
    ],
    [
      'a pipe that nobody writes to',
      (folder) => execFileSync('mkfifo', [join(folder, 'bad.cjoip')]),
      'bad.cjoip is not a file that holds text.',
    ],
  ];

  it.each(cases)('%s', async (_what, make, message) => {
    const cwd = folderWith({ 'mine.cjoip': clean });
    make(cwd);
    const { code, stdout, stderr } = await answer(['lint', 'mine.cjoip', 'bad.cjoip'], { cwd });
    expect(stderr).toContain(`goldenthread: ${message}`);
    expect(stdout).toContain('Ours: no findings\n');
    expect(code).toBe(2);
  });

  it.each([
    ['NUL bytes', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]), 'is not a text file.'],
    ['UTF-16, little end first', Buffer.from(`\ufeff${unmet}`, 'utf16le'), 'is saved as UTF-16. Save it as UTF-8'],
    [
      'UTF-16, big end first',
      Buffer.from(`\ufeff${unmet}`, 'utf16le').swap16(),
      'is saved as UTF-16. Save it as UTF-8',
    ],
    ['Windows-1252', Buffer.from('strategy a: A\n  area: Caf\u00e9\n', 'latin1'), 'is not saved as UTF-8: line 2 has'],
  ])('a file of %s, found in a folder', async (_what, bytes, message) => {
    const cwd = folderWith({ 'mine.cjoip': clean, 'sub/bad.cjoip': bytes });
    const { code, stdout, stderr } = await answer(['lint'], { cwd });
    expect(stderr).toContain(`goldenthread: sub/bad.cjoip ${message}`);
    expect(stdout).toContain('Ours: no findings\n');
    expect(code).toBe(2);
    const json = await answer(['lint', '--format', 'json'], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({ problems: [{ file: 'sub/bad.cjoip' }], findings: [] });
  });

  it('a file that is no strategy', async () => {
    const cwd = folderWith({ 'plan.docx': 'x' });
    const { code, stdout, stderr } = await answer(['lint', 'plan.docx'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('plan.docx is not a strategy file: their names end in `.cjoip`.');
  });

  it('a folder with nothing but what is skipped', async () => {
    const cwd = folderWith({
      'node_modules/a.cjoip': unmet,
      '.hidden/a.cjoip': unmet,
      'dist/a.cjoip': unmet,
      'a.txt': unmet,
    });
    const { code, stdout, stderr } = await answer(['lint'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^goldenthread: There is no strategy in \.: /);
  });

  it('names files without what would steer a terminal', async () => {
    const cwd = folderWith({ 'a\u001b[31m.cjoip': new Uint8Array([0]), 'b\u001b[31m.cjoip': unmet });
    const { stdout, stderr } = await answer(['lint'], { cwd });
    expect(stdout + stderr).not.toContain('\u001b');
  });
});

describe('text that is only unusual', () => {
  it.each([
    ['a byte order mark', `\ufeff${unmet}`, '3:6'],
    ['Windows line ends', unmet.replaceAll('\n', '\r\n'), '3:6'],
    ['old Mac line ends', unmet.replaceAll('\n', '\r'), '3:6'],
    ['no line end at the end', unmet.trimEnd(), '3:6'],
  ])('%s', async (_what, text, place) => {
    const cwd = folderWith({ 'a.cjoip': text });
    const { stdout } = await answer(['lint', '--format', 'json'], { cwd });
    expect(placesOf(stdout, 'thread/need-unmet')).toEqual([`a.cjoip:${place}`]);
  });

  it('an empty file beside a strategy', async () => {
    const cwd = folderWith({ 'a.cjoip': unmet, 'empty.cjoip': '' });
    const { stdout, stderr } = await answer(['lint', '--format', 'json'], { cwd });
    expect(stderr).toBe('');
    expect(filesOf(stdout).north).toEqual(['a.cjoip', 'empty.cjoip']);
  });
});

describe('which files are judged together', () => {
  const service = 'part of north\n\nservice homes: Homes\n  meets home-on-release\n';

  it('reads the rest of the strategy of one file, and prints what was found in that file', async () => {
    const cwd = folderWith({ 'a.cjoip': unmet, 'parts/b.cjoip': service, 'parts/c.cjoip': part });
    const one = await answer(['lint', 'a.cjoip', '--format', 'json'], { cwd });
    expect(placesOf(one.stdout, 'thread/need-unmet'), 'the service in another file meets the need').toEqual([]);
    const other = await answer(['lint', 'parts/c.cjoip', '--format', 'json'], { cwd });
    expect(placesOf(other.stdout, 'thread/need-unmet')).toEqual(['parts/c.cjoip:3:6']);
    const { strategies } = JSON.parse(other.stdout);
    expect(strategies).toMatchObject([
      { name: 'north', filesReported: ['parts/c.cjoip'], files: ['a.cjoip', 'parts/b.cjoip', 'parts/c.cjoip'] },
    ]);
    const text = await answer(['lint', 'parts/c.cjoip'], { cwd });
    expect(text.stdout).toMatch(
      /\nNorthshire: \d+ of 13 checklist points, 1 warning in c\.cjoip \(.* in all its 3 files\)\n3 files read, 2 of them because a strategy is judged as a whole\.\n$/,
    );
  });

  it.each([
    ['from its own folder', 'plans/parts', 'c.cjoip'],
    ['from far above', '.', 'plans/parts/c.cjoip'],
    ['as a folder', 'plans', 'parts'],
    ['as the folder that one is in', 'plans/parts', '.'],
  ])('finds the header of a part: %s', async (_how, from, path) => {
    const cwd = folderWith({ 'plans/a.cjoip': unmet, 'plans/parts/c.cjoip': part });
    const { stdout } = await answer(['lint', path, '--format', 'json'], { cwd: join(cwd, from) });
    expect(Object.keys(filesOf(stdout))).toEqual(['north']);
  });

  it('finds the header in a folder beside, inside the folder one is in', async () => {
    const cwd = folderWith({ 'plans/main/a.cjoip': unmet, 'plans/parts/c.cjoip': part });
    const { stdout } = await answer(['lint', 'plans/parts/c.cjoip', '--format', 'json'], { cwd });
    expect(filesOf(stdout)).toEqual({ north: ['plans/main/a.cjoip', 'plans/parts/c.cjoip'] });
  });

  it('reads what the strategy uses, and judges it not', async () => {
    const cwd = folderWith({
      'plan/a.cjoip': `${unmet.replace('\nneed', '\n  uses mine\nneed')}outcome o: Homes\n  contributes to mine.home\n`,
      'ours/mine.cjoip': `${clean}nonsense line\n`,
    });
    const { stdout } = await answer(['lint', 'plan', '--format', 'json'], { cwd });
    expect(Object.keys(filesOf(stdout))).toEqual(['north']);
    const { findings }: { findings: { code: string }[] } = JSON.parse(stdout);
    expect(
      findings.map(({ code }) => code).filter((code) => code.startsWith('name/')),
      'mine.home is a name',
    ).toEqual([]);
  });

  it('takes a file once, however many paths and links lead to it', async () => {
    const cwd = folderWith({ 'plan/a.cjoip': unmet });
    symlinkSync('a.cjoip', join(cwd, 'plan/again.cjoip'));
    symlinkSync('..', join(cwd, 'plan/up'));
    symlinkSync('plan', join(cwd, 'also'));
    const { stdout } = await answer(['lint', '.', 'plan', 'plan/a.cjoip', '--format', 'json'], { cwd });
    expect(filesOf(stdout)).toEqual({ north: ['plan/a.cjoip'] });
    expect(placesOf(stdout, 'thread/need-unmet')).toEqual(['plan/a.cjoip:3:6']);
  });

  it('follows a link to a file and to a folder elsewhere', async () => {
    const elsewhere = folderWith({ 'c.cjoip': part, 'deep/d.cjoip': 'part of north\n\nneed work: Work\n' });
    const cwd = folderWith({ 'a.cjoip': unmet });
    symlinkSync(join(elsewhere, 'c.cjoip'), join(cwd, 'c.cjoip'));
    symlinkSync(join(elsewhere, 'deep'), join(cwd, 'deep'));
    const { stdout } = await answer(['lint', '--format', 'json'], { cwd });
    expect(filesOf(stdout)).toEqual({ north: ['a.cjoip', 'c.cjoip', 'deep/d.cjoip'] });
  });

  it('reads 200 files with blanks and letters of all alphabets in their names', async () => {
    const files: Record<string, string> = { 'plän für/a.cjoip': unmet };
    for (let number = 0; number < 199; number++) {
      files[`plän für/कार्य ${number % 7}/n%20 ${number}.cjoip`] = `part of north\n\nneed n${number}: Need\n`;
    }
    const cwd = folderWith(files);
    const { stdout, stderr } = await answer(['lint', 'plän für', '--format', 'json'], { cwd });
    expect(stderr).toBe('');
    expect(placesOf(stdout, 'thread/need-unmet')).toHaveLength(200);
    expect(placesOf(stdout, 'thread/need-unmet')).toContain('plän für/कार्य 3/n%20 3.cjoip:3:6');
  });
});
