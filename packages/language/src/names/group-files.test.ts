import { describe, expect, it } from 'vitest';
import { parseFile } from '../file/parsed-file.ts';
import { groupFiles } from './group-files.ts';

/** Files by their address under `file:///`, and the groups they make: name, type, folder and files. */
function groups(files: Readonly<Record<string, string>>): string[] {
  const parsed = Object.entries(files).map(([path, text]) => parseFile(`file:///${path}`, text));
  return groupFiles(parsed).map(
    ({ name, type, folder, files: found }) =>
      `${type} ${name} in ${folder.slice(8)}: ${found.map(({ uri }) => uri.slice(8 + folder.length - 8)).join(' ')}`,
  );
}

const strategy = 'strategy northshire: Northshire\n';
const part = 'part of northshire\n';
const item = 'need n-1: N\n';

describe('groupFiles', () => {
  it('puts the parts to their strategy, the file with the header first', () => {
    expect(groups({ 'a/needs.cjoip': part, 'a/plan.cjoip': strategy, 'a/b/deep.cjoip': part })).toEqual([
      'strategy northshire in a/: plan.cjoip b/deep.cjoip needs.cjoip',
    ]);
  });

  it('keeps strategies of one folder apart', () => {
    expect(
      groups({
        'a/north.cjoip': strategy,
        'a/south.cjoip': 'strategy southshire: S\n',
        'a/n.cjoip': part,
        'a/s.cjoip': 'part of southshire\n',
      }),
    ).toEqual(['strategy northshire in a/: north.cjoip n.cjoip', 'strategy southshire in a/: south.cjoip s.cjoip']);
  });

  it('keeps two copies of a strategy in two folders apart', () => {
    expect(
      groups({ '2025/plan.cjoip': strategy, '2025/n.cjoip': part, '2026/plan.cjoip': strategy, '2026/n.cjoip': part }),
    ).toEqual(['strategy northshire in 2025/: plan.cjoip n.cjoip', 'strategy northshire in 2026/: plan.cjoip n.cjoip']);
  });

  it('joins two files of one folder that both begin the same strategy, so that a rule can say so', () => {
    expect(groups({ 'a/plan.cjoip': strategy, 'a/copy.cjoip': strategy, 'a/n.cjoip': part })).toEqual([
      'strategy northshire in a/: copy.cjoip plan.cjoip n.cjoip',
    ]);
  });

  it('keeps a strategy and a framework of one name apart', () => {
    expect(groups({ 'a/f.cjoip': 'framework northshire: F\n', 'a/s.cjoip': strategy })).toEqual([
      'framework northshire in a/: f.cjoip',
      'strategy northshire in a/: s.cjoip',
    ]);
  });

  it('takes a file that does not say for part of the only strategy of its folder or of one above', () => {
    expect(groups({ 'a/plan.cjoip': strategy, 'a/n.cjoip': item, 'a/b/c/n.cjoip': item })).toEqual([
      'strategy northshire in a/: plan.cjoip b/c/n.cjoip n.cjoip',
    ]);
  });

  it('does not guess between two strategies', () => {
    expect(
      groups({ 'a/north.cjoip': strategy, 'a/south.cjoip': 'strategy southshire: S\n', 'a/n.cjoip': item }),
    ).toEqual([
      'strategy northshire in a/: north.cjoip',
      'strategy southshire in a/: south.cjoip',
      'unnamed  in a/: n.cjoip',
    ]);
  });

  it('keeps parts of a strategy that is not there together', () => {
    expect(groups({ 'a/n.cjoip': part, 'a/o.cjoip': part, 'b/s.cjoip': 'part of southshire\n' })).toEqual([
      'unnamed northshire in a/: n.cjoip o.cjoip',
      'unnamed southshire in b/: s.cjoip',
    ]);
  });

  it('keeps files without a header together by folder', () => {
    expect(groups({ 'a/n.cjoip': item, 'a/o.cjoip': item, 'b/s.cjoip': '' })).toEqual([
      'unnamed  in a/: n.cjoip o.cjoip',
      'unnamed  in b/: s.cjoip',
    ]);
  });

  it('takes the first of two headers in one file', () => {
    expect(groups({ 'a/plan.cjoip': `${strategy}${'strategy southshire: S\n'}`, 'a/n.cjoip': part })).toEqual([
      'strategy northshire in a/: plan.cjoip n.cjoip',
    ]);
  });

  it('takes the strategy where a file says both that it begins one and that it is part of one', () => {
    expect(groups({ 'a/plan.cjoip': `${part}${strategy}` })).toEqual(['strategy northshire in a/: plan.cjoip']);
  });

  it('takes a header that stands below other items', () => {
    expect(groups({ 'a/plan.cjoip': `${item}${strategy}` })).toEqual(['strategy northshire in a/: plan.cjoip']);
  });

  it('takes a strategy without a readable name for a file that does not say', () => {
    expect(groups({ 'a/plan.cjoip': 'strategy: Northshire\n', 'a/part.cjoip': 'part of\n' })).toEqual([
      'unnamed  in a/: part.cjoip plan.cjoip',
    ]);
  });

  it('gives the same groups whatever the order of the files', () => {
    const files = Object.entries({ 'a/plan.cjoip': strategy, 'a/n.cjoip': part, 'b/x.cjoip': item, 'a/o.cjoip': item });
    expect(groups(Object.fromEntries(files.toReversed()))).toEqual(groups(Object.fromEntries(files)));
  });

  it('gives no group for no file', () => {
    expect(groupFiles([])).toEqual([]);
  });
});
