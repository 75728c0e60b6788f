import { describe, expect, it } from 'vitest';
import { applyFix } from '../testing/apply-fix.ts';
import { planOf } from '../testing/plan.ts';
import { missingFacts, missingFactsScaffold, type WantedFact } from './missing-facts.ts';

const header = 'strategy plan: Plan\n';

interface Case {
  readonly says: string;
  readonly plan: string;
  readonly wanted: readonly WantedFact[];
  /** The plan afterwards; a prompt is shortened to `# word`. `undefined`: there is nothing to begin. */
  readonly after: string | undefined;
}

const cases: readonly Case[] = [
  {
    says: 'below the last fact, in the order of the vocabulary',
    plan: 'action a: A\n  from 2026\n\nneed n: N\n',
    wanted: ['lead', 'by'],
    after: 'action a: A\n  from 2026\n  # by\n  # lead\n\nneed n: N\n',
  },
  { says: 'below a head without facts', plan: 'action a: A\n', wanted: ['by'], after: 'action a: A\n  # by\n' },
  {
    says: 'at the end of a file without a last line end',
    plan: 'action a: A',
    wanted: ['by'],
    after: 'action a: A\n  # by',
  },
  {
    says: 'not what the item has, nor what every action is given',
    plan: 'action a: A\n  by 2027\n',
    wanted: ['by', 'cost'],
    after: undefined,
  },
  {
    says: 'one of those of which one is enough, and none where one is there',
    plan: 'action a: A\n  produces d\n',
    wanted: [
      ['measured by', 'target', 'produces'],
      ['from', 'every'],
    ],
    after: 'action a: A\n  produces d\n  # from or every\n',
  },
  {
    says: 'not what a prompt asks for already, and the rest below it',
    plan: 'action a: A\n  # by or every: When?\n',
    wanted: ['every', 'lead'],
    after: 'action a: A\n  # by or every\n  # lead\n',
  },
  {
    says: 'below a block of text, outside it',
    plan: 'action a: A\n  note:\n    One line\n\n    # a heading in it\n    and another\n\n\nneed n: N\n',
    wanted: ['by'],
    after: 'action a: A\n  note:\n    One line\n\n    # a heading in it\n    and another\n  # by\n\n\nneed n: N\n',
  },
  {
    says: 'at the margin below a statement that is a block, where a remark further in would be part of it',
    plan: 'risk r:\n  It may rain\n  for a year\n',
    wanted: ['likelihood'],
    after: 'risk r:\n  It may rain\n  for a year\n# likelihood\n',
  },
  {
    says: 'as a line, where only one partner can lead',
    plan: 'action a: A\n\npartner council: Council\n',
    wanted: ['lead'],
    after: 'action a: A\n  lead council\n\npartner council: Council\n',
  },
  { says: 'not what the kind cannot have', plan: 'action a: A\n', wanted: ['provider'], after: undefined },
];

describe('what an item lacks is begun', () => {
  it.each(cases)('$says', ({ plan, wanted, after }) => {
    const text = `${header}  every action cost £0\n\n${plan}`;
    const { strategy, textFindings } = planOf(text);
    const item = [...strategy.ofKind('action'), ...strategy.ofKind('risk')][0];
    if (item === undefined) throw new Error('The plan has an action or a risk.');
    const fix = missingFacts(strategy, [item], wanted);
    if (after === undefined) {
      expect(fix).toBeUndefined();
      return;
    }
    const fixed = applyFix(text, fix);
    expect(fixed.replace(/^( *# [a-z ,]+):.*$/gm, '$1')).toBe(`${header}  every action cost £0\n\n${after}`);
    const again = planOf(fixed);
    expect(again.textFindings).toHaveLength(textFindings.length);
    const same = again.strategy.item(item.id);
    expect(same?.statement).toBe(item.statement);
    expect(same && missingFacts(again.strategy, [same], wanted), 'once is enough').toBeUndefined();
  });

  it('for several items in one go', () => {
    const text = `${header}\naction a: A\n\naction b: B\n`;
    const { strategy } = planOf(text);
    const fix = missingFacts(strategy, strategy.ofKind('action'), ['by']);
    expect(fix?.title).toBe('Begin `by` below 2 items');
    expect(applyFix(text, fix)).toMatch(/action a: A\n {2}# by: .*\n\naction b: B\n {2}# by: .*\n$/);
  });
});

it('asks for all that the Framework asks of an item', () => {
  const text = `${header}\nservice s: S\n  cost £1\n`;
  const { strategy } = planOf(text);
  const [service] = strategy.ofKind('service');
  const fixed = applyFix(text, service && missingFactsScaffold(strategy, service));
  const asked = [...fixed.matchAll(/^ {2}# ([a-z ,]+):/gm)].map(([, words]) => words);
  expect(asked).toEqual([
    'provider',
    'meets or towards',
    'for',
    'where',
    'prevention',
    'capacity',
    'funded until or sustainability',
    'governed by, funded by or route',
    'quality',
    'staff skills',
  ]);
});
