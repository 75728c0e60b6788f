import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { answer, folderWith, root } from './command.ts';
import { part, unmet } from './plans.ts';

function validatorOf(schema: string): (json: string) => readonly string[] {
  const validate = new Ajv2020({ allErrors: true }).compile(
    JSON.parse(readFileSync(join(root, 'docs/schemas', `${schema}.schema.json`), 'utf8')),
  );
  return (json) => {
    validate(JSON.parse(json));
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}

const lintErrors = validatorOf('lint-report');
const strategyErrors = validatorOf('strategy');
const examples = readdirSync(join(root, 'examples'));

describe('lint --format json', () => {
  it.each(examples)('keeps to its schema for examples/%s', async (name) => {
    const { stdout, stderr } = await answer(['lint', join('examples', name), '--format', 'json'], { cwd: root });
    expect(stderr).toBe('');
    expect(lintErrors(stdout)).toEqual([]);
  });

  it('keeps to its schema for everything that can be in it', async () => {
    const cwd = folderWith({
      'a.cjoip': `${unmet}vision: One\nvision: Two\nscope\n  category housing\n`,
      'no-header.cjoip': 'need work: Work\n',
      'sub/lost.cjoip': 'part of nothing\nneed x: X\n',
      'other/frame.cjoip': 'framework f: F\n',
      'bad.cjoip': new Uint8Array([0]),
      'sub/ignored.cjoip': 'part of north\n\n# ignore thread/need-unmet until 2027: agreed\nneed y: Y\n',
      'goldenthread.json': '{ "ruleSet": [] }',
    });
    const { code, stdout } = await answer(['lint', '--format', 'json', '--as-of', '2026-11-22'], { cwd });
    expect(code).toBe(2);
    expect(lintErrors(stdout)).toEqual([]);
    const report = JSON.parse(stdout);
    expect(report.ignored).toHaveLength(1);
    expect(report.ignored[0]).toMatchObject({ item: 'need y', reason: 'agreed' });
    const fingerprints = [...report.findings, ...report.ignored].map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
    expect(report.findings.map(({ file }: { file: string }) => file)).toContain('goldenthread.json');
    expect(report).toMatchObject({ version: 1, asOf: '2026-11-22', problems: [{ file: 'bad.cjoip' }] });
    const second = report.findings.find(
      (finding: { code: string; file: string }) => finding.code === 'checklist/vision' && finding.file === 'a.cjoip',
    );
    expect(second).toEqual({
      file: 'a.cjoip',
      line: 5,
      column: 1,
      endLine: 5,
      endColumn: 7,
      severity: 'error',
      code: 'checklist/vision',
      message: expect.stringContaining('second vision'),
      item: 'vision',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      related: [
        { file: 'a.cjoip', line: 4, column: 1, endLine: 4, endColumn: 12, message: 'The first vision is here.' },
      ],
    });
    expect(report.findings.filter((finding: object) => 'fix' in finding).length).toBeGreaterThan(0);
    const objectives = report.findings.find(
      (finding: { code: string; file: string }) =>
        finding.code === 'checklist/objectives' && finding.file === 'a.cjoip',
    );
    expect(objectives.scaffold).toMatchObject({
      title: 'Begin an objective',
      isSafe: false,
      changes: [{ file: 'a.cjoip', newText: expect.stringMatching(/^\n\nobjective new-objective: \[insert /) }],
    });
    const types = report.strategies.map(({ name, type }: { name: string; type: string }) => [name, type]);
    expect(types).toContainEqual(['north', 'strategy']);
    expect(types).toContainEqual(['f', 'framework']);
    expect(types).toContainEqual(['nothing', 'unnamed']);
  });

  it('keeps to its schema when it has fixed something', async () => {
    const cwd = folderWith({ 'a.cjoip': unmet.replace('need', 'Need') });
    const { stdout } = await answer(['lint', '--format', 'json', '--fix'], { cwd });
    expect(lintErrors(stdout)).toEqual([]);
    expect(JSON.parse(stdout).fixed).toHaveLength(1);
  });

  it('counts what it lists', async () => {
    const cwd = folderWith({ 'a.cjoip': unmet, 'b.cjoip': part });
    const { stdout } = await answer(['lint', 'b.cjoip', '--format', 'json'], { cwd });
    const { findings, strategies } = JSON.parse(stdout);
    expect(findings).toHaveLength(1);
    expect(strategies[0].countsReported).toEqual({
      error: 0,
      warning: 1,
      information: 0,
      hint: 0,
      ignored: 0,
    });
    // Both needs are unmet in the whole plan, and it has no vision.
    expect(strategies[0].counts.warning).toBeGreaterThan(1);
    expect(strategies[0].counts.error).toBeGreaterThan(0);
    const { checklist } = strategies[0];
    expect(checklist.points.map(({ point }: { point: number }) => point)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
    ]);
    expect(checklist.of).toBe(13);
    expect(checklist.met).toBe(checklist.points.filter(({ isMet }: { isMet: boolean }) => isMet).length);
  });

  it('prints an empty report when nothing can be read', async () => {
    const { code, stdout } = await answer(['lint', 'nothing', '--format', 'json'], { cwd: folderWith() });
    expect(code).toBe(2);
    expect(lintErrors(stdout)).toEqual([]);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], strategies: [], problems: [{ file: 'nothing' }] });
  });
});

describe('export --to json', () => {
  const headers = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.cjoip') && /^(?:strategy|framework) /m.test(readFileSync(join(root, 'examples', file), 'utf8')),
  );

  it.each(headers)('keeps to its schema for examples/%s', async (file) => {
    const { code, stdout, stderr } = await answer(['export', `examples/${file}`, '--to', 'json'], { cwd: root });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(strategyErrors(stdout)).toEqual([]);
    expect(JSON.parse(stdout).files).toContain(`examples/${file}`);
  });
});
