import { expect, it } from 'vitest';
import { type RuleCode, runRule } from './rule.ts';
import { rules } from './rules.ts';
import { context, planOf } from './testing/plan.ts';

const partners = (...names: readonly string[]) => names.map((name) => `partner ${name}: P`).join('\n\n');

/** What a planner must be able to read in the message of a rule, or behind it, without looking anything up. */
const cases: readonly (readonly [RuleCode, says: string, plan: string, message: string])[] = [
  [
    'progress/overdue',
    'which items are late',
    'action a1: A\n  by June 2026\n\naction a2: B\n  by July 2026\n\ndeliverable rota: R\n  by August 2026',
    '`a1`, `a2` and `rota` are past their day',
  ],
  [
    'governance/circle',
    'that one group alone answers to nobody',
    'group a: A\n  accountable to a',
    '`a` is accountable to itself, so it answers to nobody. Name the body above it.',
  ],
  [
    'governance/circle',
    'the steps of a circle of several',
    'group a: A\n  accountable to b\n\ngroup b: B\n  accountable to a',
    '`a` is accountable to `b`, which is accountable to `a`, so in the end none of them',
  ],
  [
    'partners/statutory',
    'the word for each partner of the Act, and both of the Scottish Ministers',
    [
      ...['police', 'integration-joint-board', 'local-authority', 'courts', 'skills', 'fire'].map(
        (word) => `partner p-${word}: P\n  statutory as ${word}`,
      ),
    ].join('\n\n'),
    'no partner for Health Board (`health-board`) or Scottish Ministers (`prisons` or `fiscal`), and',
  ],
  ['partners/named-lead', 'each further partner by name', partners('a', 'b', 'c', 'd'), '`d` is another.'],
  [
    'partners/without-part',
    'each further partner by name',
    `action x: X\n  lead z\n\ngroup g: G\n  members a, b, c, d\n\n${partners('z', 'a', 'b', 'c', 'd')}`,
    '`c` is another.',
  ],
  [
    'services/eight-facts',
    'what is missing in the words of the facts',
    [
      'service s: S\n  provider p\n  meets n\n  for everyone\n  where: The county\n  prevention tertiary',
      '  funded until 31 March 2029\n  governed by: A contract\n  staff skills: Tenancy law',
    ].join('\n'),
    '`s` does not say its `cost`, its `quality` or its `capacity`, so it cannot be compared with what people need. Add what is missing.',
  ],
  [
    'smart/specific',
    'how to begin a sentence without a verb',
    'objective o: Housing for people leaving custody',
    'Begin with what will be done, such as publish, appoint or train.',
  ],
  [
    'money/funding-differs',
    'what becomes of money beyond the cost',
    'action a: A\n  cost £4,000\n  funded by f £6,000\n\nresource f: F',
    'so £2,000 is set aside that other work could use. Correct the cost or an amount.',
  ],
];

it.each(cases)('%s tells %s', (code, _says, plan, message) => {
  const rule = rules.find((each) => each.code === code);
  if (rule === undefined) throw new Error(`There is no rule ${code}.`);
  const findings = runRule(rule, planOf(`strategy plan: Plan\n\n${plan}\n`).strategy, context);
  const told = findings.flatMap((finding) => [finding.message, ...(finding.related ?? []).map((each) => each.message)]);
  expect(told.join('\n')).toContain(message);
});
