import {
  type FactWord,
  factDefinitions,
  factWordsOf,
  type ItemKind,
  itemKinds,
  kindDefinition,
  parseFile,
} from '@goldenthread/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strategyJson } from '../json/strategy-json.ts';
import type { Strategy } from '../strategy.ts';
import { StrategyWorkspace } from '../workspace.ts';
import { diffStrategies, isSameInSubstance } from './diff-strategies.ts';

/*
 * Whatever is another in the data of two plans is told, and where nothing is told the data are the same: all but places,
 * the way in which values are written, and the order of what has no order.
 */

function planOf(text: string): Strategy {
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile('file:///plans/plan.cjoip', text));
  const found = workspace.strategies()[0];
  if (found === undefined) throw new Error('The text of the test holds no strategy.');
  return found;
}

type Data = null | string | number | boolean | undefined | readonly Data[] | { readonly [key: string]: Data };

/** The data of a plan that are its substance, in an order of their own. */
function substance(plan: Strategy): string {
  const { files: _, ...json } = JSON.parse(JSON.stringify(strategyJson(plan, (uri) => uri))) as Record<string, Data>;
  const items = (json.items as readonly Record<string, Data>[])
    .filter(({ kind, facts }) => kind !== 'part' || Object.keys(facts as object).length > 0)
    .map((item) => ({ ...item, facts: factsIn(item.facts as Record<string, readonly Record<string, Data>[]>) }));
  return JSON.stringify(ordered({ ...json, items }));
}

/** Lists of names, words and figures taken to pieces: it says the same to write them on a line each. */
function factsIn(facts: Record<string, readonly Record<string, Data>[]>): Data {
  return Object.fromEntries(
    Object.entries(facts).map(([word, all]): [string, Data] => {
      if (word === 'text' || word === 'note') return [word, all.map(({ text }) => text).join('\n\n')];
      return [word, all.flatMap(pieces)];
    }),
  );
}

function pieces(fact: Record<string, Data>): readonly Data[] {
  const lists = Object.entries(fact).filter(([, value]) => Array.isArray(value) && value.length > 0);
  const [first] = lists;
  if (first === undefined) return [fact];
  return (first[1] as readonly Data[]).map((_, index) => ({
    ...fact,
    ...Object.fromEntries(lists.map(([key, value]) => [key, (value as readonly Data[])[index]])),
  }));
}

function ordered(value: Data): Data {
  if (Array.isArray(value)) {
    const unique = new Map((value as readonly Data[]).map(ordered).map((each) => [JSON.stringify(each), each]));
    return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each as Data);
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !['place', 'namePlace', 'written'].includes(key));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, ordered(each)]));
}

const kinds = itemKinds.filter((kind) => !['strategy', 'framework', 'part'].includes(kind));

function headOf(kind: ItemKind): string {
  const { head, word } = kindDefinition(kind);
  if (head === 'named') return `${word} ${kind}-1: Settled homes for everybody`;
  if (head === 'about') return `${word} outcome-1: Half way`;
  if (head === 'about at') return `${word} outcome-1 at 30 June 2027: Going well`;
  if (head === 'stage') return `${word} analyse`;
  return head === 'text' ? `${word}: Settled homes for everybody` : word;
}

const header = 'strategy northshire: Northshire\n  period 1 April 2026 to 31 March 2036\n  uses cjpf\n';
const uses = kinds.flatMap((kind) => factWordsOf(kind).map((word): [ItemKind, FactWord] => [kind, word]));

/** The fact with another value, where the tests know one: other digits, other words, another name. */
function otherwise(example: string): string {
  if (/\d/.test(example)) return example.replace(/(\d)(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10 || 1));
  if (example.includes(':')) return example.replace(/:.*/, ': Said in quite another way');
  return example.replace(/[\w.-]+$/, 'quite-another');
}

describe('every fact of every kind', () => {
  it.each(uses)('%s: `%s` is told when it comes, goes and changes', (kind, word) => {
    const { example } = factDefinitions[word];
    const without = planOf(`${header}\n${headOf(kind)}\n`);
    const withIt = planOf(`${header}\n${headOf(kind)}\n  ${example}\n`);
    const told = (old: Strategy, now: Strategy): readonly string[] =>
      diffStrategies(old, now).items.flatMap((item) => item.changes.map((change) => change.word));
    expect(new Set(told(without, withIt))).toEqual(new Set([word]));
    expect(new Set(told(withIt, without))).toEqual(new Set([word]));
    const other = planOf(`${header}\n${headOf(kind)}\n  ${otherwise(example)}\n`);
    if (substance(other) !== substance(withIt)) expect(new Set(told(withIt, other))).toEqual(new Set([word]));
    expect(told(withIt, planOf(`${header}\n# A remark\n${headOf(kind)}\n\n    ${example}\n`))).toEqual([]);
  });
});

/** Items with their facts, as lines; each item can be left out, each fact left out, doubled or written otherwise. */
const fact = fc.constantFrom(...uses).chain(([kind, word]) =>
  fc.record({
    kind: fc.constant(kind),
    line: fc.constantFrom(factDefinitions[word].example, otherwise(factDefinitions[word].example)),
  }),
);

const plan = fc
  .array(fc.tuple(fact, fc.constantFrom('1', '2')), { maxLength: 12 })
  .map((facts) => [...Map.groupBy(facts, ([{ kind }, name]) => headOf(kind).replace('-1:', `-${name}:`))])
  .map((items) => items.map(([head, facts]) => [head, ...facts.map(([{ line }]) => `  ${line}`)]));

/** The same plan with one line taken out, doubled, or put elsewhere in its item; or its items in another order. */
const edit = fc.record({
  what: fc.constantFrom('take out', 'double', 'swap items', 'swap facts', 'nothing'),
  at: fc.nat(),
});

type Items = readonly (readonly string[])[];

function edited(items: Items, { what, at }: { readonly what: string; readonly at: number }): Items {
  if (items.length === 0) return items;
  const chosen = at % items.length;
  const lines = items[chosen] ?? [];
  const line = at % lines.length;
  const put = (next: readonly string[]): Items => items.map((item, index) => (index === chosen ? next : item));
  switch (what) {
    case 'take out':
      return line === 0
        ? items.filter((_, index) => index !== chosen)
        : put(lines.filter((_, index) => index !== line));
    case 'double':
      return put([...lines, ...(line === 0 ? [] : [lines[line] ?? ''])]);
    case 'swap items':
      return items.toReversed();
    case 'swap facts':
      return put([...lines.slice(0, 1), ...lines.slice(1).toReversed()]);
    default:
      return items;
  }
}

const textOf = (items: Items): string => `${header}\n${items.map((item) => item.join('\n')).join('\n\n')}\n`;

it('two plans have the same data exactly where nothing is told', () => {
  fc.assert(
    fc.property(plan, edit, (items, change) => {
      const [old, now] = [planOf(textOf(items)), planOf(textOf(edited(items, change)))];
      expect(isSameInSubstance(diffStrategies(old, now))).toBe(substance(old) === substance(now));
    }),
    { numRuns: 400 },
  );
}, 30_000);

it('two plans that have nothing to do with each other are told in full, both ways', () => {
  fc.assert(
    fc.property(plan, plan, (a, b) => {
      const [old, now] = [planOf(textOf(a)), planOf(textOf(b))];
      const isSame = substance(old) === substance(now);
      expect(isSameInSubstance(diffStrategies(old, now))).toBe(isSame);
      expect(isSameInSubstance(diffStrategies(now, old))).toBe(isSame);
    }),
    { numRuns: 200 },
  );
}, 30_000);
