import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Sarif from 'sarif';
import { describe, expect, it, vi } from 'vitest';
import { sarifMultitoolPath } from '../programs.ts';
import { answer, folderWith } from './command.ts';
import { everything, hostile } from './reports/plan.ts';

// Each test starts processes, and on a busy machine a process needs seconds.
vi.setConfig({ testTimeout: 120_000 });

const multitool = sarifMultitoolPath();

/** A report of files, and where it stands. */
async function reportOf(files: Readonly<Record<string, string | Uint8Array>>, ...more: readonly string[]) {
  const folder = folderWith(files);
  const { code } = await answer(['lint', '--format', 'sarif=report.sarif', '--as-of', '2026-11-22', ...more], {
    cwd: folder,
  });
  const file = join(folder, 'report.sarif');
  const log: Sarif.Log = JSON.parse(readFileSync(file, 'utf8'));
  const [run] = log.runs;
  if (run === undefined) throw new Error('The report holds no run.');
  return { code, folder, file, run };
}

// 43 MB that nothing else needs: .ci/run installs it, and elsewhere the other tests have to do.
describe.skipIf(multitool === undefined)(
  `Microsoft's validator${multitool === undefined ? ' (not installed: npm ci --prefix test/sarif)' : ''}`,
  () => {
    it.each<readonly [what: string, files: Readonly<Record<string, string | Uint8Array>>]>([
      ['a report of everything that is told', everything],
      ['a report of plans that try to break out', hostile],
      ['a report of what could not be read', { ...everything, 'bad.cjoip': new Uint8Array([0]) }],
      ['a report without findings', { 'frame.cjoip': 'framework f: F\n' }],
    ])('%s', async (_what, files) => {
      const { folder, file } = await reportOf(files);
      const output = join(folder, 'validated.sarif');
      const args = ['validate', file, '--output', output, '--log', 'ForceOverwrite', '--level', 'Error;Warning'];
      const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
      const { status, stdout, stderr } = spawnSync(multitool ?? '', args, { encoding: 'utf8', env });
      expect(status, stdout + stderr).toBe(0);
      const validated: Sarif.Log = JSON.parse(readFileSync(output, 'utf8').replace(/^\ufeff/, ''));
      const said = (validated.runs[0]?.results ?? []).map(({ ruleId }) => ruleId);
      // It asks for the tool's address on the web, and there is none yet.
      expect(said.filter((id) => id !== 'SARIF2005')).toEqual([]);
    });
  },
);

describe('a report in SARIF', () => {
  it('describes the rules of its findings, with help', async () => {
    const { run } = await reportOf(everything);
    const rules = run.tool.driver.rules ?? [];
    const results = run.results ?? [];
    expect(rules.map(({ id }) => id)).toEqual([...new Set(results.map(({ ruleId }) => ruleId))].sort());
    for (const { ruleId, ruleIndex = -1 } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
    for (const { id, shortDescription, help } of rules) {
      expect(shortDescription?.text, id).toMatch(/\.$/);
      expect(help?.text, id).toContain('\n');
      expect(help?.markdown, id).toContain('### ');
    }
  });

  it('marks a place in UTF-16 units, from 1, with the item that it stands in', async () => {
    const { run } = await reportOf(
      { 'a b/ü %.cjoip': 'strategy north: North\n\nneed home: 👍👍 A home for offenders\n' },
      '--rule-set=plain-english',
    );
    expect(run.columnKind).toBe('utf16CodeUnits');
    const found = run.results?.find(({ ruleId }) => ruleId === 'wording/person-first');
    // `need home: ` has 11 units, each thumb two.
    expect(found?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b/%C3%BC%20%25.cjoip', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 28, endLine: 3, endColumn: 37 },
    });
    expect(run.originalUriBaseIds?.['%SRCROOT%']).not.toHaveProperty('uri');
  });

  it('tells where else to look, and what mends it', async () => {
    const { run } = await reportOf(everything);
    const vision = run.results?.find(
      ({ ruleId, relatedLocations }) => ruleId === 'checklist/vision' && relatedLocations !== undefined,
    );
    expect(vision?.relatedLocations).toEqual([
      {
        id: 1,
        message: { text: 'The first vision is here.' },
        physicalLocation: {
          artifactLocation: { uri: 'a.cjoip', uriBaseId: '%SRCROOT%' },
          region: { startLine: 4, startColumn: 1, endLine: 4, endColumn: 12 },
        },
      },
    ]);
    const misspelt = run.results?.find(({ ruleId }) => ruleId === 'line/misspelt');
    expect(misspelt?.level).toBe('error');
    expect(misspelt?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 10 },
        insertedContent: { text: 'category' },
      },
    ]);
    const unmet = run.results?.find(({ ruleId }) => ruleId === 'thread/need-unmet');
    expect(unmet?.locations?.[0]?.logicalLocations).toEqual([
      { name: 'home-on-release', kind: 'need', fullyQualifiedName: 'north/need home-on-release' },
    ]);
  });

  it('says of what is ignored on the record that it is, and why', async () => {
    const { run } = await reportOf(everything);
    const suppressed = run.results?.filter(({ suppressions }) => suppressions !== undefined) ?? [];
    expect(suppressed.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      [
        'thread/need-unmet',
        [{ kind: 'inSource', status: 'accepted', justification: 'agreed by the board (until 2027-12-31)' }],
      ],
    ]);
  });

  it('tells what could not be read as a notification', async () => {
    const { code, run } = await reportOf({ ...everything, 'bad.cjoip': new Uint8Array([0]) });
    expect(code).toBe(2);
    const [invocation] = run.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([
      expect.stringContaining('bad.cjoip is not a text file.'),
    ]);
  });

  it('knows a finding again where lines move and files are renamed', async () => {
    const text = 'strategy north: North\n\nneed x: X\n';
    const prints = ({ run }: Awaited<ReturnType<typeof reportOf>>) =>
      run.results?.map(({ partialFingerprints }) => partialFingerprints?.primaryLocationLineHash);
    const before = prints(await reportOf({ 'a.cjoip': text }));
    expect(before?.every((print) => /^[0-9a-f]{64}$/.test(print ?? ''))).toBe(true);
    expect(prints(await reportOf({ 'b/c.cjoip': `# A remark\n\n${text}` }))).toEqual(before);
  });

  it('holds no link and no argument that a plan has put there', async () => {
    const { run } = await reportOf(hostile);
    const messages = (run.results ?? []).map(({ message }) => message.text ?? '');
    expect(messages.filter((text) => /(?<!\\)\]\(/.test(text))).toEqual([]);
    expect(messages.filter((text) => /(?<!\{)(?:\{\{)*\{\d/.test(text))).toEqual([]);
    const addresses = JSON.stringify(run.results).match(/"uri":"[^"]*"/g) ?? [];
    expect(
      addresses.filter((address) => /^"uri":"(?:[a-z]+:|\/)/.test(address) && !/"framework:|"cjoip/.test(address)),
    ).toEqual([]);
  });
});
