import { type ParsedFile, parseFile } from '@goldenthread/language';
import { reportOn } from '@goldenthread/rules';
import { filePart, StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { type GeneratedFile, generateCountry, generateStrategy } from './corpus/corpus.ts';
import { timed } from './measures/clock.ts';
import { asOf } from './measures/day.ts';
import { keystrokes, withCharacter, withName } from './measures/keystrokes.ts';

/**
 * Guards of speed. Times differ from machine to machine and from minute to minute, so these are ratios within one
 * process, each of the least of several times; a ratio that a busy machine spoils is taken again.
 */

const linesInFile = 1_000;

describe('a generated strategy', () => {
  it('has the size that was asked for, and lines, facts and names without a fault', () => {
    const files = generateStrategy('northshire', { lines: 3_000, linesInFile });
    expect(files.length).toBe(3);
    for (const { text } of files) expect(text.split('\n').length).toBeCloseTo(linesInFile, -2);
    const workspace = workspaceOf(files);
    const findings = workspace.strategies().flatMap((strategy) => workspace.textFindings(strategy));
    expect(findings.map(({ place, message }) => `${place.uri}:${place.range.start.line + 1} ${message}`)).toEqual([]);
  });

  it('is the same each time', () => {
    expect(generateStrategy('a', { lines: 500 })).toEqual(generateStrategy('a', { lines: 500 }));
    expect(generateStrategy('a', { lines: 500 })).not.toEqual(generateStrategy('b', { lines: 500 }));
  });
});

describe('the cost', { timeout: 60_000 }, () => {
  it('of the whole road grows with the lines: ten times the text costs less than fifteen times as much', () => {
    for (const inFile of [linesInFile, Number.POSITIVE_INFINITY]) {
      const small = generateStrategy('small', { lines: 2_000, linesInFile: inFile });
      const large = generateStrategy('large', { lines: 20_000, linesInFile: inFile });
      judge(large);
      expectBelow(15, () => least(2, () => judge(large)) / least(6, () => judge(small)));
    }
  });

  it('of a keystroke does not depend on how many other strategies are open', () => {
    const size = { lines: 2_000, linesInFile };
    const few = generateCountry(3, size);
    const many = generateCountry(30, size);
    expectBelow(2, () => keystroke(many) / keystroke(few));
  });
});

describe('a keystroke', () => {
  const files = generateStrategy('northshire', { lines: 4_000, linesInFile });
  const typedIn = files[1];
  if (typedIn === undefined) throw new Error('The strategy has no second file.');

  it.each([
    ['in the text', withCharacter],
    ['that adds a name', withName],
  ])('%s reads one file anew, and the parts of all others are the same objects', (_what, edit) => {
    const workspace = workspaceOf(files);
    const strategy = workspace.strategies()[0];
    const before = new Map(strategy?.files.map((file) => [file.uri, file]));
    workspace.set(parseFile(typedIn.uri, edit(typedIn.text)));
    const after = workspace.strategies()[0];
    expect(after).not.toBe(strategy);
    const isAnew = (file: ParsedFile): boolean => {
      const known = before.get(file.uri);
      return known === undefined || known !== file || filePart(known) !== filePart(file);
    };
    expect(after?.files.filter(isAnew).map(({ uri }) => uri)).toEqual([typedIn.uri]);
    const shared = new Set(strategy?.items);
    // `part of` names the same strategy in each file, so its items are copied to have ids of their own.
    const anew = after?.items.filter((item) => !shared.has(item) && item.kind !== 'part');
    expect([...new Set(anew?.map((item) => item.place.uri))]).toEqual([typedIn.uri]);
  });

  it('makes no strategy anew but its own', () => {
    const country = generateCountry(3, { lines: 1_000 });
    const workspace = workspaceOf(country);
    const before = workspace.strategies();
    const [first] = country;
    if (first === undefined) throw new Error('The country has no file.');
    workspace.set(parseFile(first.uri, withName(first.text)));
    expect(workspace.strategies().map((strategy) => before.includes(strategy))).toEqual([false, true, true]);
  });
});

function workspaceOf(files: readonly GeneratedFile[]): StrategyWorkspace {
  const workspace = new StrategyWorkspace();
  for (const { uri, text } of files) workspace.set(parseFile(uri, text));
  return workspace;
}

/** The whole road from text to findings. */
function judge(files: readonly GeneratedFile[]): void {
  const workspace = workspaceOf(files);
  for (const strategy of workspace.strategies()) reportOn(strategy, workspace, { asOf });
}

function keystroke(files: readonly GeneratedFile[]): number {
  const [first] = files;
  if (first === undefined) throw new Error('There is no file to type in.');
  return keystrokes(files, first, 8).text;
}

function least(times: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: times }, () => timed(work)));
}

/** Takes the ratio up to three times: the machine may have been busy with something else. */
function expectBelow(limit: number, ratio: () => number): void {
  const taken: number[] = [];
  do taken.push(ratio());
  while (taken.length < 3 && (taken.at(-1) ?? 0) >= limit);
  expect(taken.at(-1), `ratios taken: ${taken.map((one) => one.toFixed(1)).join(', ')}`).toBeLessThan(limit);
}
