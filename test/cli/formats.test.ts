import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { marked } from 'marked';
import { parse as parseTestResults } from 'test-results-parser';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { answer, buildCommand, type Ended, folderWith, goldenthread } from './command.ts';
import { everything, hostile } from './reports/plan.ts';

/*
 * Every format tells the same findings. Each is read by somebody else's reader, and its findings are compared with those
 * of `json`, which has a schema.
 */

beforeAll(buildCommand, 60_000);
// Each test starts processes, and on a busy machine a process needs seconds.
vi.setConfig({ testTimeout: 60_000 });

const formats = ['json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'compact'] as const;
type Format = (typeof formats)[number];

const day = ['--as-of', '2026-11-22'];

/** A finding as `json` tells it. */
interface JsonFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly fingerprint: string;
}

interface Reports {
  readonly ended: Ended;
  readonly folder: string;
  readonly text: Readonly<Record<Format, string>>;
  readonly findings: readonly JsonFinding[];
}

/** All reports of one run over these files. */
async function reportsOf(files: Readonly<Record<string, string | Uint8Array>>, ...more: string[]): Promise<Reports> {
  const folder = folderWith(files);
  const args = formats.flatMap((format) => ['--format', `${format}=report.${format}`]);
  const ended = await answer(['lint', ...args, ...day, ...more], { cwd: folder });
  const read = (format: Format): string => readFileSync(join(folder, `report.${format}`), 'utf8');
  const text = Object.fromEntries(formats.map((format) => [format, read(format)])) as Record<Format, string>;
  return { ended, folder, text, findings: JSON.parse(text.json).findings };
}

const xsd = (name: string): string => readFileSync(new URL(`reports/${name}.xsd`, import.meta.url), 'utf8');

/** What xmllint has to say of a report. */
async function xmlErrors(xml: string, schema: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: `${schema}.xml`, contents: xml }],
    schema: [{ fileName: `${schema}.xsd`, contents: xsd(schema) }],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

interface Command {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a line of a log as GitHub's runner does: `undefined` where it is no command. */
function commandIn(line: string): Command | undefined {
  const match = /^\s*::(?<level>[a-z-]+)(?: (?<properties>.*?))?::(?<message>.*)$/u.exec(line);
  if (match?.groups === undefined) return undefined;
  const { level = '', properties = '', message = '' } = match.groups;
  const said = properties.split(',').map((each): [string, string] => {
    const [name = '', ...value] = each.split('=');
    return [name, decoded(value.join('=')).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')];
  });
  return { level, properties: Object.fromEntries(said), message: decoded(message).replaceAll('%25', '%') };
}

function decoded(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}

function commandsIn(log: string): readonly Command[] {
  return log.split('\n').flatMap((line) => commandIn(line) ?? []);
}

/** In one order for every format. */
function sorted(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  return rows.map((row) => row.join(' | ')).sort();
}

describe('the same findings in every format', () => {
  it.each([
    ['of an ordinary plan', everything],
    ['of plans that try to break out', hostile],
  ])('%s', async (_what, files) => {
    const { ended, text, findings } = await reportsOf(files);
    expect(ended.code).toBe(1);
    expect(ended.stdout, 'all reports go to files').toBe('');
    expect(findings.length).toBeGreaterThan(20);
    // A line end in the name of a file is not one of the report.
    const inLine = (file: string): string => file.replace(/\s+/gu, ' ');
    const expected = sorted(findings.map(({ file, line, code }) => [inLine(file), line, code]));

    const annotations = commandsIn(text.github);
    expect(
      sorted(annotations.map(({ properties: { file = '', line = '', title = '' } }) => [inLine(file), line, title])),
    ).toEqual(expected);
    const issues: readonly Issue[] = JSON.parse(text.gitlab);
    expect(
      sorted(issues.map(({ check_name, location: { path, lines } }) => [inLine(path), lines.begin, check_name])),
    ).toEqual(expected);
    const results: readonly SarifResult[] = JSON.parse(text.sarif).runs[0].results;
    const told = results.filter(({ suppressions }) => suppressions === undefined);
    expect(
      sorted(
        told.map(({ ruleId, locations: [{ physicalLocation }] }) => [
          inLine(decodeURIComponent(physicalLocation.artifactLocation.uri)),
          physicalLocation.region.startLine,
          ruleId,
        ]),
      ),
    ).toEqual(expected);
    expect(text.checkstyle.match(/<error /g)).toHaveLength(findings.length);
    expect(text.compact.trimEnd().split('\n')).toHaveLength(findings.length);
  });
});

interface Issue {
  readonly check_name: string;
  readonly fingerprint: string;
  readonly description: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

interface SarifResult {
  readonly ruleId: string;
  readonly message: { readonly text: string };
  readonly suppressions?: readonly { readonly justification: string }[];
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startLine: number };
      };
    },
  ];
}

describe('no text of a plan breaks out of', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through.
  const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e\u2028\u2029]/;

  it('any format', async () => {
    const { text } = await reportsOf(hostile);
    for (const format of formats) expect.soft(steering.test(text[format]), format).toBe(false);
    for (const schema of ['junit', 'checkstyle'] as const) expect(await xmlErrors(text[schema], schema)).toEqual([]);
    const lines = text.github.trimEnd().split('\n');
    // The last line says how many are not shown.
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^::(?:error|warning|notice) file=/);
    expect(commandIn(lines.at(-1) ?? '')).toBeUndefined();
    for (const line of lines.slice(0, -1)) {
      expect(Object.keys(commandIn(line)?.properties ?? {}).filter((name) => !properties.includes(name))).toEqual([]);
    }
  });

  const properties = ['file', 'line', 'endLine', 'col', 'endColumn', 'title'];
});

describe('junit', () => {
  it('is valid, and read by somebody else: a test for each rule that holds', async () => {
    const { folder, text } = await reportsOf(everything);
    expect(await xmlErrors(text.junit, 'junit')).toEqual([]);
    const read = parseTestResults({ type: 'junit', files: [join(folder, 'report.junit')] });
    const suite = read.suites.find(({ name }) => name.startsWith('Northshire'));
    const statusOf = (code: string): string | undefined =>
      suite?.cases.find(({ name }) => name.startsWith(`${code}: `))?.status;
    expect(statusOf('checklist/vision')).toBe('FAIL');
    expect(statusOf('checklist/outcomes')).toBe('FAIL');
    expect(statusOf('thread/need-unmet'), 'a warning does not fail here').toBe('PASS');
    expect(statusOf('amounts/percentage-range')).toBe('PASS');
    expect(suite?.total).toBeGreaterThan(100);
    expect(suite?.failed).toBeGreaterThan(5);
  });

  it('fails as the command does', async () => {
    const { text } = await reportsOf(everything, '--fail-on', 'warning');
    expect(text.junit).toMatch(/thread\/need-unmet: [^>]*>\n<failure message="No service meets/);
  });

  it('says of a rule whose findings are all ignored that it was skipped, and why', async () => {
    const { text } = await reportsOf({
      'a.cjoip': 'strategy north: North\n\n# ignore thread/need-unmet: agreed by the board\nneed x: X\n',
    });
    expect(text.junit).toMatch(
      /name="thread\/need-unmet: [^>]*>\n<skipped message="Left as it is, on the record: agreed by the board" \/>/,
    );
  });

  it('tells what could not be read as an error', async () => {
    const { ended, text } = await reportsOf({ ...everything, 'bad.cjoip': new Uint8Array([0]) });
    expect(ended.code).toBe(2);
    expect(await xmlErrors(text.junit, 'junit')).toEqual([]);
    expect(text.junit).toContain('<error message="bad.cjoip is not a text file.');
    expect(text.checkstyle).toContain('<file name="bad.cjoip">\n<error severity="error" message="bad.cjoip is not');
    expect(text.github).toMatch(/^::error file=bad.cjoip,title=Could not be read::bad.cjoip is not a text file\./);
  });
});

describe('checkstyle', () => {
  it('is valid', async () => {
    const { text } = await reportsOf(everything);
    expect(await xmlErrors(text.checkstyle, 'checkstyle')).toEqual([]);
    expect(text.checkstyle).toMatch(
      /<file name="sub folder\/b ü\.cjoip">\n(?:<error .*\n)*<error line="3" column="6" severity="warning" message="No service/,
    );
  });

  it('is valid without findings', async () => {
    const { ended, text } = await reportsOf({ 'frame.cjoip': 'framework f: F\n' });
    expect(ended.code).toBe(0);
    expect(await xmlErrors(text.checkstyle, 'checkstyle')).toEqual([]);
    expect(await xmlErrors(text.junit, 'junit')).toEqual([]);
    expect([text.github, text.gitlab, text.compact]).toEqual(['', '[]\n', '']);
  });
});

describe('gitlab', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(
    JSON.parse(readFileSync(new URL('reports/gitlab.schema.json', import.meta.url), 'utf8')),
  );

  it('is as GitLab wants it, with a fingerprint for each finding', async () => {
    const { text, findings } = await reportsOf({
      ...everything,
      'twin/a.cjoip': 'strategy north: Another of the name\n',
    });
    const issues: readonly Issue[] = JSON.parse(text.gitlab);
    validate(issues);
    expect(validate.errors ?? []).toEqual([]);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
    const severities = new Map(findings.map(({ severity, fingerprint }) => [fingerprint, severity]));
    const pairs = new Set(issues.map(({ severity, fingerprint }) => `${severities.get(fingerprint)} ${severity}`));
    expect([...pairs].sort()).toEqual(['error critical', 'hint info', 'information minor', 'warning major']);
  });

  it('keeps fingerprints where lines move and files are renamed', async () => {
    const before = await reportsOf({ 'plan.cjoip': String(everything['a.cjoip']) });
    const after = await reportsOf({ 'plans/2026.cjoip': `# A remark\n\n\n${everything['a.cjoip']}` });
    const prints = ({ text }: Reports): readonly string[] =>
      JSON.parse(text.gitlab).map(({ fingerprint }: Issue) => fingerprint);
    expect(prints(after)).toEqual(prints(before));
  });
});

describe('github', () => {
  it('puts the most serious first, and says what GitHub does not show', async () => {
    const { text } = await reportsOf(everything);
    const levels = commandsIn(text.github).map(({ level }) => level);
    const inOrder = ['error', 'warning', 'notice'];
    expect([...new Set(levels)]).toEqual(inOrder);
    expect(levels).toEqual(levels.toSorted((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b)));
    const more = inOrder
      .map((level) => Math.max(0, levels.filter((each) => each === level).length - 10))
      .reduce((sum, count) => sum + count, 0);
    expect(more).toBeGreaterThan(0);
    expect(text.github).toContain(
      `\nGitHub shows 10 annotations of each level beside the lines of the plan. ${more} more`,
    );
  });

  it('marks the place, with the code as its title', async () => {
    const { text } = await reportsOf({ 'a,b: 100%.cjoip': 'strategy north: North\n\nneed x: X\n' });
    expect(text.github).toContain(
      '::warning file=a%2Cb%3A 100%25.cjoip,line=3,endLine=3,col=6,endColumn=6,title=thread/need-unmet::No service meets `x`',
    );
  });

  it('adds a summary of the job behind what is there', async () => {
    const cwd = folderWith({ ...everything, 'summary.md': '# Before\n\n' });
    const env = { ...process.env, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    const { code } = await goldenthread(['lint', '--format', 'github', ...day], { cwd, env });
    expect(code).toBe(1);
    const summary = readFileSync(join(cwd, 'summary.md'), 'utf8');
    expect(summary).toMatch(/^# Before\n\n# Golden Thread\n\n/);
    expect(summary).toMatch(/\nNorthshire: \d+ of 13 checklist points, \d+ errors/);
    expect(summary).toMatch(/\n## Errors: \d+\n\n- `a.cjoip:\d+` /);
    expect(summary).toContain('`thread/need-unmet`');
  });

  it('holds no markup and no link in the summary that a plan has put there', async () => {
    const cwd = folderWith({ ...hostile, 'summary.md': '' });
    const env = { ...process.env, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    await goldenthread(['lint', '--format', 'github', ...day], { cwd, env });
    const summary = readFileSync(join(cwd, 'summary.md'), 'utf8');
    const found: string[] = [];
    const visits = marked.walkTokens(marked.lexer(summary), ({ type, raw }) => {
      if (['html', 'link', 'image', 'def'].includes(type)) found.push(raw);
    });
    await Promise.all(visits);
    expect(summary).toContain('::error::');
    expect(found).toEqual([]);
  });

  it('keeps the summary below what GitHub takes, and says what is left out', async () => {
    const needs = Array.from({ length: 400 }, (_, index) => `need n${index}: ${'A settled home. '.repeat(20)}\n`);
    const full = 'x'.repeat(1024 * 1024 - 10_000);
    const cwd = folderWith({ 'a.cjoip': `strategy north: North\n\n${needs.join('\n')}`, 'summary.md': full });
    const env = { ...process.env, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    await goldenthread(['lint', '--format', 'github', ...day], { cwd, env });
    const summary = readFileSync(join(cwd, 'summary.md'));
    expect(summary.length).toBeGreaterThan(full.length);
    expect(summary.length).toBeLessThanOrEqual(1024 * 1024);
    expect(summary.toString().slice(full.length)).toMatch(/\d+ more stand in the log\./);
  });

  it('loses no finding where the summary is full or cannot be written', async () => {
    const cwd = folderWith({ ...everything, 'summary.md': 'x'.repeat(1024 * 1024) });
    const env = { ...process.env, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    const full = await goldenthread(['lint', '--format', 'github', ...day], { cwd, env });
    expect(full.stderr).toContain('The summary of the job is full');
    const folder = { ...env, GITHUB_STEP_SUMMARY: cwd };
    const unwritten = await goldenthread(['lint', '--format', 'github', ...day], { cwd, env: folder });
    expect(unwritten.stderr).toContain('The summary of the job could not be written');
    for (const { code, stdout } of [full, unwritten]) {
      expect(code).toBe(1);
      expect(commandsIn(stdout).length).toBeGreaterThan(20);
    }
  });
});
