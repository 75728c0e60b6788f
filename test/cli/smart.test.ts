import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, type Ended, ended, folderWith, root, start } from './command.ts';

beforeAll(buildCommand, 60_000);

interface Judged {
  readonly statement: string;
  readonly overall: string;
  readonly measurable: { readonly verdict: string; readonly because: string };
}

/** Runs `goldenthread smart` with this text piped in. */
function smart(args: readonly string[], input: string, cwd = root): Promise<Ended> {
  const child = start(['smart', ...args], { stdio: 'pipe', cwd });
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  return ended(child);
}

const statements = 'Publish a housing protocol by March 2027.\n\nExplore ways to work together\n';

describe('goldenthread smart', () => {
  it('judges what is piped in, in the order of the input, as JSON with nothing but the judgement', async () => {
    for (const args of [
      ['--format', 'json'],
      ['-', '--format', 'json'],
    ]) {
      const { code, stdout } = await smart(args, statements);
      expect(code).toBe(0);
      const judged = JSON.parse(stdout) as Judged[];
      expect(judged.map(({ statement, overall }) => [statement, overall])).toEqual([
        ['Publish a housing protocol by March 2027.', 'smart'],
        ['Explore ways to work together', 'not-smart'],
      ]);
      const keys = ['statement', 'specific', 'measurable', 'achievable', 'realistic', 'timeBound', 'overall'];
      expect(Object.keys(judged[0] ?? {})).toEqual(keys);
      expect(Object.keys(judged[0]?.measurable ?? {})).toEqual(['verdict', 'because']);
    }
  });

  it('takes owner and date from the columns of a table', async () => {
    const folder = folderWith({
      'actions.csv': 'Action,Due date,Managed by\nSign a housing protocol,March 2027,Council\n',
    });
    const { stdout } = await smart(['actions.csv', '--format', 'json'], '', folder);
    expect((JSON.parse(stdout) as Judged[]).map(({ overall }) => overall)).toEqual(['smart']);
  });

  it('prints a table with what carried each yes and each no, and how many of each there are', async () => {
    const { stdout: output } = await smart([], statements);
    expect(output).toMatch(/^Overall +Specific +Measurable +Achievable +Realistic +Time-bound +Statement$/m);
    expect(output).toMatch(/^not-smart +no +no .*Explore ways to work together$/m);
    expect(output).toMatch(/^ +Time-bound: no, /m);
    expect(output).toMatch(/^ +Time-bound: yes, .*March 2027/m);
    expect(output).not.toMatch(/: unknown/);
    expect(output).toMatch(/^2 statements: 1 smart, 0 partly, 1 not smart$/m);
    expect(output).not.toContain('\u001b');
  });

  it('writes CSV that a spreadsheet does not run', async () => {
    const { stdout: output } = await smart(['--format', 'csv'], '=HYPERLINK("http://x.example";"y")\n');
    expect(output.split('\r\n')[1]).toMatch(/^"'=HYPERLINK/);
  });

  it('gives every row of a real table an answer', async () => {
    const file = 'test/smart/real-statements.tsv';
    const { stdout: output } = await smart([file, '--format', 'json'], '');
    const rows = readFileSync(`${root}${file}`, 'utf8').trim().split('\n');
    expect(JSON.parse(output)).toHaveLength(rows.length - 1);
  });

  it.each([
    [['nothing.txt'], 'There is no file'],
    [['table.csv'], 'no column of statements'],
    [['--format', 'xml'], 'Choose one of: table, json, csv'],
  ])('%j ends with 2 and says why', async (args, message) => {
    const folder = folderWith({ 'table.csv': 'a,b\n1,2\n' });
    const { code, stdout, stderr } = await smart(args, '', folder);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('has nothing to say about nothing', async () => {
    const { code, stdout } = await smart(['--format', 'json'], '');
    expect([code, stdout]).toEqual([0, '[]\n']);
  });
});
