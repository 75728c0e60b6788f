import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, buildCommand, copyOfExample, folderWith, goldenthread, program } from './command.ts';
import { part, unmet } from './plans.ts';

beforeAll(buildCommand, 60_000);

const asOf = ['--as-of', '2026-11-22'];
const plan = `${unmet}  note: Ask Jo about flats
service flats: Flats
  cost £12,000 a year
`;

const run = (args: readonly string[], cwd: string) => answer(['export', ...args], { cwd });

/** The bundle, which alone can draw the pictures of Word, and write bytes to its output. */
const bundled = (args: readonly string[], cwd: string) => goldenthread(['export', ...args], { cwd });

/** The files of a folder with what is in them, without the plan. */
function writtenIn(folder: string): Readonly<Record<string, Buffer>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => !file.endsWith('.cjoip'));
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [file, readFileSync(join(folder, file))]),
  );
}

describe('the same strategy and day', () => {
  const outputs = ['html', 'docx', 'md', 'json', 'xlsx'].map((format) => [format, `plan.${format}`] as const);

  it.each([...outputs, ['csv', '.'], ['svg', '.']] as const)(
    'give the same bytes as %s, wherever they stand, and name no folder of the machine',
    async (format, out) => {
      const written = [];
      for (const cwd of [copyOfExample('starter'), copyOfExample('starter')]) {
        const write = format === 'docx' ? bundled : run;
        const { code, stderr } = await write(['--to', format, ...asOf, '--out', out], cwd);
        expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Wrote /) });
        const files = writtenIn(cwd);
        for (const content of Object.values(files)) expect(content.includes(cwd)).toBe(false);
        written.push(files);
      }
      expect(Object.keys(written[0] ?? {}).length).toBeGreaterThan(0);
      expect(written[0]).toEqual(written[1]);
    },
    60_000,
  );
});

describe('a document', () => {
  it('is one page that holds everything, with the title of the plan', async () => {
    const { code, stdout, stderr } = await run(['--to', 'html', ...asOf], folderWith({ 'a.cjoip': plan }));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^<!doctype html><html lang="en-GB">/);
    expect(stdout).toContain('<title>North plan</title>');
    expect(stdout).not.toMatch(/<script|<link|src=|@import|url\((?!#|data:font\/woff2;base64,)/);
  });

  it('says in a draft where each part stands in its files, and in the published page nothing of them', async () => {
    const cwd = folderWith({ 'a.cjoip': plan, 'parts/b.cjoip': part });
    const draft = (await run(['--to', 'html', '--status', 'draft'], cwd)).stdout;
    expect(new Set(draft.match(/data-uri="[^"]*"/g))).toEqual(
      new Set(['data-uri="a.cjoip"', 'data-uri="parts/b.cjoip"']),
    );
    const published = (await run(['--to', 'html', '--status', 'published'], cwd)).stdout;
    expect(published).not.toContain('cjoip');
  });

  it.each(['html', 'md'])('as %s shows drafting notes and findings in a draft alone', async (format) => {
    const cwd = folderWith({ 'a.cjoip': plan });
    expect((await run(['--to', format], cwd)).stdout).toContain('Ask Jo about flats');
    expect((await run(['--to', format, '--status', 'draft'], cwd)).stdout).toContain('Ask Jo about flats');
    const published = (await run(['--to', format, '--status', 'published'], cwd)).stdout;
    expect(published).toContain('A settled home');
    expect(published).not.toContain('Ask Jo');
    expect(published).not.toContain('Draft');
  });

  it('is that of the day that is asked for', async () => {
    const cwd = folderWith({ 'a.cjoip': plan });
    const { stdout } = await run(['--to', 'md', '--as-of', '2027-01-02'], cwd);
    expect(stdout).toContain('Draft as of 2 January 2027');
    const { code, stderr } = await run(['--to', 'md', '--as-of', 'soon'], cwd);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'goldenthread: `--as-of` needs a day such as 2026-11-22, and `soon` is none.\n',
    });
  });

  it('is written through a pipe, also when it is no text', async () => {
    const { code, stdout } = await bundled(['--to', 'xlsx', ...asOf], folderWith({ 'a.cjoip': plan }));
    expect({ code, start: stdout.slice(0, 2) }).toEqual({ code: 0, start: 'PK' });
  });
});

describe('--only', () => {
  it('writes the sections that are named', async () => {
    const { stdout } = await run(['--to', 'md', '--only', 'services, needs'], folderWith({ 'a.cjoip': plan }));
    expect(stdout.match(/^## .*$/gm)).toEqual(['## Needs and populations', '## Services']);
  });

  it.each([
    ['html', 'nedes', 'The document has no section `nedes`. Did you mean `needs`?'],
    ['md', 'needs,zebra', 'The document has no section `zebra`. Choose from: cover, '],
    ['md', 'glossary', 'The plan says nothing yet in what `--only glossary` asks for.'],
    ['csv', 'measure', 'There is no sheet `measure` of this plan. Did you mean `measures`?'],
    ['xlsx', 'x', 'Choose from: delivery-plan, milestones, measures, services, gap-analysis.'],
    ['svg', 'golden-thred', 'There is no picture `golden-thred` of this plan. Did you mean `golden-thread`?'],
    ['json', 'needs', '`--to json` writes the whole plan as it is, so `--only` cannot be given with it.'],
  ])('of %s tells what there is instead of %s', async (format, only, message) => {
    const { code, stdout, stderr } = await run(
      ['--to', format, '--only', only, '--status', ...(format === 'json' ? ['draft'] : ['published'])],
      folderWith({ 'a.cjoip': `${plan}  meets home-on-release\noutcome o: Homes\n` }),
    );
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('writes one sheet or one picture to the output', async () => {
    const cwd = folderWith({ 'a.cjoip': `${plan}  meets home-on-release\n` });
    const { stdout } = await run(['--to', 'csv', '--only', 'services'], cwd);
    expect(stdout).toMatch(/^Service,Provided by,/);
    expect(stdout).toContain('\r\nFlats,');
    for (const name of ['needs-and-services', 'picture-needs-and-services']) {
      expect((await run(['--to', 'svg', '--only', name], cwd)).stdout).toMatch(
        /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/,
      );
    }
  });

  it.each(['home-on-release', 'need/home-on-release', ' home-on-release '])(
    'draws the golden thread around %s alone',
    async (name) => {
      const cwd = folderWith({
        'a.cjoip': `${plan}  meets home-on-release\nneed other: Another need\nservice far: Far\n  meets other\n`,
      });
      const { code, stdout } = await run(['--to', 'svg', '--around', name], cwd);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      expect(stdout).toContain('Flats');
      expect(stdout).not.toContain('Far');
    },
  );

  it.each([
    [['--to', 'svg', '--around', 'home-on-relaese'], 'has the name `home-on-relaese`. Did you mean `home-on-release`?'],
    [['--to', 'svg', '--around', 'zebra'], 'Give the name of an outcome, a need, a partner'],
    [['--to', 'svg', '--around', 'alone'], 'There is nothing to draw around `alone`'],
    [['--to', 'html', '--around', 'flats'], '`--around` draws a part of the golden thread, with `--to svg`.'],
    [['--to', 'svg', '--around', 'flats', '--only', 'money'], '`--only` cannot be given with it'],
  ])('tells what %s cannot be', async (args, message) => {
    const cwd = folderWith({ 'a.cjoip': `${plan}  meets home-on-release\nneed alone: Alone\n` });
    const { code, stdout, stderr } = await run(args, cwd);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('tells what it would change nothing in', async () => {
    const { stderr } = await run(['--to', 'json', '--status', 'published'], folderWith({ 'a.cjoip': plan }));
    expect(stderr).toBe(
      'goldenthread: `--to json` writes the whole plan as it is, so `--status` cannot be given with it.\n',
    );
  });
});

describe('several files', () => {
  const toCsv = ['--to', 'csv', ...asOf];
  const names = ['delivery-plan.csv', 'gap-analysis.csv', 'measures.csv', 'milestones.csv', 'services.csv'];

  it('go into a folder, with the mark by which Excel reads them', async () => {
    const cwd = folderWith({ 'a.cjoip': plan, 'out/readme.txt': '' });
    const { code, stderr } = await run([...toCsv, '--out', 'out'], cwd);
    expect(code).toBe(0);
    expect(stderr).toBe(
      'Wrote 5 files: out/delivery-plan.csv, out/milestones.csv, out/measures.csv, out/services.csv, out/gap-analysis.csv.\n',
    );
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual([...names, 'readme.txt'].sort());
    expect(readFileSync(join(cwd, 'out/services.csv'), 'utf8')).toMatch(/^\ufeffService,/);
  });

  it('are one where one is asked for, in a file or in a folder', async () => {
    const cwd = folderWith({ 'a.cjoip': plan, 'out/readme.txt': '' });
    for (const [out, file] of [
      ['mine.csv', 'mine.csv'],
      ['out', 'out/services.csv'],
    ] as const) {
      const { stderr } = await run([...toCsv, '--only', 'services', '--out', out], cwd);
      expect(stderr).toBe(`Wrote ${file}.\n`);
      expect(existsSync(join(cwd, file))).toBe(true);
    }
  });

  it.each([
    [[], 'Give the folder for them with `--out`, or choose one with `--only`: delivery-plan, milestones,'],
    [['--out', 'nowhere'], 'There is no folder nowhere. Make it first, or give one that is there.'],
    [['--out', 'file'], 'file is a file, and several files are to be written. Give the name of a folder.'],
    [['--out', '..'], '.. is outside the folder you are in.'],
    [['--out', 'taken'], 'taken/measures.csv is a folder.'],
  ])('are refused with %j, and nothing is written', async (args, message) => {
    const cwd = folderWith({ 'a.cjoip': plan, file: 'text', 'taken/measures.csv/x': '' });
    const before = readdirSync(cwd, { recursive: true }).sort();
    const { code, stdout, stderr } = await run([...toCsv, ...args], cwd);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(before);
  });
});

describe.runIf(process.platform !== 'win32')('what cannot be written leaves everything as it was', () => {
  /** The command under a shell that sets a limit first. */
  function limited(limit: string, args: readonly string[], cwd: string) {
    const line = `${limit}; exec "$0" "$@"`;
    return spawnSync('bash', ['-c', line, process.execPath, program, 'export', ...args], { cwd, encoding: 'utf8' });
  }

  it.each([
    ['html', 'plan.html'],
    ['svg', '.'],
  ])('as %s, where the disk takes no more', (format, out) => {
    const cwd = copyOfExample('starter');
    writeFileSync(join(cwd, 'plan.html'), 'before');
    const before = readdirSync(cwd).sort();
    // Files may have 2 KiB, which the first drawings and the page exceed.
    const { status, stderr } = limited("trap '' XFSZ; ulimit -f 2", ['--to', format, '--out', out], cwd);
    expect(stderr).toMatch(/^goldenthread: [\w.-]+ could not be written \(EFBIG\)\. Nothing was changed\.\n$/);
    expect(status).toBe(2);
    expect(readdirSync(cwd).sort()).toEqual(before);
    expect(readFileSync(join(cwd, 'plan.html'), 'utf8')).toBe('before');
  });

  it('in a folder that can only be read', async () => {
    const cwd = folderWith({ 'a.cjoip': plan });
    mkdirSync(join(cwd, 'locked'));
    chmodSync(join(cwd, 'locked'), 0o555);
    chmodSync(cwd, 0o755);
    // Nothing is locked for the administrator, so that the command runs as nobody.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { code, stderr } = await goldenthread(['export', '--to', 'md', '--out', 'locked/plan.md'], {
      cwd,
      ...nobody,
    });
    expect(stderr).toBe(
      'goldenthread: locked/plan.md could not be written: you do not have permission to write in its folder. Nothing was changed.\n',
    );
    expect(code).toBe(2);
    expect(readdirSync(join(cwd, 'locked'))).toEqual([]);
  });

  it('nor is a document of bytes shown on a terminal', () => {
    const cwd = folderWith({ 'a.cjoip': plan });
    const command = `"${process.execPath}" "${program}" export --to docx; echo "ended with $?"`;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd, encoding: 'utf8', input: '' });
    expect(stdout).toContain(
      '`--to docx` writes no text, and a terminal shows only text. Give a file, with `--out plan.docx`.',
    );
    expect(stdout).toContain('ended with 2');
    expect(stdout).not.toContain('PK');
  });
});

it('writes nothing where the settings cannot be read', async () => {
  const cwd = folderWith({ 'a.cjoip': plan, 'goldenthread.json': new Uint8Array([0]) });
  const { code, stdout, stderr } = await run(['--to', 'md'], cwd);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('goldenthread.json is not a text file.');
});

it('the delivery plan as a sheet is one that `goldenthread smart` reads: action, lead and date', async () => {
  const cwd = copyOfExample('starter');
  await run(['--to', 'csv', '--only', 'delivery-plan', ...asOf, '--out', 'actions.csv'], cwd);
  const { code, stdout } = await answer(['smart', 'actions.csv', '--format', 'json'], { cwd });
  expect(code).toBe(0);
  const judged: { statement: string; timeBound: { verdict: string } }[] = JSON.parse(stdout);
  expect(judged.map(({ statement }) => statement)).toEqual([
    'Start a housing protocol that opens each case 12 weeks before release',
    'Open 18 more First Nights tenancies',
  ]);
  expect(judged.map((each) => each.timeBound.verdict)).toEqual(['yes', 'yes']);
});

it('says in its help what each format is for', async () => {
  const { code, stdout } = await answer(['export', '--help']);
  expect(code).toBe(0);
  for (const format of ['html', 'docx', 'md', 'json', 'csv', 'xlsx', 'svg']) {
    expect(stdout).toMatch(new RegExp(`^  ${format} +\\w`, 'm'));
  }
  for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
});
