import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer, folderWith } from './command.ts';
import { clean, unmet } from './plans.ts';

interface Report {
  readonly findings: readonly { readonly file: string; readonly code: string; readonly severity: string }[];
  readonly strategies: readonly { readonly settings?: string }[];
}

async function lint(cwd: string, ...args: readonly string[]): Promise<Report> {
  return JSON.parse((await answer(['lint', '--format', 'json', ...args], { cwd })).stdout);
}

/** The severity of the one need that is unmet; `undefined` where nothing is said of it. */
async function needUnmet(cwd: string, ...args: readonly string[]): Promise<string | undefined> {
  return (await lint(cwd, ...args)).findings.find(({ code }) => code === 'thread/need-unmet')?.severity;
}

const set = (severity: string) => `{ "rules": { "thread/need-unmet": "${severity}" } }`;

describe('the settings of a plan', () => {
  it('are those of goldenthread.json in its folder', async () => {
    expect(await needUnmet(folderWith({ 'a.cjoip': unmet }))).toBe('warning');
    expect(await needUnmet(folderWith({ 'a.cjoip': unmet, 'goldenthread.json': set('error') }))).toBe('error');
    expect(await needUnmet(folderWith({ 'a.cjoip': unmet, 'goldenthread.json': set('off') }))).toBe(undefined);
  });

  it('are those of the nearest folder, wherever the command runs', async () => {
    const cwd = folderWith({
      'goldenthread.json': set('hint'),
      'plans/north/a.cjoip': unmet,
      'plans/south/b.cjoip': unmet.replace('north:', 'south:'),
      'plans/south/goldenthread.json': set('error'),
    });
    const { findings, strategies } = await lint(cwd);
    const unmetIn = (file: string) =>
      findings.find((finding) => finding.file === file && finding.code === 'thread/need-unmet')?.severity;
    expect(unmetIn('plans/north/a.cjoip')).toBe('hint');
    expect(unmetIn('plans/south/b.cjoip')).toBe('error');
    expect(strategies.map(({ settings }) => settings).sort()).toEqual([
      'goldenthread.json',
      'plans/south/goldenthread.json',
    ]);
    expect(await needUnmet(join(cwd, 'plans/north'), 'a.cjoip')).toBe('hint');
  });

  it('change which findings fail', async () => {
    const cwd = folderWith({
      'mine.cjoip': clean,
      'a.cjoip': unmet,
      'goldenthread.json': '{ "ruleSets": ["plain-english"] }',
    });
    const { code, stdout } = await answer(['lint'], { cwd });
    expect(stdout).toContain('Northshire: 0 of 13 checklist points, no findings\n');
    expect(code).toBe(0);
  });
});

describe('a settings file with a slip', () => {
  const slip = '{\n  "rules": { "thread/need-unmeet": "off" }\n}\n';

  it('is told where, like any other file, and the rest of it holds', async () => {
    const cwd = folderWith({ 'mine.cjoip': clean, 'goldenthread.json': slip });
    const { code, stdout, stderr } = await answer(['lint'], { cwd });
    expect(stdout).toBe(
      `goldenthread.json
  2:14  warning  \`thread/need-unmeet\` is not a rule, so it changes nothing. Did you mean \`thread/need-unmet\`?  settings/unknown
    2 |   "rules": { "thread/need-unmeet": "off" }
      |              ^^^^^^^^^^^^^^^^^^^^

Ours: no findings
goldenthread.json: 1 warning
1 file read.
`,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect((await answer(['lint', '--fail-on', 'warning'], { cwd })).code).toBe(1);
    expect((await lint(cwd)).findings).toMatchObject([{ file: 'goldenthread.json', code: 'settings/unknown' }]);
  });

  it('is no matter where a nearer one holds', async () => {
    const cwd = folderWith({ 'goldenthread.json': slip, 'plan/goldenthread.json': '{}', 'plan/mine.cjoip': clean });
    expect((await lint(cwd)).findings).toEqual([]);
  });
});

it('a settings file that breaks off fails: by other rules than the plan chose, it might have passed', async () => {
  const cwd = folderWith({ 'mine.cjoip': clean, 'goldenthread.json': '{ "ruleSets": ["statute"]' });
  const { code, stdout } = await answer(['lint'], { cwd });
  expect(stdout).toContain('\ngoldenthread.json: 1 error\n');
  expect(code).toBe(1);
});

describe('a settings file that cannot be read', () => {
  it.each([
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'goldenthread.json is saved as UTF-16.'],
    ['no text', new Uint8Array([0, 1]), 'goldenthread.json is not a text file.'],
  ])('%s: exit 2, and the plan is judged in the usual way', async (_what, bytes, message) => {
    const cwd = folderWith({ 'mine.cjoip': clean, 'goldenthread.json': bytes });
    const { code, stdout, stderr } = await answer(['lint'], { cwd });
    expect(stderr).toContain(`goldenthread: ${message}`);
    expect(stdout).toContain('Ours: no findings\n');
    expect(code).toBe(2);
  });

  it('a folder or a link to nothing of that name', async () => {
    const folder = folderWith({ 'mine.cjoip': clean });
    mkdirSync(join(folder, 'goldenthread.json'));
    expect((await answer(['lint'], { cwd: folder })).stderr).toContain('goldenthread.json is a folder');
    const linked = folderWith({ 'mine.cjoip': clean });
    symlinkSync('nowhere', join(linked, 'goldenthread.json'));
    expect((await answer(['lint'], { cwd: linked })).code).toBe(2);
  });

  it('is no matter where a nearer one holds', async () => {
    const cwd = folderWith({
      'goldenthread.json': new Uint8Array([0]),
      'plan/goldenthread.json': '{}',
      'plan/mine.cjoip': clean,
    });
    expect(await answer(['lint'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('--rule and --rule-set', () => {
  it('come before the settings file', async () => {
    const cwd = folderWith({ 'a.cjoip': unmet, 'goldenthread.json': '{ "ruleSets": ["statute"] }' });
    expect(await needUnmet(cwd)).toBe(undefined);
    expect(await needUnmet(cwd, '--rule', 'thread/need-unmet=hint')).toBe('hint');
    expect(await needUnmet(cwd, '--rule-set', 'statute,framework')).toBe('warning');
    expect(await needUnmet(cwd, '--rule-set', 'statute', '--rule-set', 'all')).toBe('warning');
    expect(await needUnmet(cwd, '--rule-set', 'all', '--rule', 'thread/need-unmet=off')).toBe(undefined);
  });

  it('leave the options of a rule as the settings have them', async () => {
    // Four objectives for one outcome are not many in the usual way.
    const cwd = folderWith({
      'a.cjoip': `${unmet}\n${Array.from({ length: 4 }, (_, at) => `objective O${at}: Do ${at}\n  towards home\n`).join('\n')}\noutcome home: A home\n  short term\n`,
      'goldenthread.json': '{ "rules": { "outcomes/many-objectives": { "options": { "most": 3 } } } }',
    });
    const severity = async (...args: readonly string[]) =>
      (await lint(cwd, ...args)).findings.find(({ code }) => code === 'outcomes/many-objectives')?.severity;
    expect(await severity('--rule', 'outcomes/many-objectives=error')).toBe('error');
  });

  it.each([
    ['--rule-set frame', '`frame` is not a set of rules. Choose from: framework, statute, plain-english, all.'],
    ['--rule-set framework,', '`` is not a set of rules.'],
    ['--rule thread/need-unmet', '`--rule` needs a rule and what it should be'],
    ['--rule thread/need-unmet=fatal', '`--rule` needs a rule and what it should be'],
    ['--rule thread/need-unmeet=off', 'There is no rule `thread/need-unmeet`. Did you mean `thread/need-unmet`?'],
    ['--rule __proto__=off', 'There is no rule `__proto__`. `goldenthread rules` lists them.'],
  ])('%s is told what to write', async (args, message) => {
    const cwd = folderWith({ 'mine.cjoip': clean });
    const { code, stdout, stderr } = await answer(['lint', ...args.split(' ')], { cwd });
    expect(stderr).toContain(`goldenthread: ${message}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe('what is ignored on the record', () => {
  const remark = '# ignore thread/need-unmet until 31 March 2027: agreed by the board on 3 March 2026, see minute 14';
  const plan = unmet.replace('\nneed', `\n${remark}\nneed`);
  const day = ['--as-of', '2026-11-22'];

  it('is counted, and listed with its reason', async () => {
    const cwd = folderWith({ 'a.cjoip': plan });
    const { stdout } = await answer(['lint', ...day], { cwd });
    expect(stdout).toMatch(/\nNorthshire: .*, 1 ignored on the record\n/);
    expect(stdout).not.toContain('No service meets');
    const json = JSON.parse((await answer(['lint', '--format', 'json', ...day], { cwd })).stdout);
    expect(json.ignored).toMatchObject([
      {
        file: 'a.cjoip',
        line: 4,
        column: 6,
        code: 'thread/need-unmet',
        message: expect.stringContaining('No service meets'),
        reason: 'agreed by the board on 3 March 2026, see minute 14',
        until: '2027-03-31',
      },
    ]);
    expect(json.strategies[0].counts.ignored).toBe(1);
    expect(json.strategies[0].countsReported.ignored).toBe(1);
  });

  it('is counted where it stands', async () => {
    const cwd = folderWith({ 'a.cjoip': plan, 'b.cjoip': 'part of north\n\nneed health: Health care\n' });
    const json = JSON.parse((await answer(['lint', 'b.cjoip', '--format', 'json', ...day], { cwd })).stdout);
    expect(json.ignored).toEqual([]);
    expect(json.strategies[0]).toMatchObject({ counts: { ignored: 1 }, countsReported: { ignored: 0 } });
  });

  it('stays on the record where its rule is not asked', async () => {
    const cwd = folderWith({ 'a.cjoip': plan });
    const { findings } = await lint(cwd, ...day, '--rule', 'thread/need-unmet=off');
    expect(findings.map(({ code }) => code)).not.toContain('ignore/nothing');
  });
});

it('settings are looked for up to the root, past folders that may not be looked into', async () => {
  const cwd = folderWith({ 'goldenthread.json': set('error'), 'shut/plan/a.cjoip': unmet });
  chmodSync(join(cwd, 'shut'), 0o311);
  expect(await needUnmet(join(cwd, 'shut/plan'), '.')).toBe('error');
  chmodSync(join(cwd, 'shut'), 0o755);
});
