import type { ItemKind } from '@goldenthread/language';
import { type FactWord, factDefinitions, factWords, isFactWord } from '@goldenthread/language';
import { expect, it } from 'vitest';
import { factIn, reportOf, wordsIn } from '../testing/documents.ts';
import { factContent, itemHeading, referenceOf } from './fact-content.ts';

const around = `
partner council: Northshire Council

partner police: Police Scotland

group board: Partnership Board

outcome homes: People have a settled home
  number 2.3

measure settled: People with a settled home on release

resource grant: Justice grant

document needs-doc: Needs assessment

population leavers: People leaving custody, and their families
`;

function said(head: string, line: string): string {
  const { strategy } = reportOf(`strategy northshire: Northshire plan\n${around}\n${head}\n  ${line}\n`);
  const word = factWords.filter((each) => line.startsWith(each)).sort((a, b) => b.length - a.length)[0];
  const fact = word && factIn(strategy, word);
  if (word === undefined || fact === undefined) throw new Error(`There is no fact in: ${line}`);
  const kind = head.split(' ')[0] as ItemKind;
  return wordsIn({ type: 'paragraph', children: factContent(fact, strategy, kind) });
}

it.each([
  ['objective O1: Do it', 'towards homes', '2.3 People have a settled home'],
  ['objective O1: Do it', 'towards nowhere', 'nowhere'],
  ['objective O1: Do it', 'lead council: Head of Housing', 'Northshire Council (Head of Housing)'],
  ['objective O1: Do it', 'lead all partners', 'All partners'],
  ['objective O1: Do it', 'supported by council, police', 'Northshire Council, Police Scotland'],
  [
    'objective O1: Do it',
    'for leavers, leavers',
    'People leaving custody, and their families; People leaving custody, and their families',
  ],
  ['objective O1: Do it', 'by 31 March 2029', '31 March 2029'],
  ['objective O1: Do it', 'by 2029-03-31', '31 March 2029'],
  ['objective O1: Do it', 'by March 2029', 'March 2029'],
  [
    'objective O1: Do it',
    'target settled from 62% in 2024/25 to 85% by March 2031',
    'People with a settled home on release: from 62% in 2024/25 to 85% by March 2031',
  ],
  [
    'objective O1: Do it',
    'target settled up 5% by March 2031',
    'People with a settled home on release: up by 5% by March 2031',
  ],
  ['objective O1: Do it', 'because: Nobody *else* does', 'Nobody else does'],
  ['action A1: Do it', 'milestone by 30 June 2026: Draft agreed', '30 June 2026: Draft agreed'],
  ['action A1: Do it', 'every 6 months', 'Every 6 months'],
  ['action A1: Do it', 'cost £12,000 a year', '£12,000 a year'],
  ['action A1: Do it', 'funded by grant £12,000', 'Justice grant: £12,000'],
  ['action A1: Do it', 'ongoing', 'Yes'],
  ['action A1: Do it', 'route light-touch', 'Light touch regime'],
  ['measure m: M', 'no data yet', 'There are none yet'],
  ['measure m: M', 'value 62% in 2024/25', '62% in 2024/25'],
  ['measure m: M', 'unit people', 'people'],
  ['measure m: M', 'reported every quarter to board', 'Every quarter to Partnership Board'],
  ['risk r: R', 'impact high', 'High'],
  ['service s: S', 'quality good: Inspected in 2025', 'Good (Inspected in 2025)'],
  ['partner p: P', 'sector third', 'Third sector'],
  ['group g: G', 'sits 5 times a year', '5 times a year'],
  ['group g: G', 'reports to board every 6 months: Progress', 'Partnership Board every 6 months (Progress)'],
  [
    'need n: N',
    'reviewed on 3 March 2026 by council: Head of Housing',
    '3 March 2026 by Northshire Council (Head of Housing)',
  ],
  ['progress on homes at 1 June 2026: Slow', 'now by 30 June 2027 because: It was late', '30 June 2027: It was late'],
] as const)('%s / %s', (head, line, expected) => {
  expect(said(head, line)).toBe(expected);
});

const examples = Object.entries(factDefinitions).map(([word, { example }]) => [word as FactWord, example] as const);

it.each(examples)('the example of `%s` has content in plain words', (word, example) => {
  const { strategy } = reportOf(`strategy northshire: Northshire plan\n  ${example}\n`);
  const fact = factIn(strategy, word);
  if (fact === undefined) throw new Error(`${example} was not read.`);
  expect(isFactWord(fact.word)).toBe(true);
  const words = wordsIn({ type: 'paragraph', children: factContent(fact, strategy) });
  expect(words).not.toBe('');
  expect(words).not.toMatch(/undefined|\[object|NaN/);
});

it.each([
  ['objective O1: Do it', 'O1 Do it', 'O1'],
  ['action A1.2: Do it', 'A1.2 Do it', 'A1.2'],
  ['outcome settled-homes: Homes', 'Homes', undefined],
  ['outcome settled-homes: Homes\n  number 2.3', '2.3 Homes', '2.3'],
  ['objective O1: Do it\n  number 9', '9 Do it', '9'],
  ['need x:', 'x', undefined],
  ['vision', 'Vision', undefined],
] as const)('%s is headed by "%s"', (text, title, reference) => {
  const item = reportOf(`strategy n: N\n${text}\n`).strategy.items[1];
  if (item === undefined) throw new Error('There is no item.');
  expect(itemHeading(item)).toBe(title);
  expect(referenceOf(item)).toBe(reference);
});
