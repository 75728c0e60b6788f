import { describe, expect, it } from 'vitest';
import { contextOf } from '../testing/documents.ts';
import { addressesIn, elementsIn, rowsOf, textsIn, there, withLook } from '../testing/drawings.ts';
import { goldenThread } from './golden-thread.ts';
import { standaloneSvg } from './standalone.ts';
import { GoldenThread } from './thread.ts';

const plan = `strategy here: A plan
  uses cjpf

outcome home: People have a home
  contributes to cjpf.accommodation
  meets tonight

outcome work: People have work

objective O1: Offer tenancies
  towards home
  through flats

objective O2: Do something else
  towards work

action A1: Sign a protocol
  towards O1
  through flats

action A2: Straight under the outcome
  towards home

service flats: Leased flats
  towards home
  meets tonight

need tonight: A home tonight
need later: A home later

partner council: The council

action A3: Tell landlords
  towards O2
  lead council: Head of Housing
`;

const context = contextOf(plan);
const picture = there(goldenThread(context));

it('has a box for each part of the thread, in columns from the nation to the needs', () => {
  expect(textsIn(picture).filter((each) => /\(\d+\)$/.test(each))).toEqual([
    'National outcomes (9)',
    'Outcomes (2)',
    'Objectives (2)',
    'Actions (3)',
    'Services (1)',
    'Needs (2)',
  ]);
  expect(withLook(picture, 'box')).toHaveLength(19);
});

it('leads from each box to what the plan says of it, column by column', () => {
  expect(addressesIn(picture)).toEqual([
    '#item-outcome/home',
    '#item-outcome/work',
    '#item-objective/O1',
    '#item-objective/O2',
    '#item-action/A1',
    '#item-action/A2',
    '#item-action/A3',
    '#item-service/flats',
    '#item-need/tonight',
    '#item-need/later',
  ]);
});

it('leaves out links that pass what the thread runs through', () => {
  const links = (new GoldenThread(context.plan).whole()?.items ?? []).flatMap(({ item, right }) =>
    [...right].map((other) => `${item.name} ${other.item.name}`),
  );
  expect(links.sort()).toEqual(
    ['A1 flats', 'O1 A1', 'O2 A3', 'accommodation home', 'flats tonight', 'home A2', 'home O1', 'work O2'].sort(),
  );
  expect(elementsIn(picture.drawing).filter(({ tagName }) => tagName === 'path')).toHaveLength(8);
});

it('says to those who hear it what a box is and what it contributes to', () => {
  const labels = elementsIn(picture.drawing).map(({ properties }) => properties.ariaLabel);
  expect(labels).toContain('Action: A1 Sign a protocol. Contributes to: O1 Offer tenancies');
  expect(picture.alternative).toContain('9 national outcomes, 2 outcomes, 2 objectives, 3 actions, 1 service, 2 needs');
});

it('marks where the thread breaks while the plan is a draft', () => {
  const labels = (audience: 'draft' | 'public') =>
    elementsIn(there(goldenThread(contextOf(plan, audience))).drawing)
      .map(({ properties }) => String(properties.ariaLabel))
      .filter((label) => label.includes('breaks'));
  expect(labels('draft')).toContain('Need: A home later. The thread breaks here');
  expect(labels('public')).toEqual([]);
});

it('has the same in its table', () => {
  expect(rowsOf(picture)).toContainEqual(['Leased flats', 'Service', 'A1 Sign a protocol']);
  expect(rowsOf(picture)).toHaveLength(19);
});

it.each([
  ['outcome/work', ['outcome/work', 'objective/O2', 'action/A3']],
  ['need/tonight', ['outcome/home', 'objective/O1', 'action/A1', 'service/flats', 'need/tonight']],
  ['partner/council', ['outcome/work', 'objective/O2', 'action/A3']],
])('shows the part around %s', (around, expected) => {
  const part = there(goldenThread(context, { around }));
  expect(addressesIn(part)).toEqual(expected.map((id) => `#item-${id}`));
});

it('is not there where nothing is joined, and not around what no part of the thread touches', () => {
  expect(goldenThread(contextOf('strategy here: A plan\n\nneed one: A need\n'))).toBeUndefined();
  expect(goldenThread(context, { around: 'need/later' })).toBeUndefined();
  expect(goldenThread(context, { around: 'need/nowhere' })).toBeUndefined();
});

it('tells actions as numbers where there would be too many boxes', () => {
  const actions = Array.from({ length: 400 }, (_, index) => `action B${index}: Do it\n  towards O1\n  through flats\n`);
  const large = there(goldenThread(contextOf(plan + actions.join('\n'))));
  expect(withLook(large, 'box')).toHaveLength(16);
  expect(textsIn(large)).toContain('O1 Offer tenancies + 401 actions');
  expect(large.alternative).toContain('Counted and not drawn one by one: actions');
});

it('calls its columns as the plan does', () => {
  const called = there(goldenThread(contextOf(plan.replace('uses cjpf', 'uses cjpf\n  calls objective: Commitment'))));
  expect(textsIn(called)).toContain('Commitments (2)');
  expect(called.alternative).toContain('2 commitments, 3 actions');
  expect(elementsIn(called.drawing).map(({ properties }) => properties.ariaLabel)).toContain(
    'Commitment: O2 Do something else. Contributes to: People have work',
  );
});

describe('a large thread', () => {
  const more = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `objective P${index}: Aim ${index}
  towards work
action Q${index}: Do ${index}
  towards P${index}
  lead board${index % 3}: Officer
need extra${index}: More of what is needed
service way${index}: A way
  towards work
  meets extra${index}
`,
    ).join('\n') + [0, 1, 2].map((index) => `partner board${index}: Board ${index}\n`).join('');
  const large = there(goldenThread(contextOf(plan + more(20))));
  const choices = large.choices ?? [];
  const parts = choices.flatMap((choice) => choice.parts);

  it('has its parts with it, around each outcome, need and partner; a small one has none', () => {
    expect(choices.map(({ title }) => title)).toEqual(['Around one outcome', 'Around one need', 'Around one partner']);
    expect(choices.map((choice) => choice.parts.length)).toEqual([2, 21, 4]);
    expect(picture.choices).toBeUndefined();
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
  });

  it('draws in a part what the part holds, and marks what it is around', () => {
    const part = parts.find(({ id }) => id === 'picture-golden-thread-around-need/tonight');
    const drawing = part?.drawing ?? large.drawing;
    expect(addressesOf(drawing)).toEqual(addressesIn(there(goldenThread(contextOf(plan), { around: 'need/tonight' }))));
    expect(
      elementsIn(drawing).filter(({ properties: { className } }) => String(className).includes('chosen')),
    ).toHaveLength(1);
  });

  it('shows again what the whole has drawn, each box that is shown at its own place', () => {
    const shapes = new Set(elementsIn(large.drawing).map(({ properties: { id } }) => id));
    for (const { drawing, id } of parts) {
      const used = elementsIn(drawing).filter(({ tagName }) => tagName === 'use');
      expect(used.length, id).toBeGreaterThan(1);
      expect(used.filter(({ properties: { href } }) => !shapes.has(String(href).slice(1)))).toEqual([]);
      expect(elementsIn(drawing).filter(({ tagName }) => tagName === 'text').length, id).toBeLessThan(8);
    }
  });

  it('stays in proportion to the thread, however much is joined to how much', () => {
    const boxesIn = (count: number) => {
      const tangled = Array.from({ length: count }, (_, index) => `need n${index}: Need\n`).join('');
      const all = Array.from({ length: count }, (_, index) => `n${index}`).join(', ');
      const ways = Array.from({ length: count }, (_, index) => `service s${index}: Way\n  meets ${all}\n`).join('');
      const drawn = there(goldenThread(contextOf(plan + tangled + ways)));
      const shown = (drawn.choices ?? [])
        .flatMap((choice) => choice.parts)
        .flatMap(({ drawing }) => elementsIn(drawing));
      return shown.filter(({ tagName }) => tagName === 'use').length / withLook(drawn, 'box').length;
    };
    expect(boxesIn(60)).toBeLessThan(12.5);
    expect(boxesIn(100)).toBeLessThan(12.5);
  });

  it('leaves its parts out of a file of its own', () => {
    expect(standaloneSvg(large)).not.toContain('<use');
  });
});

function addressesOf(drawing: Parameters<typeof elementsIn>[0]): readonly string[] {
  return elementsIn(drawing).flatMap(({ tagName, properties: { href } }) =>
    tagName === 'a' && typeof href === 'string' ? [href] : [],
  );
}
