import { parseFile, readAmount, readMoment } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';

/** A line of a fact, the item it stands in, and its values as they are read: amounts and days in order. */
type Row = readonly [item: string, line: string, values: readonly (number | string)[]];

const measure = 'measure m-1: M';
const outcome = 'outcome o-1: O';
const action = 'action a-1: A';
const strategy = 'strategy s-1: S';

const rows: readonly Row[] = [
  // An amount and its period
  [measure, 'value 62% in 2024/25', [62, '2024-04-01 to 2025-03-31']],
  [measure, 'value 12 in 2024', [12, '2024-01-01 to 2024-12-31']],
  [measure, 'value 12 in 2024/25', [12, '2024-04-01 to 2025-03-31']],
  [measure, 'value 12 in 2024-25', [12, '2024-04-01 to 2025-03-31']],
  [measure, 'value 12 in 2011-12', [12, '2011-04-01 to 2012-03-31']],
  [measure, 'value 12 in 2017-20', [12, '2017-01-01 to 2020-12-31']],
  [measure, 'value 12 in 2017 to 2020', [12, '2017-01-01 to 2020-12-31']],
  [measure, 'value 12 in March 2024', [12, '2024-03-01 to 2024-03-31']],
  [measure, 'value 12 in 31 March 2024', [12, '2024-03-31 to 2024-03-31']],
  [measure, 'value 12 in Q2 2028/29', [12, '2028-07-01 to 2028-09-30']],
  [measure, 'value 12 in autumn 2023', [12, '2023-09-01 to 2023-11-30']],
  [measure, 'value 12 people in 2024/25', [12, '2024-04-01 to 2025-03-31']],
  [measure, 'value 1 in 4', [1]],
  [measure, 'value 1 in 4 in 2024/25', [1, '2024-04-01 to 2025-03-31']],
  [measure, 'value 1 in 4 people in 2024', [1, '2024-01-01 to 2024-12-31']],
  [measure, 'value 12 per 10,000 in 2024/25', [12, '2024-04-01 to 2025-03-31']],
  [measure, 'value 62 per cent in 2024/25', [62, '2024-04-01 to 2025-03-31']],
  [measure, 'value 62 % in 2024/25', [62, '2024-04-01 to 2025-03-31']],
  [measure, 'value -5% in 2024/25', [-5, '2024-04-01 to 2025-03-31']],
  [measure, 'value \u22125% in 2024/25', [-5, '2024-04-01 to 2025-03-31']],
  [measure, 'value 1,204 in 2024/25', [1204, '2024-04-01 to 2025-03-31']],
  [measure, 'value 3.5 in 2024/25', [3.5, '2024-04-01 to 2025-03-31']],
  [
    measure,
    'value 62% in 2023/24, 64% in 2024/25,\n    66% in 2025/26',
    [62, '2023-04-01 to 2024-03-31', 64, '2024-04-01 to 2025-03-31', 66, '2025-04-01 to 2026-03-31'],
  ],
  [measure, 'value 62\u00a0% in\u00a02024/25', [62, '2024-04-01 to 2025-03-31']],
  [measure, 'val\u00adue 62% in 20\u200b24/25', [62, '2024-04-01 to 2025-03-31']],
  [measure, 'value 12 in 2028\u201129', [12, '2028-04-01 to 2029-03-31']],

  // Changes
  [outcome, 'target m-1 from 300 in 2024 to 2029', [300, '2024-01-01 to 2024-12-31', 2029]],
  [
    outcome,
    'target m-1 from 300 in 2024/25 to 2029 by 2029',
    [300, '2024-04-01 to 2025-03-31', 2029, '2029-01-01 to 2029-12-31'],
  ],
  [
    outcome,
    'target m-1 from 62% in 2024/25 to 85% by March 2031',
    [62, '2024-04-01 to 2025-03-31', 85, '2031-03-01 to 2031-03-31'],
  ],
  [
    outcome,
    'target m-1 from 1 in 4 in 2024/25 to 1 in 8 by 2031',
    [1, '2024-04-01 to 2025-03-31', 1, '2031-01-01 to 2031-12-31'],
  ],
  [outcome, 'target m-1 to 85%', [85]],
  [outcome, 'target m-1 up 10% by end of plan', [10, 'end of plan']],
  [outcome, 'target m-1 down 25% from 400 in 2024/25', [25, 400, '2024-04-01 to 2025-03-31']],
  [outcome, 'target m-1 up 2 points by 31.03.2029', [2, '2029-03-31 to 2029-03-31']],
  [outcome, 'target m-1 from £1.2m to £1.5 million by Q4 2028/29', [1_200_000, 1_500_000, '2029-01-01 to 2029-03-31']],

  // Money
  [action, 'cost £10 000', [10_000]],
  [action, 'cost £10\u00a0000', [10_000]],
  [action, 'cost £10\u202f000 a year', [10_000]],
  [action, 'cost £12,000 a year', [12_000]],
  [action, 'cost £12,000 per year', [12_000]],
  [action, 'cost £12,000 per annum', [12_000]],
  [action, 'cost £350k', [350_000]],
  [action, 'cost £2bn', [2_000_000_000]],
  [action, 'funded by section-27 £12,000, grant £10 000 a year, own', [12_000, 10_000]],
  ['service s-1: S', 'capacity 40 places a year', [40]],
  ['service s-1: S', 'capacity 40 places per year', [40]],

  // Days and periods
  [action, 'by 31st March 2029', ['2029-03-31 to 2029-03-31']],
  [action, 'by 31\u00a0March\u00a02029', ['2029-03-31 to 2029-03-31']],
  [action, 'by 2029', ['2029-01-01 to 2029-12-31']],
  [action, 'by end of 2022, then ongoing', ['2022-12-31 to 2022-12-31']],
  [action, 'by end of March 2029', ['2029-03-31 to 2029-03-31']],
  [action, 'by end of plan', ['end of plan']],
  [action, 'milestone by 30 June 2026: by 2027 at the latest', ['2026-06-30 to 2026-06-30']],
  [strategy, 'period 1 April 2026 to 31 March 2036', ['2026-04-01 to 2026-04-01', '2036-03-31 to 2036-03-31']],
  [strategy, 'period 1 April 2026 \u2013 31 March 2036', ['2026-04-01 to 2026-04-01', '2036-03-31 to 2036-03-31']],
  [strategy, 'period April 2026 to March 2036', ['2026-04-01 to 2026-04-30', '2036-03-01 to 2036-03-31']],
  [strategy, 'period 2026 to 2029', ['2026-01-01 to 2029-12-31']],
  [strategy, 'period 2026\u20132029', ['2026-01-01 to 2029-12-31']],
  [strategy, 'period 2017-20', ['2017-01-01 to 2020-12-31']],
  [strategy, 'period 2026/27 to 2028/29', ['2026-04-01 to 2027-03-31', '2028-04-01 to 2029-03-31']],
];

describe('values in their lines', () => {
  it.each(rows)('%s: %s', (item, line, values) => {
    const file = parseFile('file:///plan.cjoip', `${item}\n  ${line}\n`);
    expect(file.findings.map(({ message }) => message)).toEqual([]);
    expect(valuesOf(file.tree.items[0]?.facts[0])).toEqual(values);
  });
});

describe('values that cannot be read', () => {
  it.each([
    [action, 'by 31 June 2029', 'value/no-such-day'],
    [action, 'by 31/13/2029', 'value/no-such-day'],
    [action, 'by 31/03/29', 'value/no-such-day'],
    [action, 'by 2028/30', 'value/no-such-day'],
    [action, 'by March', 'line/not-understood'],
    [action, 'by soon', 'line/not-understood'],
    [action, 'cost £1.2.3', 'value/unreadable'],
    [action, 'cost £12,00', 'value/unreadable'],
    [action, 'cost twelve', 'line/not-understood'],
    [measure, 'value 62% in', 'line/unfinished'],
    [measure, 'value 62% on 2024/25', 'line/not-understood'],
    [measure, 'value 62percent', 'value/unreadable'],
    [outcome, 'target m-1 85%', 'line/not-understood'],
    [outcome, 'target m-1 from 62% in 2024/25', 'line/unfinished'],
  ])('%s: %s', (item, line, code) => {
    const { findings } = parseFile('file:///plan.cjoip', `${item}\n  ${line}\n`);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });
});

/** The amounts and days of a fact, in the order of the text. */
function valuesOf(node: unknown): (number | string)[] {
  if (Array.isArray(node)) return node.flatMap(valuesOf);
  if (typeof node !== 'object' || node === null || '$refText' in node) return [];
  const placed = Object.entries(node).filter(([key]) => !key.startsWith('$'));
  if ('written' in node) return [days(String(node.written))];
  const amount =
    'amount' in node && typeof node.amount === 'string' ? [readAmount(node.amount)?.number ?? 'unreadable'] : [];
  return [...amount, ...placed.flatMap(([, value]) => valuesOf(value))];
}

function days(written: string): string {
  const moment = readMoment(written);
  if (moment === undefined) return `unreadable: ${written}`;
  return moment.start === undefined ? moment.precision : `${moment.start} to ${moment.end}`;
}
