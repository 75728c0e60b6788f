import { parseFile } from '@goldenthread/language';
import { expect, it } from 'vitest';
import { StrategyWorkspace } from '../workspace.ts';
import { contributesTo, contributorsTo } from './thread.ts';

const plan = `strategy northshire: Northshire
  uses cjpf
outcome settled: People are settled
  contributes to cjpf.accommodation
objective O1: House people
  towards settled
  through housing-first
action A1: Sign a protocol
  towards O1, settled
service housing-first: Housing First
  meets home
  funded by grant £12,000
need home: A home
resource grant: Grant
`;

const workspace = new StrategyWorkspace();
workspace.set(parseFile('file:///plans/plan.cjoip', plan));
const strategy = workspace.strategyOf('file:///plans/plan.cjoip');

it.each([
  ['need/home', [], ['meets housing-first']],
  ['service/housing-first', ['meets home', 'through O1'], ['funded by grant']],
  ['objective/O1', ['towards settled'], ['through housing-first', 'towards A1']],
  ['action/A1', ['towards O1', 'towards settled'], []],
  ['outcome/settled', ['contributes to accommodation'], ['towards O1', 'towards A1']],
  ['resource/grant', ['funded by housing-first'], []],
])('the thread of %s', (id, up, down) => {
  const item = strategy?.item(id);
  if (strategy === undefined || item === undefined) throw new Error(`The plan of the test has no ${id}.`);
  expect(contributesTo(strategy, item).map(({ by, item: other }) => `${by} ${other.name}`)).toEqual(up);
  expect(contributorsTo(strategy, item).map(({ by, item: other }) => `${by} ${other.name}`)).toEqual(down);
});

it('names the items of a framework, and is told of what contributes to them', () => {
  const national = strategy?.frameworkItems('outcome').find(({ name }) => name === 'accommodation');
  if (strategy === undefined || national === undefined) throw new Error('The framework has no such outcome.');
  expect(contributorsTo(strategy, national).map(({ by, item }) => `${by} ${item.name}`)).toEqual([
    'contributes to settled',
  ]);
});
