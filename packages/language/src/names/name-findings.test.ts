import { describe, expect, it } from 'vitest';
import { parseFile } from '../file/parsed-file.ts';
import { nameFindings } from './name-findings.ts';
import { NameTable, type NameTables } from './name-table.ts';

const items = `need home: A home
outcome settled-homes: Homes
measure m-1: M
partner council: C
`;

/** The findings about names in a plan: code and message, and what the fix would write. */
function findings(lines: string, strategyFacts = ''): string[] {
  const file = parseFile(
    'file:///plans/north%20shire.cjoip',
    `strategy northshire: N\n${strategyFacts}${items}${lines}`,
  );
  const tables = new Map<string, NameTable>();
  const others: NameTables = { tableOf: (name) => tables.get(name), strategyNames: () => tables.keys() };
  tables.set(
    'cjpf',
    new NameTable([parseFile('file:///cjpf.cjoip', 'framework cjpf: F\noutcome accommodation: A\n')], others),
  );
  tables.set('northshire', new NameTable([file], others));
  const table = tables.get('northshire') ?? new NameTable([], others);
  const placeOf = ({ span }: { readonly span: { readonly start: number; readonly end: number } }) =>
    file.index.place(span.start, span.end);
  return nameFindings(file, table, placeOf).map(
    ({ code, message, fix }) => `${code}: ${message}${fix === undefined ? '' : ` -> ${fix.changes[0]?.newText}`}`,
  );
}

describe('nameFindings', () => {
  it.each([
    ['service s-1: S\n  meets home\n', []],
    [
      'service s-1: S\n  meets hmoe\n',
      ['name/unknown: There is no need called `hmoe`. Did you mean `home` (north shire.cjoip, line 2)? -> home'],
    ],
    [
      'service s-1: S\n  meets Home\n',
      ['name/unknown: There is no need called `Home`. Did you mean `home` (north shire.cjoip, line 2)? -> home'],
    ],
    [
      'service s-1: S\n  meets work\n',
      [
        'name/unknown: There is no need called `work`. Give the name of one that is there (`home`), or write the item that it names.',
      ],
    ],
    [
      'service s-1: S\n  meets settled-homes\n',
      ['name/wrong-kind: `settled-homes` is an outcome; `meets` needs the name of a need.'],
    ],
    [
      'progress on nothing at 30 June 2027: T\n',
      [
        'name/unknown: There is no objective, action, outcome, deliverable or measure called `nothing`. Give the name of one that is there (`settled-homes` or `m-1`), or write the item that it names.',
      ],
    ],
    [
      'outcome o-1: O\n  contributes to cjpf.accommodation\n',
      [
        'name/not-used: `cjpf.accommodation` is an item of `cjpf`, which this strategy does not use. Add `uses cjpf` below `strategy`.',
      ],
    ],
    [
      'outcome o-1: O\n  contributes to cjfp.accommodation\n',
      [
        'name/unknown-strategy: There is no strategy or framework called `cjfp` here. Did you mean `cjpf`? A name with a dot, such as `cjpf.accommodation`, reaches into another strategy or framework. -> cjpf.accommodation',
      ],
    ],
    ['section s-1: S\n  before vision\n', []],
    ['section s-1: S\nsection s-2: S\n  after s-1\n', []],
    [
      'section s-1: S\n  before vison\n',
      [
        'name/unknown: There is no section called `vison`. Give the name of a section, or a part of the document: `vision`, `scope`, `needs`, `services`, `gaps`, `priorities`, `outcomes`, `objectives`, `delivery`, `deliverables`, `changes`, `governance`, `partners`, `workforce`, `participation`, `measures`, `evaluation`, `assessments`, `risks`, `documents` or `glossary`.',
      ],
    ],
  ])('%j', (lines, expected) => {
    expect(findings(lines)).toEqual(expected);
  });

  it('finds a name of a framework that the strategy uses', () => {
    expect(findings('outcome o-1: O\n  contributes to cjpf.accommodation\n', '  uses cjpf\n')).toEqual([]);
    expect(findings('outcome o-1: O\n  contributes to cjpf.acommodation\n', '  uses cjpf\n')).toEqual([
      expect.stringContaining('-> cjpf.accommodation'),
    ]);
  });

  it('says nothing of the strategy that is replaced, which need not be at hand', () => {
    expect(findings('', '  replaces northshire-2021\n')).toEqual([]);
  });

  it('leaves a line alone that has an error of its own', () => {
    expect(findings('service s-1: S\n  meets the need of people\n')).toEqual([]);
    expect(findings('service s-1: S\n  produces nothing\n')).toEqual([]);
  });

  it('holds back what may be the name of an item whose head cannot be read', () => {
    expect(findings('need: Work\nservice s-1: S\n  meets work, hmoe\n')).toEqual([]);
    expect(findings('need\nservice s-1: S\n  meets work\n')).toEqual([]);
    expect(findings('need: Work\nservice s-1: S\n  provider work\n')).toHaveLength(1);
    // A difference in case alone is no new name.
    expect(findings('need: Work\nservice s-1: S\n  meets HOME\n')).toHaveLength(1);
  });

  it('takes an item of unknown kind for what is meant', () => {
    expect(findings('nede work: Work\nservice s-1: S\n  meets work\n')).toEqual([]);
  });
});
