import { parseFile, readIsoDate } from '@goldenthread/language';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { expect, it } from 'vitest';
import { inPlainText } from './card.ts';
import { dateCard } from './date-card.ts';

const workspace = new StrategyWorkspace();
workspace.set(parseFile('file:///plan/plan.cjoip', 'strategy a: A\n  period 1 April 2026 to 31 March 2036\n'));
const plan = workspace.strategies()[0];
const today = readIsoDate('2026-11-22');
if (plan === undefined || today === undefined) throw new Error('The test has no plan or no day.');
const here = { plan, today, period: undefined };

it.each([
  ['by', undefined, '31 March 2029', 'In 2 years 4 months, in year 3 of the plan'],
  ['by', undefined, '2028/29', 'In 2 years 4 months, in year 3 of the plan'],
  ['from', undefined, '2028/29', 'In 1 year 4 months, in year 3 of the plan'],
  ['by', undefined, '31 March 2027', 'In 4 months, in year 1 of the plan'],
  ['by', undefined, '1 April 2027', 'In 4 months, in year 2 of the plan'],
  ['by', undefined, '22 November 2026', 'Today, in year 1 of the plan'],
  ['value', 'in', '2026/27', 'Now, in year 1 of the plan'],
  ['value', 'in', '2024/25', '1 year 7 months ago, before the plan begins on 1 April 2026'],
] as const)('`%s`, after %j, %s: %s', (fact, before, written, said) => {
  expect(inPlainText(dateCard(written, { ...here, fact, before })).split('\n')).toContain(said);
});

it('says nothing of what is no date', () => {
  expect(dateCard('31 Marhc 2029', { ...here, fact: 'by', before: undefined })).toEqual([]);
});
