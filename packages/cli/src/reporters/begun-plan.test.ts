import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, here } from '../testing/in-process.ts';

/** What `lint` says of a plan that is only begun: the one thing to do next, and not what its author knows. */

async function begun(): Promise<string> {
  const cwd = folderWith({});
  const { code, stderr } = await here(['init', '--yes', '--partnership', 'Westray CJP'], cwd);
  expect(code, stderr).toBe(0);
  return cwd;
}

it('shows where to begin, counts the hints, and ends with what to do', async () => {
  const { code, stdout } = await here(['lint'], await begun());
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/ {2}hint {2}/);
  const [first, ...rest] = stdout.split('\n');
  expect([first, rest[0]]).toEqual([
    'strategy.cjoip',
    expect.stringMatching(/^ {2}\d+:1 {2}information {2}The vision/),
  ]);
  const end = stdout.slice(stdout.indexOf('\nWestray CJP: '));
  expect(end).toMatch(
    /^\nWestray CJP: 0 of 13 checklist points, 1 for information, (\d+) hints\n\1 hints are not shown while most of the plan is still to be written: `goldenthread lint --format compact` lists all\.\n7 files read\.\nBegin at strategy\.cjoip:\d+\.\n$/,
  );
});

it('lists all in every other format, and where hints are what fails', async () => {
  const cwd = await begun();
  const compact = await here(['lint', '--format', 'compact'], cwd);
  const hints = compact.stdout.split('\n').filter((line) => line.includes('hint')).length;
  expect(hints).toBeGreaterThan(10);
  const failing = await here(['lint', '--fail-on', 'hint'], cwd);
  expect(failing.code).toBe(1);
  expect(failing.stdout.match(/ {2}hint {2}/g)).toHaveLength(hints);
  expect(failing.stdout).not.toContain('not shown');
});

it('shows a slip all the same, and begins with what is serious', async () => {
  const cwd = await begun();
  const file = join(cwd, 'needs.cjoip');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nneed home: A home\n  categry housing\n`);
  const { code, stdout } = await here(['lint'], cwd);
  expect(code).toBe(1);
  expect(stdout).toMatch(/ {2}error {2}.*`categry`/);
  expect(stdout).not.toContain('Begin at');
});

it('shows hints once most of the plan is written', async () => {
  const cwd = folderWith({ 'a.cjoip': 'strategy north: North plan\n\nneed home: Homes for XX people\n' });
  expect((await here(['lint'], cwd)).stdout).toMatch(/ {2}hint {2}.*wording\/placeholder/);
});
