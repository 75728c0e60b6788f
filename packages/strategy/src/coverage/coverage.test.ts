import { parseFile } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';
import type { Item } from '../item.ts';
import type { Strategy } from '../strategy.ts';
import { StrategyWorkspace } from '../workspace.ts';
import { coverageOf } from './coverage.ts';

const framework = `framework national: National outcomes
outcome prevention: Fewer people become victims
outcome recovery: More people recover
outcome housing: More people have a home
outcome work: More people have work
`;

function plan(text: string): Strategy {
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile('file:///plans/national.cjoip', framework));
  workspace.set(
    parseFile('file:///plans/northshire.cjoip', `strategy northshire: Northshire\n  uses national\n${text}`),
  );
  const strategy = workspace.strategyOf('file:///plans/northshire.cjoip');
  if (strategy === undefined) throw new Error('The text of the test holds no strategy.');
  return strategy;
}

function names(items: readonly Item[]): readonly (string | undefined)[] {
  return items.map((item) => item.name ?? item.about?.name);
}

describe('needs', () => {
  const { needs, uncovered } = coverageOf(
    plan(`need home: A home
need work: Work
need family: Family ties
  unmet because: Partners of other plans see to it
need health: Health
service first-nights: First nights
  meets home
service tenancies: Tenancies
  meets home, work
gap no-jobs: Too few jobs
  concerns work
gap no-nurse: No nurse
  concerns health
need debt: Advice on debt
outcome settled: Settled
  meets debt
`),
  );

  it.each([
    ['home', 'met', ['first-nights', 'tenancies'], []],
    ['work', 'met', ['tenancies'], ['no-jobs']],
    ['family', 'left', [], []],
    ['health', 'gap', [], ['no-nurse']],
    ['debt', 'uncovered', [], []],
  ])('%s is %s', (name, state, services, gaps) => {
    const row = needs.find((each) => each.need.name === name);
    expect(row?.state).toBe(state);
    expect(names(row?.services ?? [])).toEqual(services);
    expect(names(row?.gaps ?? [])).toEqual(gaps);
  });

  it('counts an outcome that would meet a need as no provision', () => {
    expect(names(uncovered.needs)).toEqual(['debt']);
  });
});

it('tells outcomes by the objectives and actions straight under them, and objectives by their actions', () => {
  const { outcomes, objectives, uncovered } = coverageOf(
    plan(`outcome settled: Settled
outcome planned: Planned
outcome hoped-for: Hoped for
service first-nights: First nights
  towards hoped-for
objective O1: House people
  towards settled
objective O2: Ask people
  towards settled
action A1: Sign a protocol
  towards O1
action A2: Plan
  towards planned, O1
`),
  );
  expect(outcomes.map((row) => [row.outcome.name, names(row.objectives), names(row.actions)])).toEqual([
    ['settled', ['O1', 'O2'], []],
    ['planned', [], ['A2']],
    ['hoped-for', [], []],
  ]);
  expect(objectives.map((row) => [row.objective.name, names(row.actions)])).toEqual([
    ['O1', ['A1', 'A2']],
    ['O2', []],
  ]);
  expect(names(uncovered.outcomes)).toEqual(['hoped-for']);
  expect(names(uncovered.objectives)).toEqual(['O2']);
});

it('tells national outcomes by local outcomes and by assessments', () => {
  const { nationalOutcomes, uncovered } = coverageOf(
    plan(`outcome settled: Settled
  contributes to national.housing
outcome earning: Earning
  contributes to national.housing, national.work
assessment of national.housing: Half way
assessment of national.prevention: Achieved
`),
  );
  const rows = nationalOutcomes.map((row) => [
    row.framework,
    row.outcome.name,
    names(row.outcomes),
    names(row.assessments),
  ]);
  expect(rows).toEqual([
    ['national', 'prevention', [], ['national.prevention']],
    ['national', 'recovery', [], []],
    ['national', 'housing', ['settled', 'earning'], ['national.housing']],
    ['national', 'work', ['earning'], []],
  ]);
  expect(names(uncovered.nationalOutcomes)).toEqual(['recovery']);
  expect(names(uncovered.unassessed)).toEqual(['recovery', 'work']);
});

it('counts a name once that is given twice, and none that stands for nothing', () => {
  const { needs, outcomes } = coverageOf(
    plan(`need home: A home
service first-nights: First nights
  meets home, home, hoem
objective O1: House people
  towards setled
outcome settled: Settled
`),
  );
  expect(names(needs[0]?.services ?? [])).toEqual(['first-nights']);
  expect(outcomes[0]?.objectives).toEqual([]);
});

it('has nothing to say about an empty plan', () => {
  const { nationalOutcomes, uncovered, ...rows } = coverageOf(plan(''));
  expect(rows).toEqual({ needs: [], outcomes: [], objectives: [] });
  expect(nationalOutcomes).toHaveLength(4);
  expect(names(uncovered.nationalOutcomes)).toEqual(['prevention', 'recovery', 'housing', 'work']);
});

it('is made once for each strategy, whoever asks', () => {
  const strategy = plan('need home: A home\n');
  expect(coverageOf(strategy)).toBe(coverageOf(strategy));
  expect(coverageOf(plan('need home: A home\n'))).not.toBe(coverageOf(strategy));
});
