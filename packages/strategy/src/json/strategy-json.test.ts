import { parseFile } from '@goldenthread/language';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Strategy } from '../strategy.ts';
import { StrategyWorkspace } from '../workspace.ts';
import { strategySchema } from './schema.ts';
import { strategyJson } from './strategy-json.ts';

const schemaFile = new URL('../../../../docs/schemas/strategy.schema.json', import.meta.url).pathname;

function strategy(files: Readonly<Record<string, string>>): Strategy {
  const workspace = new StrategyWorkspace();
  for (const [name, text] of Object.entries(files)) workspace.set(parseFile(`file:///plan/${name}`, text));
  const found = workspace.strategies()[0];
  if (found === undefined) throw new Error('The text of the test holds no strategy.');
  return found;
}

interface ReadBack {
  readonly files: readonly string[];
  readonly items: readonly {
    readonly id: string;
    readonly facts: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
    readonly defaults?: readonly unknown[];
    readonly namedBy: readonly { readonly from: string; readonly by: string }[];
    readonly [property: string]: unknown;
  }[];
  readonly uses: readonly { readonly name: string; readonly items: ReadBack['items'] }[];
  readonly [property: string]: unknown;
}

/** What a reader of the JSON gets. */
function readBack(plan: Strategy): ReadBack {
  return JSON.parse(JSON.stringify(strategyJson(plan, (uri) => uri.replace('file:///', ''))));
}

const validate = new Ajv2020({ allErrors: true }).compile(strategySchema());

function schemaErrors(plan: Strategy): readonly string[] {
  validate(readBack(plan));
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

it('has its schema published (after a change: npm run vitest -- packages/strategy/src/json --update)', async () => {
  await expect(`${JSON.stringify(strategySchema(), undefined, 2)}\n`).toMatchFileSnapshot(schemaFile);
});

const header = 'strategy northshire: Northshire\n  period 1 April 2026 to 31 March 2036\n';

/** A line in an item, and the fact that it becomes, without its place. */
const facts: readonly (readonly [item: string, line: string, word: string, value: object])[] = [
  ['need home: A home', 'source: Exit survey', 'source', { text: 'Exit survey' }],
  ['need home: A home', 'approach quantitative, engagement', 'approach', { words: ['quantitative', 'engagement'] }],
  ['service s: S', 'quality good: Inspected in 2025', 'quality', { words: ['good'], text: 'Inspected in 2025' }],
  ['need home: A home', 'number 9.1', 'number', { label: '9.1' }],
  ['outcome o: O', 'short term', 'short term', {}],
  ['action a: A', 'lead all partners: Everyone', 'lead', { everyone: true, refs: [], role: 'Everyone' }],
  [
    'action a: A',
    'by end of plan',
    'by',
    {
      date: { written: 'end of plan', precision: 'end of plan', start: '2036-03-31', end: '2036-03-31' },
      thenOngoing: false,
    },
  ],
  [
    'delivery',
    'period April 2026 to 2028/29',
    'period',
    {
      start: { written: 'April 2026', precision: 'month', start: '2026-04-01', end: '2026-04-30' },
      end: { written: '2028/29', precision: 'financial year', start: '2028-04-01', end: '2029-03-31' },
    },
  ],
  [
    'group g: G',
    'sits 5 times a year',
    'sits',
    { recurrence: { count: 5, unit: 'year', form: 'times', timesAYear: 5 } },
  ],
  [
    'service s: S',
    'cost £1.2m a year',
    'cost',
    { quantity: { amount: { written: '£1.2m', number: 1_200_000, unit: 'pounds' }, per: 'year' } },
  ],
  [
    'need home: A home',
    'size 312 people in 2024/25',
    'size',
    {
      figures: [
        {
          quantity: { amount: { written: '312', number: 312, unit: 'count' }, unit: 'people' },
          in: { written: '2024/25', precision: 'financial year', start: '2024-04-01', end: '2025-03-31' },
        },
      ],
    },
  ],
  [
    'strategy other: Other',
    'terms short to 5 years, long to 10 years',
    'terms',
    {
      terms: [
        { term: 'short', years: 5 },
        { term: 'long', years: 10 },
      ],
    },
  ],
  ['strategy other: Other', 'calls outcome: Aim', 'calls', { kind: 'outcome', called: 'Aim' }],
  [
    'progress on O1 at 30 June 2027: Late',
    'now by 30 June 2028 because: The protocol was late',
    'now by',
    {
      date: { written: '30 June 2028', precision: 'day', start: '2028-06-30', end: '2028-06-30' },
      reason: 'The protocol was late',
    },
  ],
  [
    'checkpoint analyse',
    'question gaps no: The housing data is old',
    'question',
    { question: 'gaps', answer: 'no', weakPoints: 'The housing data is old' },
  ],
  ['section foreword: Foreword', 'before vision', 'before', { position: 'vision' }],
];

describe('facts', () => {
  it.each(facts)('%s, %s', (item, line, word, value) => {
    const plan = strategy({ 'a.cjoip': `${header}${item}\n  ${line}\n` });
    const { place, ...fact } = readBack(plan).items[1]?.facts[word]?.[0] ?? {};
    expect(fact).toEqual(value);
    expect(place).toEqual({
      file: 'plan/a.cjoip',
      line: 4,
      column: 3,
      endLine: 4,
      endColumn: line.length + 3,
    });
    expect(schemaErrors(plan)).toEqual([]);
  });
});

const people = `part of northshire
partner council: Northshire Council
resource fund: The fund
need home: A home
measure settled: Settled
`;

it('tells what names stand for, in both directions, and of which framework', () => {
  const plan = strategy({
    'a.cjoip': `${header}  uses cjpf
  every action lead council: Co-ordinator
outcome homes: Homes
  contributes to cjpf.accommodation
  meets home, hoem
  target settled from 62% in 2024/25 to 85% by March 2031
action a: A
  funded by fund £12,000
`,
    'b.cjoip': people,
  });
  const { items, uses } = readBack(plan);
  const item = (id: string) => items.find((each) => each.id === id);
  const targetsOf = (id: string, word: string) =>
    item(id)?.facts[word]?.flatMap((fact) =>
      (fact.refs as { name: string; target?: string }[]).map(({ name, target }) => [name, target]),
    );

  expect(targetsOf('outcome/homes', 'meets')).toEqual([
    ['home', 'need/home'],
    ['hoem', undefined],
  ]);
  expect(targetsOf('outcome/homes', 'contributes to')).toEqual([['cjpf.accommodation', 'cjpf.outcome/accommodation']]);
  expect(targetsOf('outcome/homes', 'target')).toEqual([['settled', 'measure/settled']]);
  expect(item('need/home')?.namedBy).toEqual([{ from: 'outcome/homes', by: 'meets' }]);
  expect(item('partner/council')?.namedBy).toEqual([{ from: 'strategy/northshire', by: 'lead' }]);
  const national = uses.find((used) => used.name === 'cjpf');
  expect(national?.items.find((each) => each.id === 'cjpf.outcome/accommodation')?.namedBy).toEqual([
    { from: 'outcome/homes', by: 'contributes to' },
  ]);
  expect(item('strategy/northshire')?.defaults).toMatchObject([
    { kind: 'action', fact: { word: 'lead', refs: [{ name: 'council', target: 'partner/council' }] } },
  ]);
  expect(schemaErrors(plan)).toEqual([]);
});

it('gives the same text for the same plan, and names its files as it is told', () => {
  const files = { 'a.cjoip': `${header}  uses cjpf\nneed home: A home\n`, 'b.cjoip': people };
  const swapped = { 'b.cjoip': people, 'a.cjoip': files['a.cjoip'] };
  expect(JSON.stringify(readBack(strategy(files)))).toBe(JSON.stringify(readBack(strategy(swapped))));
  expect(readBack(strategy(files)).files).toEqual(['plan/a.cjoip', 'plan/b.cjoip']);
});

it.each([
  ['nothing', ''],
  ['no header', 'need home: A home\n'],
  ['a header without a name', 'strategy\n'],
  ['unfinished lines', `${header}need\n  size\n  category housing\naction a:\n  by 31 February 2029\n  lead\n`],
  ['facts in the wrong place', `${header}need home: A home\n  cost £12\n  statutory as police\n`],
  ['items twice', `${header}need home: A home\nneed home: Another home\nvision: One\nvision: Two\n`],
  ['an unknown kind of item', `${header}wish home: A home\n  size 3 people\n`],
])('keeps to its schema in a plan with %s', (_what, text) => {
  expect(schemaErrors(strategy({ 'a.cjoip': text }))).toEqual([]);
});
