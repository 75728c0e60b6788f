import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { programPath } from '../programs.ts';
import {
  answer,
  buildCommand,
  copyOfExample,
  type Ended,
  ended,
  folderWith,
  goldenthread,
  root,
  start,
} from './command.ts';
import { clean, part, unmet } from './plans.ts';

/* What programs may rely on: exit codes, and which output holds what. */

beforeAll(buildCommand, 60_000);
// Each test starts processes, and on a busy machine a process needs seconds.
vi.setConfig({ testTimeout: 60_000 });

const patch = programPath('patch');

/** Plans by the most serious finding in them. */
const plans = {
  nothing: { 'a.cjoip': clean },
  errors: { 'a.cjoip': `${unmet}wibble wobble\n` },
  unreadable: { 'a.cjoip': clean, 'b.cjoip': new Uint8Array([0]) },
} as const;

/** One need that nothing meets: with that rule alone, one finding. */
const warningsAlone = { 'a.cjoip': unmet };

function linted(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]): Promise<Ended> {
  return answer(['lint', ...args], { cwd: folderWith(files) });
}

describe('exit codes', () => {
  const fixable = { 'a.cjoip': clean.replace('outcome', 'Outcome') };
  const toWarnings = ['--rule-set', 'plain-english', '--rule', 'thread/need-unmet=warning'];
  const toHints = ['--rule-set', 'plain-english', '--rule', 'thread/need-unmet=hint'];

  it.each<readonly [options: string, files: keyof typeof results, code: 0 | 1 | 2]>([
    ['', 'nothing', 0],
    ['', 'hints', 0],
    ['', 'warnings', 0],
    ['', 'errors', 1],
    ['', 'unreadable', 2],
    ['--fail-on warning', 'nothing', 0],
    ['--fail-on warning', 'hints', 0],
    ['--fail-on warning', 'warnings', 1],
    ['--fail-on warning', 'errors', 1],
    ['--fail-on hint', 'hints', 1],
    ['--fail-on hint', 'unreadable', 2],
    ['--max-warnings 0', 'nothing', 0],
    ['--max-warnings 0', 'hints', 0],
    ['--max-warnings 0', 'warnings', 1],
    ['--max-warnings 1', 'warnings', 0],
    ['--max-warnings 1000', 'errors', 1],
    ['--max-warnings 0', 'unreadable', 2],
    ['--quiet', 'warnings', 0],
    ['--quiet --fail-on warning', 'warnings', 1],
    ['--quiet --max-warnings 0', 'warnings', 1],
    ['--quiet', 'errors', 1],
    ['--format json', 'warnings', 0],
    ['--format json', 'errors', 1],
    ['--format json', 'unreadable', 2],
    ['--format sarif=report.sarif', 'errors', 1],
    ['--format sarif=report.sarif', 'nothing', 0],
    ['--format sarif=report.sarif', 'unreadable', 2],
    ['--format sarif=no/such/folder.sarif', 'nothing', 2],
    ['--list-files', 'nothing', 0],
    ['--list-files', 'errors', 0],
    ['--list-files', 'unreadable', 2],
    ['--print-config', 'nothing', 0],
    ['--print-config', 'errors', 0],
    ['--print-config', 'unreadable', 2],
    ['--fix-dry-run', 'nothing', 0],
    ['--fix-dry-run', 'errors', 0],
    ['--fix-dry-run', 'fixable', 1],
    ['--fix-dry-run', 'unreadable', 2],
    ['--fix', 'fixable', 0],
    ['--timing', 'errors', 1],
    ['--timing', 'nothing', 0],
    ['--no-color', 'errors', 1],
    ['--as-of 2026-11-22', 'nothing', 0],
    ['nowhere.cjoip', 'nothing', 2],
    ['--max-warnings some', 'nothing', 2],
    ['--max-warnings -1', 'nothing', 2],
    ['--fail-on never', 'nothing', 2],
    ['--format xml', 'nothing', 2],
    ['--format text --format json', 'nothing', 2],
    ['--format sarif=a --format json=a', 'nothing', 2],
    ['--format sarif=', 'nothing', 2],
    ['--format sarif=a.cjoip', 'nothing', 2],
    ['--format sarif=../out.sarif', 'nothing', 2],
    ['--fix --fix-dry-run', 'nothing', 2],
    ['--fix-dry-run --format json', 'nothing', 2],
    ['--list-files --print-config', 'nothing', 2],
    ['--null', 'nothing', 2],
    ['--stdin', 'nothing', 2],
    ['--stdin-filename a.cjoip', 'nothing', 2],
    ['--stdin --stdin-filename a.cjoip a.cjoip', 'nothing', 2],
    ['--stdin --stdin-filename no/such/a.cjoip', 'nothing', 2],
    ['--stdin --stdin-filename a.txt', 'nothing', 2],
    ['--stdin --stdin-filename a.cjoip --fix', 'nothing', 2],
  ])('lint %s, of %s: %i', async (options, files, code) => {
    const { files: written, options: more } = results[files];
    const { code: exit, stdout, stderr } = await linted(written, ...options.split(' ').filter(Boolean), ...more);
    expect(exit, stdout + stderr).toBe(code);
    if (code === 2) expect(stderr).toMatch(/^goldenthread: /);
  });

  it.each<readonly [files: keyof typeof results, code: 0 | 1 | 2]>([
    ['nothing', 0],
    ['errors', 1],
    ['unreadable', 2],
  ])('of a process that lints %s: %i', async (files, code) => {
    const { code: exit, signal } = await goldenthread(['lint'], { cwd: folderWith(results[files].files) });
    expect({ exit, signal }).toEqual({ exit: code, signal: null });
  });

  const results = {
    nothing: { files: plans.nothing, options: [] },
    hints: { files: warningsAlone, options: toHints },
    warnings: { files: warningsAlone, options: toWarnings },
    errors: { files: plans.errors, options: [] },
    unreadable: { files: plans.unreadable, options: [] },
    fixable: { files: fixable, options: [] },
  } as const;
});

describe('--format, several times', () => {
  it('writes files, and one report to the output', async () => {
    const cwd = folderWith(plans.errors);
    const args = ['lint', '--format', 'sarif=out.sarif', '--format', 'text', '--format', 'json=out.json'];
    const { stdout, stderr } = await answer(args, { cwd });
    expect(stdout).toMatch(/\n {2}4:1 {2}error /);
    expect(stderr).toBe('');
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).version).toBe(1);
  });

  it('prints nothing where all go to files, and says on the error output how it went', async () => {
    const cwd = folderWith(plans.errors);
    const { stdout, stderr } = await answer(['lint', '--format', 'sarif=out.sarif'], { cwd });
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Northshire: \d+ of 13 checklist points, \d+ errors.*\nWrote out\.sarif\.\n$/);
  });

  it('writes none of the files where one of them cannot be written', async () => {
    const cwd = folderWith({ ...plans.errors, 'there/x.txt': '' });
    const args = ['lint', '--format', 'sarif=out.sarif', '--format', 'json=there'];
    const { code, stderr } = await answer(args, { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'goldenthread: there is a folder. Give the name of a file.\n',
    });
    expect(readdirSync(cwd).sort()).toEqual(['a.cjoip', 'there']);
  });

  it('leaves no colours in a file', async () => {
    const cwd = folderWith(plans.errors);
    await goldenthread(['lint', '--format', 'text=out.txt'], { cwd, env: { ...process.env, FORCE_COLOR: '1' } });
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).not.toContain('\u001b');
  });

  it.each([
    [
      'text',
      'json',
      'Two reports cannot both go to the output. Write one of them to a file: `--format text --format json=FILE`.',
    ],
    ['json=a', 'sarif=a', 'Two reports cannot both go to a. Give each a file of its own.'],
    ['json=a', 'sarif=./a', 'Two reports cannot both go to a. Give each a file of its own.'],
    ['json=', 'text', 'Give a file behind `--format json=`, or leave the `=` away.'],
    ['json=goldenthread.json', 'text', 'goldenthread.json would be written over the settings'],
  ])('%s and %s', async (one, other, message) => {
    const { stderr } = await linted(plans.nothing, '--format', one, '--format', other);
    expect(stderr).toContain(`goldenthread: ${message}`);
  });
});

describe('--quiet and --max-warnings', () => {
  it('list errors alone, and count everything', async () => {
    const all = await linted(plans.errors);
    const quiet = await linted(plans.errors, '--quiet');
    expect(all.stdout).toMatch(/ {2}warning {2}/);
    expect(quiet.stdout).not.toMatch(/ {2}(?:warning|information|hint) {2}/);
    expect(quiet.stdout).toMatch(/ {2}error {2}/);
    const summary = /^Northshire: .*$/m;
    expect(summary.exec(quiet.stdout)?.[0]).toBe(summary.exec(all.stdout)?.[0]);
  });

  it('hold in every format', async () => {
    const { stdout } = await linted(plans.errors, '--quiet', '--format', 'json');
    const { findings, strategies } = JSON.parse(stdout);
    expect(new Set(findings.map(({ severity }: { severity: string }) => severity))).toEqual(new Set(['error']));
    expect(strategies[0].counts.warning).toBeGreaterThan(0);
  });

  it('say why a plan without errors fails', async () => {
    const options = ['--rule-set', 'plain-english', '--rule', 'thread/need-unmet=warning', '--max-warnings', '0'];
    const { stderr } = await linted(warningsAlone, ...options);
    expect(stderr).toBe('goldenthread: There is 1 warning, and `--max-warnings` allows none.\n');
  });
});

describe('--list-files', () => {
  const files = { 'b.cjoip': unmet, 'a/b ü\nc.cjoip': part, 'other.txt': 'no plan' };

  it('prints what is read, one a line', async () => {
    expect(await linted(files, '--list-files')).toMatchObject({ stdout: 'a/b ü c.cjoip\nb.cjoip\n', stderr: '' });
  });

  it('prints the rest of a strategy as well: it is read too', async () => {
    expect((await linted(files, 'b.cjoip', '--list-files')).stdout).toBe('a/b ü c.cjoip\nb.cjoip\n');
  });

  it('prints names as they are where each ends with a NUL', async () => {
    expect((await linted(files, '--list-files', '--null')).stdout).toBe('a/b ü\nc.cjoip\0b.cjoip\0');
  });
});

describe('--print-config', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(
    JSON.parse(readFileSync(join(root, 'docs/schemas/lint-config.schema.json'), 'utf8')),
  );

  it('tells each setting and where it comes from, as its schema says', async () => {
    const cwd = folderWith({
      'plans/a.cjoip': unmet.replace('need', '  status published\nneed'),
      'plans/goldenthread.json': '{ "rules": { "thread/backwards": "off", "reviews/due": "error" } }',
      'bare/b.cjoip': 'strategy bare: Bare\n',
    });
    const args = ['lint', '--print-config', '--as-of', '2026-11-22', '--rule', 'thread/need-unmet=hint'];
    const { code, stdout, stderr } = await answer(args, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const config = JSON.parse(stdout);
    validate(config);
    expect(validate.errors ?? []).toEqual([]);
    expect(config.asOf).toEqual({ value: '2026-11-22', from: '--as-of' });
    const [bare, north] = config.strategies;
    expect([bare.name, north.name]).toEqual(['bare', 'north']);
    expect(north.settings).toBe('plans/goldenthread.json');
    expect(bare).not.toHaveProperty('settings');
    expect(north.ruleSets).toEqual({ value: ['framework'], from: 'usual' });
    expect(north.rules['thread/need-unmet'].severity).toEqual({ value: 'hint', from: '--rule' });
    expect(north.rules['thread/backwards'].severity).toEqual({ value: 'off', from: 'plans/goldenthread.json' });
    expect(bare.rules['thread/backwards'].severity.from).toBe('usual');
  });

  it('tells sets of rules by their option, and what they leave out', async () => {
    const { stdout } = await linted({ 'a.cjoip': unmet }, '--print-config', '--rule-set', 'statute');
    const [{ ruleSets, rules }] = JSON.parse(stdout).strategies;
    expect(ruleSets).toEqual({ value: ['statute'], from: '--rule-set' });
    expect(rules['thread/need-unmet'].severity).toEqual({ value: 'off', from: 'rule sets' });
  });

  it('tells how the settings of each example hold', async () => {
    const { stdout } = await answer(['lint', 'examples', '--print-config'], { cwd: root });
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('--stdin', () => {
  /** Runs the command with a text piped in. */
  async function piped(text: string | Uint8Array, files: Readonly<Record<string, string>>, ...args: string[]) {
    const cwd = folderWith(files);
    return { ...(await answer(['lint', '--stdin', '--stdin-filename', ...args], { cwd, input: text })), cwd };
  }

  it('reads what a process is given', async () => {
    const cwd = folderWith({ 'a.cjoip': 'wibble\n' });
    const child = start(['lint', '--stdin', '--stdin-filename', 'a.cjoip'], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin?.end(clean);
    expect(await ended(child)).toMatchObject({ stdout: 'Ours: no findings\n1 file read.\n', code: 0 });
  });

  const service = 'part of north\n\nservice first-nights: First nights\n  meets home-on-release\n';

  it('judges the text in the place of the file, among its strategy', async () => {
    const files = { 'a.cjoip': unmet, 'services.cjoip': 'part of north\n' };
    const told = async (text: string) => {
      const { stdout, stderr } = await piped(text, files, 'services.cjoip', '--format', 'json');
      expect(stderr).toBe('');
      return JSON.parse(stdout);
    };
    const before = await told('part of north\n');
    const after = await told(service);
    const [north] = after.strategies;
    expect(north.filesReported).toEqual(['services.cjoip']);
    expect(north.files).toEqual(['a.cjoip', 'services.cjoip']);
    // The need of the other file is met by the text.
    expect(after.strategies[0].counts.warning).not.toBe(before.strategies[0].counts.warning);
    expect(after.findings.every(({ file }: { file: string }) => file === 'services.cjoip')).toBe(true);
  });

  it('takes a file that is not there yet, and writes nothing', async () => {
    const { cwd, stdout, stderr } = await piped(`${service}wibble\n`, { 'a.cjoip': unmet }, 'new.cjoip');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^new\.cjoip\n {2}5:1 {2}error /);
    expect(existsSync(join(cwd, 'new.cjoip'))).toBe(false);
  });

  it('judges the text and not the file', async () => {
    const { stdout, code } = await piped(clean, { 'a.cjoip': 'wibble\n' }, 'a.cjoip');
    expect({ stdout, code }).toEqual({ stdout: 'Ours: no findings\n1 file read.\n', code: 0 });
  });

  it('says what cannot be read', async () => {
    const { code, stderr } = await piped(new Uint8Array([0x66, 0xff]), { 'a.cjoip': clean }, 'a.cjoip');
    expect(code).toBe(2);
    expect(stderr).toContain('goldenthread: What is piped in is not saved as UTF-8: line 1');
  });
});

describe('--fix-dry-run', () => {
  const untidy = `${unmet.replace('need', 'Need')}  categry housing\n`;
  const files: Readonly<Record<string, string>> = {
    'a.cjoip': untidy,
    'sub folder/b "ü" \\.cjoip': part.replace('need', 'Need'),
    'crlf.cjoip': part.replace('need', 'Need').replace('health:', 'crlf:').replaceAll('\n', '\r\n'),
    'mark.cjoip': `\ufeff${part.replace('need', 'Need').replace('health:', 'mark:')}`,
    'no-end.cjoip': 'part of north\n\nNeed end: No end of the line',
  };

  function textsIn(folder: string): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.keys(files).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  }

  async function fixed(): Promise<Readonly<Record<string, string>>> {
    const folder = folderWith(files);
    await answer(['lint', '--fix'], { cwd: folder });
    return textsIn(folder);
  }

  async function appliedBy(program: string, ...args: readonly string[]): Promise<void> {
    const cwd = folderWith(files);
    const { code, stdout, stderr } = await answer(['lint', '--fix-dry-run'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\d findings would be fixed in 5 files\. Nothing was written\.\n$/);
    expect(textsIn(cwd), 'nothing may be written').toEqual(files);
    writeFileSync(join(cwd, 'fixes.diff'), stdout);
    const applied = spawnSync(program, [...args, 'fixes.diff'], { cwd, encoding: 'utf8' });
    expect(applied.status, applied.stdout + applied.stderr).toBe(0);
    expect(textsIn(cwd)).toEqual(await fixed());
  }

  it('prints what `git apply` makes the same of as `--fix`', () => appliedBy('git', 'apply'));

  // Not on every machine; .ci/run installs it.
  it.skipIf(patch === undefined)(
    `prints what \`patch -p1\` makes the same of${patch === undefined ? ' (patch is not installed)' : ''}`,
    () => appliedBy(patch ?? '', '-p1', '-i'),
  );

  it('prints nothing where nothing would be fixed', async () => {
    expect(await linted(plans.nothing, '--fix-dry-run')).toMatchObject({
      stdout: '',
      stderr: 'Nothing would be fixed.\n',
    });
  });

  it('fixes nothing of a plan that cannot be read as a whole', async () => {
    const { code, stdout, stderr } = await linted({ ...files, 'bad.cjoip': new Uint8Array([0]) }, '--fix-dry-run');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Nothing was fixed, because a plan is only fixed when all of it can be read.');
  });

  it('prints a diff that holds for the example with the most to fix', async () => {
    const cwd = copyOfExample('problems');
    const { code, stdout } = await answer(['lint', '--fix-dry-run'], { cwd });
    expect(code).toBe(1);
    const check = spawnSync('git', ['apply', '--check', '-'], { cwd, input: stdout, encoding: 'utf8' });
    expect(check.stderr).toBe('');
    expect(check.status).toBe(0);
  });
});
