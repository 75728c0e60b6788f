import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { asOf, reportOf } from '../testing/documents.ts';
import { type Comparison, compareReports, oneSided } from './compare.ts';
import { comparisonJson } from './comparison-json.ts';
import { comparisonSchema } from './comparison-schema.ts';

const schemaFile = new URL('../../../../docs/schemas/comparison.schema.json', import.meta.url).pathname;
const validate = new Ajv2020({ allErrors: true }).compile(comparisonSchema());

function compared(before: string, after: string): Comparison {
  const header = 'strategy northshire: Northshire plan\n  uses cjpf\n';
  return compareReports(reportOf(`${header}${before}\n`), reportOf(`${header}${after}\n`));
}

/** What a reader of the JSON gets. */
function readBack(comparisons: readonly Comparison[]): {
  readonly isChanged: boolean;
  readonly strategies: readonly Readonly<Record<string, unknown>>[];
} {
  const fileOf = (uri: string): string => uri.replace('file:///plans/', '');
  return JSON.parse(JSON.stringify(comparisonJson(comparisons, { asOf, from: 'v1', to: 'v2', fileOf })));
}

it('has its schema published (after a change: npm run vitest -- packages/publish/src/comparison --update)', async () => {
  await expect(`${JSON.stringify(comparisonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(schemaFile);
});

const before = `need home: A settled home
service s: First nights
  meets home
  cost £52,000 a year
vision: Everyone has a home.
action A1: Sign it
  by 31 March 2028
  milestone by 1 May 2027: Draft
  lead s: Head
delivery
  every action ongoing
appraisal q: Which way?
option o: One way
`;

const after = `need settled-home: A settled home
service s: First nights
  cost £12,000 a year
vision: Everyone who leaves custody has a home.
action A1: Sign it
  by 31 March 2029
  milestone by 1 June 2027: Draft
  statos draft
delivery
  every action by 31 March 2030
risk r: Costs rise
`;

it.each<readonly [string, readonly Comparison[]]>([
  ['of two versions', [compared(before, after)]],
  ['the other way round', [compared(after, before)]],
  ['of the same', [compared(before, before)]],
  ['of one side alone', [oneSided('added', reportOf(before).strategy), oneSided('dropped', reportOf(after).strategy)]],
  ['of nothing', []],
])('%s fits the schema', (_, comparisons) => {
  validate(readBack(comparisons));
  expect(validate.errors ?? []).toEqual([]);
});

it('tells the numbers beside the words', () => {
  const [strategy] = readBack([compared(before, after)]).strategies;
  expect(strategy?.change).toBe('changed');
  expect(strategy?.items).toContainEqual(
    expect.objectContaining({
      change: 'changed',
      kind: 'service',
      name: 's',
      place: { file: 'plan.cjoip', line: 4, column: 1, endLine: 4, endColumn: 24 },
      changes: expect.arrayContaining([
        {
          type: 'lowered',
          word: 'cost',
          before: '£52,000 a year',
          after: '£12,000 a year',
          by: '£40,000 a year',
          difference: { number: -40_000, unit: 'pounds', per: 'year' },
        },
      ]),
    }),
  );
});

it('says where nothing has changed', () => {
  const { isChanged, strategies } = readBack([compared(before, `# A remark\n${before}`)]);
  expect(isChanged).toBe(false);
  expect(strategies[0]).toMatchObject({ change: 'none', items: [], headlines: [] });
});
