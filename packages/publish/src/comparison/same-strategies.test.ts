import { parseFile } from '@goldenthread/language';
import { type Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import { expect, it } from 'vitest';
import { sameStrategies } from './same-strategies.ts';

/** Strategies of the files, each with its one file: `plans/north/plan.cjoip`, with the name that it has. */
function strategies(files: Readonly<Record<string, string>>): readonly Strategy[] {
  const workspace = new StrategyWorkspace();
  for (const [path, name] of Object.entries(files)) {
    workspace.set(parseFile(`file:///${path}`, `strategy ${name}: A plan\n`));
  }
  return workspace.strategies();
}

it.each<readonly [what: string, old: Record<string, string>, now: Record<string, string>, pairs: readonly string[]]>([
  ['by their name', { 'a/plan.cjoip': 'north' }, { 'b/plan.cjoip': 'north' }, ['b/plan.cjoip = a/plan.cjoip']],
  [
    'by their name, however they moved',
    { 'a/plan.cjoip': 'north', 'b/plan.cjoip': 'south' },
    { 'a/plan.cjoip': 'south', 'b/plan.cjoip': 'north' },
    ['a/plan.cjoip = b/plan.cjoip', 'b/plan.cjoip = a/plan.cjoip'],
  ],
  [
    'of several with one name, those that stand in the same folder',
    { 'a/plan.cjoip': 'north', 'b/plan.cjoip': 'north' },
    { 'b/other.cjoip': 'north', 'a/plan.cjoip': 'north' },
    ['a/plan.cjoip = a/plan.cjoip', 'b/other.cjoip = b/plan.cjoip'],
  ],
  [
    'of several with one name in another place, those whose folder has the same name',
    { 'old/a/plan.cjoip': 'north', 'old/b/plan.cjoip': 'north' },
    { 'new/b/plan.cjoip': 'north', 'new/a/other.cjoip': 'north' },
    ['new/a/other.cjoip = old/a/plan.cjoip', 'new/b/plan.cjoip = old/b/plan.cjoip'],
  ],
  [
    'the only one of each side',
    { 'a/plan.cjoip': 'north' },
    { 'a/plan.cjoip': 'south' },
    ['a/plan.cjoip = a/plan.cjoip'],
  ],
  [
    'none where two might be meant',
    { 'a/plan.cjoip': 'north', 'b/plan.cjoip': 'east' },
    { 'c/plan.cjoip': 'south' },
    [],
  ],
  [
    'none twice',
    { 'a/plan.cjoip': 'north' },
    { 'a/plan.cjoip': 'north', 'b/plan.cjoip': 'north' },
    ['a/plan.cjoip = a/plan.cjoip'],
  ],
])('pairs two versions: %s', (_what, old, now, pairs) => {
  const found = [...sameStrategies(strategies(old), strategies(now))];
  const path = ({ files: [file] }: Strategy): string | undefined => file?.uri.replace('file:///', '');
  expect(found.map(([each, before]) => `${path(each)} = ${path(before)}`).sort()).toEqual(pairs);
});
