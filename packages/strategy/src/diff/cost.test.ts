import { parseFile } from '@goldenthread/language';
import { expect, it } from 'vitest';
import type { Strategy } from '../strategy.ts';
import { StrategyWorkspace } from '../workspace.ts';
import { diffStrategies } from './diff-strategies.ts';

/*
 * Ten times the lines cost about ten times as much, in the cases in which a careless comparison would compare everything
 * with everything: all names are others, and statements and facts are much alike.
 */

const verbs = ['Open', 'Sign', 'Fund', 'Train', 'Review', 'Publish', 'Agree', 'Extend'];
const things = ['a family room', 'a protocol', 'two workers', 'a flat', 'a bail service', 'a helpline', 'a hub'];

function planOf(items: number, name: (index: number) => string, statement: (index: number) => string): Strategy {
  const lines = Array.from({ length: items }, (_, index) => [
    `action ${name(index)}: ${statement(index)}`,
    '  by 31 March 2028',
    '  lead council',
    `  cost £${(index % 90) + 10},000`,
    `  milestone by 1 June 2027: ${things[index % 7]} looked at`,
  ]);
  const text = `strategy n: N\n\npartner council: Council\n\n${lines.map((each) => each.join('\n')).join('\n\n')}\n`;
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile('file:///plans/plan.cjoip', text));
  const found = workspace.strategies()[0];
  if (found === undefined) throw new Error('The text of the test holds no strategy.');
  return found;
}

const usual = (index: number): string =>
  `${verbs[index % 8]} ${things[index % 7]} in area ${index % 31} by step ${index}`;

const cases: readonly (readonly [string, (items: number) => readonly [Strategy, Strategy]])[] = [
  ['every item is renamed', (n) => [planOf(n, (i) => `a${i}`, usual), planOf(n, (i) => `b${i}`, usual)]],
  [
    'every item is renamed and reworded',
    (n) => [
      planOf(n, (i) => `a${i}`, usual),
      planOf(
        n,
        (i) => `b${i}`,
        (i) => `${usual(i)} at last`,
      ),
    ],
  ],
  [
    'every statement is the same, and no name',
    (n) => [
      planOf(
        n,
        (i) => `a${i}`,
        () => 'Open a hub',
      ),
      planOf(
        n,
        (i) => `b${i}`,
        () => 'Open a family hub',
      ),
    ],
  ],
  ['the numbers move on by one', (n) => [planOf(n, (i) => `A${i}`, usual), planOf(n, (i) => `A${i + 1}`, usual)]],
  ['nothing is another', (n) => [planOf(n, (i) => `a${i}`, usual), planOf(n, (i) => `a${i}`, usual)]],
];

function least(times: number, work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: times }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );
}

it.each(cases)(
  '%s',
  (_, make) => {
    const small = make(250);
    const large = make(2_500);
    diffStrategies(...large);
    const taken: number[] = [];
    // The machine may have been busy with something else.
    do taken.push(least(2, () => diffStrategies(...large)) / least(4, () => diffStrategies(...small)));
    while (taken.length < 3 && (taken.at(-1) ?? 0) >= 18);
    expect(taken.at(-1), `ratios taken: ${taken.map((one) => one.toFixed(1)).join(', ')}`).toBeLessThan(18);
  },
  30_000,
);

it('ten thousand barriers of one need are told without comparing each with each', () => {
  const need = (word: string): Strategy => {
    const text = `strategy n: N\n\nneed a: A\n${Array.from({ length: 10_000 }, (_, at) => `  barrier: ${word} number ${at}\n`).join('')}`;
    const workspace = new StrategyWorkspace();
    workspace.set(parseFile('file:///plans/plan.cjoip', text));
    return workspace.strategies()[0] as Strategy;
  };
  const [old, now] = [need('bus'), need('train')];
  const started = performance.now();
  expect(diffStrategies(old, now).items[0]?.changes).toHaveLength(20_000);
  expect(performance.now() - started).toBeLessThan(5_000);
}, 30_000);
