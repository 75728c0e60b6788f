import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, copyOfExample, ended, folderWith, goldenthread, program, root, start } from './command.ts';
import { unmet } from './plans.ts';

/** What the machine may do to the command: no file is left half written, and nothing is left lying about. */

beforeAll(buildCommand, 60_000);

const slow = 60_000;
const isPosix = process.platform !== 'win32';

/** A plan with more findings than a pipe takes at once. */
const long = `${unmet}${Array.from({ length: 600 }, (_, index) => `need n${index}: Help with something\n`).join('\n')}`;

function shell(script: string, cwd: string) {
  const env = { ...process.env, NODE: process.execPath, GOLDENTHREAD: program };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8', env });
  return { code: status, stdout, stderr };
}

describe.skipIf(!isPosix)('the output (not run on Windows: it has no such shell)', () => {
  it.each(['lint', 'lint --format json', 'rules', '--help', 'export --to json'])(
    'of `%s` may be closed early, as `head` does',
    (args) => {
      const cwd = folderWith({ 'a.cjoip': long });
      const { code, stdout, stderr } = shell(`"$NODE" "$GOLDENTHREAD" ${args} | head -1; exit \${PIPESTATUS[0]}`, cwd);
      expect(stdout.split('\n')).toHaveLength(2);
      expect(stderr).toBe('');
      expect([0, 1], 'all is written, or the reader had enough').toContain(code);
    },
    slow,
  );

  it.skipIf(process.platform !== 'linux')(
    'may have no place left',
    async () => {
      const cwd = folderWith({ 'a.cjoip': unmet });
      const full = openSync('/dev/full', 'w');
      try {
        const { code, stderr } = await goldenthread(['lint'], { cwd, stdio: ['ignore', full, 'pipe'] });
        expect(stderr).toBe('goldenthread: The output could not be written (ENOSPC).\n');
        expect(code).toBe(2);
      } finally {
        closeSync(full);
      }
    },
    slow,
  );
});

/** Whether a disk of our own can be made, in a space of names of its own that ends with the command. */
const unshare = ['unshare', '--mount', '--map-root-user', 'bash', '-c'] as const;
const canMount =
  spawnSync(unshare[0], [...unshare.slice(1), 'mount -t tmpfs none /mnt'], { encoding: 'utf8' }).status === 0;
const skips = canMount ? '' : ' (not run: this machine lets nobody mount a disk of their own)';

/** Runs a script in a folder whose `disk` is mounted by the script, and tells what is in it at the end. */
function withDisk(mount: string, script: string, files: Readonly<Record<string, string>>) {
  const cwd = folderWith(files);
  mkdirSync(join(cwd, 'disk'), { recursive: true });
  const env = { ...process.env, NODE: process.execPath, GOLDENTHREAD: program };
  const all = `${mount}\ncd disk\n${script}\ncode=$?\necho "files: $(find . -type f | sort | xargs)"; exit $code`;
  const { status, stdout, stderr } = spawnSync(unshare[0], [...unshare.slice(1), all], { cwd, encoding: 'utf8', env });
  return { code: status, stdout, stderr };
}

const fullDisk =
  'mount -t tmpfs -o size=32k none disk && cp plan.txt disk/a.cjoip && (cat /dev/zero > disk/fill 2>/dev/null; true)';
const readOnly = 'mount --bind disk disk && mount -o remount,bind,ro disk';
/** With a slip that is mended, and out of order. */
const fixable = 'strategy north: North plan\nneed home: A settled home\n  category: housing\n';
const table = 'Action,By\nDo it,2027\n';

describe.skipIf(!canMount)(`a disk${skips}`, () => {
  it.each([
    ['export --to html --out plan.html', 'plan.html could not be written: the disk is full. Nothing was changed.'],
    ['lint --format json=report.json', 'report.json could not be written: the disk is full. Nothing was changed.'],
    [
      'lint --write-baseline',
      'goldenthread-baseline.json could not be written: the disk is full. Nothing was changed.',
    ],
    ['lint --fix', 'a.cjoip could not be written: the disk is full. Nothing was changed.'],
    ['format', 'a.cjoip could not be written: the disk is full. Nothing was changed.'],
    ['import ../t.csv --out b.cjoip', 'b.cjoip could not be written: the disk is full. Nothing was changed.'],
    ['diff a.cjoip . --out b.md', 'b.md could not be written: the disk is full. Nothing was changed.'],
    [
      'init new --yes --partnership "Us CJP"',
      'new/strategy.cjoip could not be written: the disk is full. Nothing was changed.',
    ],
  ])(
    'that is full, with %s',
    (args, message) => {
      const script = `"$NODE" "$GOLDENTHREAD" ${args}; code=$?; cmp a.cjoip ../plan.txt && (exit $code)`;
      const { code, stdout, stderr } = withDisk(fullDisk, script, { 'plan.txt': fixable, 't.csv': table });
      expect(stderr).toContain(`goldenthread: ${message}\n`);
      expect(stdout).toContain('files: ./a.cjoip ./fill\n');
      expect(code).toBe(2);
    },
    slow,
  );

  it.each([
    ['export --to html --out plan.html', 'plan.html could not be written: its folder can only be read.'],
    ['lint --write-baseline', 'goldenthread-baseline.json could not be written: its folder can only be read.'],
    ['lint --fix', 'a.cjoip was not fixed: its disk can only be read.'],
    ['format', 'a.cjoip was not put in order: its disk can only be read.'],
    ['import t.csv --out b.cjoip', 'b.cjoip could not be written: its folder can only be read.'],
    ['diff a.cjoip . --out b.md', 'b.md could not be written: its folder can only be read.'],
    ['init new --yes --partnership "Us CJP"', 'The folder new could not be made: its folder can only be read.'],
  ])(
    'that can only be read, with %s',
    (args, message) => {
      const { code, stdout, stderr } = withDisk(readOnly, `"$NODE" "$GOLDENTHREAD" ${args}`, {
        'disk/a.cjoip': fixable,
        'disk/t.csv': table,
      });
      expect(stderr).toContain(`goldenthread: ${message}`);
      expect(stdout).toContain('files: ./a.cjoip ./t.csv\n');
      expect(code).toBe(2);
    },
    slow,
  );
});

it('a process reads a thousand files in folders with blanks and letters of all kinds', async () => {
  const names = Array.from({ length: 1_000 }, (_, at) => `Glas gow ${at % 7}/Àrainneachd 日本/need #${at} ’ü.cjoip`);
  const parts = names.map((name, at) => [name, `part of north\n\nneed n${at}: Help\n`] as const);
  const cwd = folderWith({ 'a.cjoip': unmet, ...Object.fromEntries(parts) });
  const { code, stdout, stderr } = await goldenthread(['lint', '--format', 'json', 'Glas gow 3', 'a.cjoip'], { cwd });
  expect([code, stderr]).toEqual([1, '']);
  const { findings, strategies } = JSON.parse(stdout);
  expect([...strategies[0].files].sort()).toEqual(['a.cjoip', ...names].sort());
  expect([...strategies[0].filesReported].sort()).toEqual(
    ['a.cjoip', ...names.filter((name) => name.startsWith('Glas gow 3/'))].sort(),
  );
  expect(findings.map(({ file }: { readonly file: string }) => file)).toContain(
    'Glas gow 3/Àrainneachd 日本/need #997 ’ü.cjoip',
  );
}, 120_000);

describe.skipIf(!isPosix)('Ctrl-C (not run on Windows: it has no such signal)', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'in the middle of writing leaves no half of a file: %s',
    async (signal) => {
      const cwd = folderWith({ 'plan.html': 'the old one' });
      const module = pathToFileURL(join(root, 'packages/cli/src/files/write-whole.ts')).href;
      const script = `const { writeAll } = await import(${JSON.stringify(module)});
      const content = Buffer.alloc(256 * 1024 * 1024, 'x');
      console.log('ready');
      await writeAll([{ path: 'plan.html', content }, { path: 'other.html', content }], process.cwd());`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        cwd,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const end = ended(child);
      while (!readdirSync(cwd).some((name) => name.endsWith('.tmp'))) {
        if (child.exitCode !== null) throw new Error((await end).stderr);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      child.kill(signal);
      expect(await end).toMatchObject({ signal });
      expect(readdirSync(cwd)).toEqual(['plan.html']);
      expect(readFileSync(join(cwd, 'plan.html'), 'utf8')).toBe('the old one');
    },
    slow,
  );

  it.each([
    ['lint', '--format', 'json=report.json'],
    ['lint', '--fix'],
    ['export', '--to', 'docx', '--out', 'plan.docx'],
    ['export', '--to', 'csv', '--out', 'sheets'],
  ])(
    'ends %s %s %s at any time, with whole files or none',
    async (...args) => {
      for (const after of [0, 300, 900, 2_000]) {
        const cwd = copyOfExample('northshire');
        mkdirSync(join(cwd, 'sheets'), { recursive: true });
        const before = readdirSync(cwd, { recursive: true, encoding: 'utf8' });
        const child = start(args, { cwd });
        const end = ended(child);
        const timer = setTimeout(() => child.kill('SIGINT'), after);
        await end;
        clearTimeout(timer);
        const names = readdirSync(cwd, { recursive: true, encoding: 'utf8' });
        expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
        const added = names.filter((name) => !before.includes(name)).map((name) => readFileSync(join(cwd, name)));
        for (const bytes of added) expect(bytes.length).toBeGreaterThan(20);
      }
    },
    slow,
  );
});

it('a second Ctrl-C while files are written changes nothing about the first', () => {
  // Nothing listens before and after: else a later Ctrl-C would not end the program.
  const cwd = folderWith();
  const module = pathToFileURL(join(root, 'packages/cli/src/files/write-whole.ts')).href;
  const script = `const { writeWhole } = await import(${JSON.stringify(module)});
    const count = () => ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => process.listenerCount(signal)).join();
    const before = count();
    await writeWhole('a.txt', 'a', process.cwd());
    console.log(before, count());`;
  writeFileSync(join(cwd, 'try.mjs'), script);
  const { stdout } = spawnSync(process.execPath, ['try.mjs'], { cwd, encoding: 'utf8' });
  expect(stdout).toBe('0,0,0 0,0,0\n');
});

describe.skipIf(!isPosix)('Ctrl-C while it watches (not run on Windows: it has no such signal)', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 0: %s',
    async (signal) => {
      const child = start(['lint', '--watch'], { cwd: folderWith({ 'a.cjoip': unmet }) });
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('Waiting for changes.')) child.kill(signal);
      });
      expect(await ended(child)).toMatchObject({
        code: 0,
        signal: null,
        stderr: 'Waiting for changes. Ctrl-C ends.\n',
      });
    },
    slow,
  );
});
