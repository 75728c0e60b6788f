import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { answer, buildCommand, folderWith, program } from './command.ts';

beforeAll(buildCommand, 60_000);
vi.setConfig({ testTimeout: 30_000 });

const westray = ['--partnership', 'Westray Community Justice Partnership'];
const parts = ['delivery', 'national-outcomes', 'needs', 'outcomes', 'people', 'services', 'strategy'];

it('begins a strategy in a folder of its own, without errors, in order, and says where to go on', async () => {
  const cwd = folderWith();
  const { code, stdout, stderr } = await answer(['init', 'plans/the plan', ...westray], { cwd });
  expect(code, stderr).toBe(0);
  expect(stdout.trimEnd().split('\n').sort()).toEqual(parts.map((name) => `plans/the plan/${name}.cjoip`));
  expect(stderr).toMatch(
    /^Wrote 7 files for the strategy `westray`\. Begin with the vision, at plans\/the plan\/strategy\.cjoip:\d+; `goldenthread lint "plans\/the plan"` says what comes next\.\n$/,
  );
  expect((await answer(['lint', '--fail-on', 'warning'], { cwd })).code).toBe(0);
  expect(await answer(['format', '--check'], { cwd })).toMatchObject({ code: 0, stdout: '' });
});

it('says what was answered: area, days, way of commissioning and frameworks', async () => {
  const cwd = folderWith();
  const given = ['--area', 'Papa Westray', '--start', '1 October 2028', '--years', '5', '--commissioning', 'parallel'];
  await answer(['init', ...westray, ...given, '--framework', 'opi', '--framework', 'cjpf'], { cwd });
  const text = readFileSync(join(cwd, 'strategy.cjoip'), 'utf8');
  expect(text).toContain('strategy papa-westray: Papa Westray ');
  expect(text).toContain('  period 1 October 2028 to 30 September 2033\n');
  expect(text).toContain('  commissioning parallel\n');
  expect(text).toContain('  uses opi, cjpf\n');
});

it('`--framework none` uses none', async () => {
  const cwd = folderWith();
  expect((await answer(['init', ...westray, '--framework', 'none'], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, 'strategy.cjoip'), 'utf8')).not.toContain('  uses ');
  expect((await answer(['lint'], { cwd })).code).toBe(0);
});

it('has a name that no strategy beside it has', async () => {
  const cwd = folderWith();
  await answer(['init', 'one', ...westray], { cwd });
  await answer(['init', 'two', ...westray], { cwd });
  expect(readFileSync(join(cwd, 'two/strategy.cjoip'), 'utf8')).toContain('strategy westray-2: ');
  expect((await answer(['lint'], { cwd })).code).toBe(0);
});

describe('writes nothing', () => {
  it.each([
    [
      ['init'],
      'Write the name of the partnership, such as Northshire Community Justice Partnership. Give it with `--partnership`.',
    ],
    [
      ['init', '--partnership', 'Us'],
      'The name `Us` does not tell for which area the strategy is. Add the area, such as `--area Northshire`.',
    ],
    [['init', ...westray, '--start', 'soon'], '`--start` does not know what to do with `soon`. Write the first day'],
    [['init', ...westray, '--years', '99'], '`--years` does not know what to do with `99`.'],
    [['init', ...westray, '--commissioning', 'jiont'], 'Did you mean `joint`?'],
    [['init', ...westray, '--commissioning', 'x'], 'Choose one of: single, parallel, joint, integrated.'],
    [['init', ...westray, '--framework', 'x'], 'Choose one of: '],
    [['init', '../elsewhere', ...westray], '../elsewhere is outside the folder you are in.'],
    [['init', 'file/below', ...westray], 'file is a file. Give the name of a folder.'],
  ])('where an answer is wrong or missing: %j', async (args, message) => {
    const cwd = folderWith({ file: '' });
    const { code, stdout, stderr } = await answer(args, { cwd });
    expect(stderr).toContain(`goldenthread: `);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(readdirSync(cwd)).toEqual(['file']);
  });

  it('over a file that is there', async () => {
    const cwd = folderWith({ 'needs.cjoip': 'framework mine: Ours\n' });
    const { code, stderr } = await answer(['init', ...westray], { cwd });
    expect(stderr).toBe(
      'goldenthread: needs.cjoip is there already, and nothing is written over. Give another folder.\n',
    );
    expect(code).toBe(2);
    expect(readdirSync(cwd)).toEqual(['needs.cjoip']);
  });

  it('into the folder of another strategy', async () => {
    const cwd = folderWith({ 'plan.cjoip': 'strategy north: North plan\n' });
    const { code, stderr } = await answer(['init', ...westray], { cwd });
    expect(stderr).toContain('There is a strategy in . already: `north`, in plan.cjoip.');
    expect(code).toBe(2);
    expect(readdirSync(cwd)).toEqual(['plan.cjoip']);
  });
});

describe('at a terminal', () => {
  /** Runs the command with a terminal of its own, and types each answer once its question is there. */
  function typed(cwd: string, talk: readonly (readonly [question: string, keys: string])[]): Promise<number | null> {
    const line = `'${process.execPath}' '${program}' init plan`;
    const child = spawn('script', ['-qec', line, '/dev/null'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
    let said = '';
    let next = 0;
    let from = 0;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [question, keys] = talk[next] ?? [];
      if (question === undefined || !said.slice(from).includes(question)) return;
      from = said.length;
      next += 1;
      child.stdin.write(keys ?? '');
    });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        writeFileSync(join(cwd, 'said'), said);
        resolve(code);
      });
    });
  }

  const partnership = ['Which partnership', 'Westray Community Justice Partnership\r'] as const;

  it('asks for what is not given, offers what is usual, and asks again where an answer is wrong', async () => {
    const cwd = folderWith();
    const code = await typed(cwd, [
      partnership,
      ['Which area', '\r'],
      ['On which day', 'soon\r'],
      ['Write the first day', '\u00151 May 2029\r'],
      ['how many years', '\r'],
      ['plan together', '\r'],
      ['standard frameworks', '\r'],
    ]);
    expect(code, readFileSync(join(cwd, 'said'), 'utf8')).toBe(0);
    const text = readFileSync(join(cwd, 'plan/strategy.cjoip'), 'utf8');
    expect(text).toContain('strategy westray: Westray ');
    expect(text).toContain('  period 1 May 2029 to 30 April 2039\n');
    expect(text).toContain('  commissioning joint\n');
    expect(text).toContain('  uses cjpf\n');
  });

  it('Ctrl-C while it asks writes nothing', async () => {
    const cwd = folderWith();
    mkdirSync(join(cwd, 'beside'));
    expect(await typed(cwd, [partnership, ['Which area', '\u0003']])).toBe(2);
    expect(existsSync(join(cwd, 'plan'))).toBe(false);
    expect(readFileSync(join(cwd, 'said'), 'utf8')).toContain('goldenthread: Stopped, and nothing was written.');
  });
});
