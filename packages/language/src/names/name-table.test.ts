import { describe, expect, it } from 'vitest';
import { parseFile } from '../file/parsed-file.ts';
import { NameTable, type NameTables, type Resolution } from './name-table.ts';

const plan = `strategy northshire: N
  uses cjpf, southshire

need settled-homes: A home
outcome safe-homes: A home that is safe
outcome O1: O
outcome O1: the same name again
action A1.2a: A
glossary O1: the first outcome
glossary HSCP: Health and Social Care Partnership
nede unknown-kind: of a kind that is none
`;

/** A table of the plan, with a framework and two other strategies at hand. */
function tableOf(text: string): NameTable {
  const texts = {
    northshire: text,
    cjpf: 'framework cjpf: F\noutcome accommodation: A\nindicator homes: H\n',
    southshire: 'strategy southshire: S\noutcome O1: O\n',
    westshire: 'strategy westshire: W\noutcome O1: O\n',
  };
  const tables = new Map<string, NameTable>();
  const others: NameTables = { tableOf: (name) => tables.get(name), strategyNames: () => tables.keys() };
  for (const [name, content] of Object.entries(texts)) {
    tables.set(name, new NameTable([parseFile(`file:///${name}.cjoip`, content)], others));
  }
  return tables.get('northshire') ?? new NameTable([], others);
}

function shown(resolution: Resolution): string {
  switch (resolution.type) {
    case 'found':
    case 'wrong kind':
      return `${resolution.type}: ${resolution.defined.kind} ${resolution.defined.name} in ${resolution.defined.uri.slice(8)}`;
    case 'unknown':
      return `unknown, near ${resolution.near?.name}`;
    case 'not used':
      return `not used: ${resolution.strategy}`;
    case 'no such strategy':
      return `no such strategy, near ${resolution.near}`;
  }
}

describe('resolve', () => {
  const table = tableOf(plan);

  it.each([
    ['settled-homes', ['need'], 'found: need settled-homes in northshire.cjoip'],
    ['settled-homes', ['gap', 'need'], 'found: need settled-homes in northshire.cjoip'],
    ['settled-homes', undefined, 'found: need settled-homes in northshire.cjoip'],
    ['A1.2a', ['action'], 'found: action A1.2a in northshire.cjoip'],
    ['settled-homes', ['outcome'], 'wrong kind: need settled-homes in northshire.cjoip'],
    ['setled-homes', ['need'], 'unknown, near settled-homes'],
    // Only what the fact may name is suggested.
    ['setled-homes', ['outcome'], 'unknown, near undefined'],
    ['o1', ['outcome'], 'unknown, near O1'],
    ['O2', ['outcome'], 'unknown, near undefined'],
    ['Settled-Homes', ['need'], 'unknown, near settled-homes'],
    // An item of unknown kind may be what is meant.
    ['unknown-kind', ['need'], 'found: undefined unknown-kind in northshire.cjoip'],
    // Glossary entries are apart from all others.
    ['HSCP', undefined, 'unknown, near undefined'],
    ['cjpf.accommodation', ['outcome'], 'found: outcome accommodation in cjpf.cjoip'],
    ['cjpf.acommodation', ['outcome'], 'unknown, near accommodation'],
    ['cjpf.homes', ['outcome'], 'wrong kind: indicator homes in cjpf.cjoip'],
    ['southshire.O1', ['outcome'], 'found: outcome O1 in southshire.cjoip'],
    ['westshire.O1', ['outcome'], 'not used: westshire'],
    ['northshire.O1', ['outcome'], 'found: outcome O1 in northshire.cjoip'],
    ['cjfp.accommodation', ['outcome'], 'no such strategy, near cjpf'],
    ['elsewhere.x', ['outcome'], 'no such strategy, near undefined'],
    ['cjpf', ['framework', 'strategy'], 'found: framework cjpf in cjpf.cjoip'],
    ['westshire', ['framework', 'strategy'], 'found: strategy westshire in westshire.cjoip'],
    ['nowhere', ['framework', 'strategy'], 'no such strategy, near undefined'],
    ['constructor', ['need'], 'unknown, near undefined'],
    ['__proto__', ['need'], 'unknown, near undefined'],
  ] as const)('%s as %s: %s', (name, kinds, expected) => {
    expect(shown(table.resolve(name, kinds))).toBe(expected);
  });

  it('never leaves a strategy for a name without a dot', () => {
    expect(shown(tableOf('strategy northshire: N\n').resolve('accommodation', ['outcome']))).toBe(
      'unknown, near undefined',
    );
  });
});

describe('the table', () => {
  const table = tableOf(plan);

  it('tells of names that are defined more than once, glossary apart', () => {
    expect([...table.repeated()].map((names) => names.map(({ name, kind }) => `${kind} ${name}`))).toEqual([
      ['outcome O1', 'outcome O1'],
    ]);
    expect(table.definitions('O1')).toHaveLength(2);
    expect(table.definitions('nothing')).toEqual([]);
  });

  it('gives the items of a kind in the order of the text', () => {
    expect(table.ofKind('outcome').map(({ title }) => title)).toEqual([
      'A home that is safe',
      'O',
      'the same name again',
    ]);
    expect(table.ofKind('gap')).toEqual([]);
  });

  it.each([
    ['need: A home\n', 'need'],
    ['need\n', 'need'],
    ['outcom:\n', 'outcome'],
    ['vision: text of the vision need n-1: A home\n', 'need'],
  ] as const)('knows of an item without a readable name in %j', (text, kind) => {
    expect(tableOf(text).hasNameless([kind])).toBe(true);
    expect(tableOf(text).hasNameless(['action'])).toBe(false);
    expect(tableOf(text).hasNameless(undefined)).toBe(false);
  });

  it('has no items without a readable name where all can be read', () => {
    expect(table.hasNameless(['need', 'outcome', 'action', 'strategy', 'glossary'])).toBe(false);
  });
});
