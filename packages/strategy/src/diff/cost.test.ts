import { cpuUsage } from 'node:process';
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

/** What the processor has done for it, in microseconds: other work on the machine does not count. */
function costOf(work: () => unknown): number {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return user + system;
}

it.each(cases)(
  '%s',
  (_, make) => {
    const small = make(250);
    const large = make(2_500);
    diffStrategies(...large);
    // What is collected in between counts at times, so the least of several counts.
    const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
    for (let round = 0; round < 8 && !(least.large < 18 * least.small); round++) {
      for (let time = 0; time < 4; time++)
        least.small = Math.min(
          least.small,
          costOf(() => diffStrategies(...small)),
        );
      for (let time = 0; time < 2; time++)
        least.large = Math.min(
          least.large,
          costOf(() => diffStrategies(...large)),
        );
    }
    expect(least.large / least.small).toBeLessThan(18);
  },
  60_000,
);

it('ten thousand barriers of one need are told without comparing each with each', () => {
  const need = (word: string): Strategy => {
    const text = `strategy n: N\n\nneed a: A\n${Array.from({ length: 10_000 }, (_, at) => `  barrier: ${word} number ${at}\n`).join('')}`;
    const workspace = new StrategyWorkspace();
    workspace.set(parseFile('file:///plans/plan.cjoip', text));
    return workspace.strategies()[0] as Strategy;
  };
  const [old, now] = [need('bus'), need('train')];
  const cost = costOf(() => expect(diffStrategies(old, now).items[0]?.changes).toHaveLength(20_000));
  expect(cost).toBeLessThan(5_000_000);
}, 30_000);
