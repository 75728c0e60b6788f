import { parseFile } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';
import type { Item } from './item.ts';
import type { Strategy } from './strategy.ts';
import { StrategyWorkspace } from './workspace.ts';

function plan(text: string): Strategy {
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile('file:///plans/plan.cjoip', text));
  const strategy = workspace.strategies()[0];
  if (strategy === undefined) throw new Error('There is no strategy in the text.');
  return strategy;
}

function ids(items: readonly Item[]): string[] {
  return items.map((item) => item.id);
}

const thread = plan(`strategy northshire: Northshire plan
  period April 2026 to 2035/36
  status consultation
  uses cjpf
  every action lead council: Co-ordinator

partner council: Northshire Council
partner prison: HMP Northshire

need home: A settled home on the day of release

outcome settled: People leaving custody have a settled home
  meets home
  contributes to cjpf.accommodation

objective O1: Offer a tenancy to every person before release
  towards settled
  every action lead prison: Governor

action A1: Sign a housing protocol
  towards O1
  by end of plan

action A2: Publish the protocol
  towards settled

action A3: Train ten officers
  lead prison, council

service housing-first: Housing First
  meets home

assessment of cjpf.accommodation: Two in three have a home.
  answered by O1

progress on A1 at 30 June 2027: The protocol is drafted.
progress on A1 at 30 September 2027: The protocol is signed.
`);

describe('a strategy', () => {
  it('holds every item in the order of the text, each with an id of its own', () => {
    expect(ids(thread.items)).toEqual([
      'strategy/northshire',
      'partner/council',
      'partner/prison',
      'need/home',
      'outcome/settled',
      'objective/O1',
      'action/A1',
      'action/A2',
      'action/A3',
      'service/housing-first',
      'assessment/cjpf.accommodation',
      'progress/A1',
      'progress/A1#2',
    ]);
  });

  it('links in both directions', () => {
    const [need] = thread.ofKind('need');
    const [service] = thread.ofKind('service');
    if (need === undefined || service === undefined) throw new Error('The plan lost an item.');
    expect(ids(thread.targets(service, 'meets'))).toEqual(['need/home']);
    expect(ids(thread.namedBy(need, 'meets'))).toEqual(['outcome/settled', 'service/housing-first']);
    expect(thread.links(need).map((link) => link.by)).toEqual(['meets', 'meets']);
    const action = thread.item('action/A1');
    expect(action && ids(thread.namedBy(action, 'progress on'))).toEqual(['progress/A1', 'progress/A1#2']);
  });

  it('reaches into the frameworks that it uses', () => {
    const [outcome] = thread.ofKind('outcome');
    if (outcome === undefined) throw new Error('The plan lost its outcome.');
    const [national] = thread.targets(outcome, 'contributes to');
    expect(national?.name).toBe('accommodation');
    expect(national && thread.owns(national)).toBe(false);
    expect(national && ids(thread.namedBy(national))).toEqual(['outcome/settled', 'assessment/cjpf.accommodation']);
    expect(thread.frameworkItems('outcome')).toHaveLength(9);
  });

  it('gives actions the facts that `every action` says, the nearest first, and none where they have their own', () => {
    const leads = thread.ofKind('action').map((action) => ids(thread.targets(action, 'lead')));
    expect(leads).toEqual([['partner/prison'], ['partner/council'], ['partner/prison', 'partner/council']]);
    const roles = thread.ofKind('action').map((action) => thread.fact(action, 'lead')?.role);
    expect(roles).toEqual(['Governor', 'Co-ordinator', undefined]);
  });

  it('knows its period, and what the end of the plan is', () => {
    expect(thread.period).toEqual({ start: '2026-04-01', end: '2036-03-31' });
    const action = thread.ofKind('action')[0];
    const by = action && thread.fact(action, 'by');
    expect(by && thread.lastDay(by.date)).toBe('2036-03-31');
  });

  it('has the title and the status of its header, and is a draft where it says none', () => {
    expect([thread.title, thread.status]).toEqual(['Northshire plan', 'consultation']);
    expect(plan('strategy x: X\n').status).toBe('draft');
  });
});

describe('a fact', () => {
  const facts = plan(`strategy s: S

measure m: Settled on release
  value 62% in 2024/25, 65% in 2025/26
  value 1 in 4 in 2023
  reported every quarter to board

group board: Board
  sits 5 times a year
  reports to board every 6 months: Progress

service s1: Service
  cost £1.2m a year
  capacity 40 places a year
  funded by grant £12,000, reserve

resource grant: Grant
resource reserve: Reserve

outcome o: Outcome
  target m from 62% in 2024/25 to 85% by March 2031
  target m up 10% from 300 people in 2024
  target m to 90%
`);
  const [measure] = facts.ofKind('measure');
  const [service] = facts.ofKind('service');
  const [group] = facts.ofKind('group');
  const [outcome] = facts.ofKind('outcome');

  it('is read into values once: amounts, days and how often', () => {
    expect(measure?.facts.value).toMatchObject([
      {
        figures: [
          { quantity: { amount: { number: 62, unit: 'percent' } }, in: { start: '2024-04-01', end: '2025-03-31' } },
          { quantity: { amount: { number: 65, unit: 'percent' } }, in: { start: '2025-04-01' } },
        ],
      },
      { figures: [{ quantity: { amount: { number: 1, unit: 'share', base: 4 } }, in: { precision: 'year' } }] },
    ]);
    expect(measure?.facts.reported).toMatchObject([{ recurrence: { count: 1, unit: 'quarter', timesAYear: 4 } }]);
    expect(group?.facts.sits).toMatchObject([{ recurrence: { count: 5, unit: 'year', form: 'times', timesAYear: 5 } }]);
    expect(group?.facts['reports to']).toMatchObject([{ recurrence: { count: 6, unit: 'month', timesAYear: 2 } }]);
    expect(service?.facts.cost).toMatchObject([
      { quantity: { amount: { number: 1_200_000, unit: 'pounds' }, per: 'year' } },
    ]);
    expect(service?.facts.capacity).toMatchObject([
      { quantity: { amount: { number: 40 }, unit: 'places', per: 'year' } },
    ]);
  });

  it('keeps amounts beside the resources that give them', () => {
    expect(service?.facts['funded by']).toMatchObject([
      { refs: [{ name: 'grant' }, { name: 'reserve' }], amounts: [{ amount: { number: 12_000 } }, null] },
    ]);
  });

  it('tells a target to reach from a change to make', () => {
    expect(outcome?.facts.target).toMatchObject([
      { from: { quantity: { amount: { number: 62 } } }, amount: { amount: { number: 85 } }, by: { end: '2031-03-31' } },
      { direction: 'up', amount: { amount: { number: 10 } }, from: { quantity: { unit: 'people' } } },
      { amount: { amount: { number: 90 } } },
    ]);
    expect(outcome?.facts.target?.[0]).not.toHaveProperty('direction');
  });

  it('has the place of its line', () => {
    expect(service?.facts.cost?.[0]?.place).toEqual({
      uri: 'file:///plans/plan.cjoip',
      range: { start: { line: 12, character: 2 }, end: { line: 12, character: '  cost £1.2m a year'.length } },
    });
  });

  it('that is not finished is left out, and the item keeps the others', () => {
    const half = plan(
      'strategy s: S\n\nmeasure m: M\n  value\n  unit percent\n\noutcome o: O\n  target m from 62%\n  medium term\n',
    );
    expect(Object.keys(half.ofKind('measure')[0]?.facts ?? {})).toEqual(['unit']);
    expect(Object.keys(half.ofKind('outcome')[0]?.facts ?? {})).toEqual(['medium term']);
  });
});

it('reads how often something happens in every unit', () => {
  const often = plan(
    'strategy s: S\n  reviewed every 2 years\n  every action supported by all partners\n\naction A: B\n  every 2 weeks\n',
  );
  expect(often.ofKind('strategy')[0]?.facts.reviewed).toMatchObject([
    { recurrence: { count: 2, unit: 'year', timesAYear: 0.5 } },
  ]);
  const [action] = often.ofKind('action');
  expect(action?.facts.every).toMatchObject([{ recurrence: { count: 2, unit: 'week' } }]);
  expect(action && often.fact(action, 'supported by')?.everyone).toBe(true);
});

it('survives names that go round in a circle', () => {
  const circle = plan('strategy s: S\n  every action by 2027\n\naction A: A\n  towards B\naction B: B\n  towards A\n');
  expect(circle.ofKind('action').map((action) => circle.fact(action, 'by')?.date.written)).toEqual(['2027', '2027']);
});

it('gives two items of one name ids of their own', () => {
  const twice = plan('strategy s: S\n\nneed a: One\nneed a: Two\nvision: One\nvision: Two\n');
  expect(ids(twice.items)).toEqual(['strategy/s', 'need/a', 'need/a#2', 'vision', 'vision#2']);
});
