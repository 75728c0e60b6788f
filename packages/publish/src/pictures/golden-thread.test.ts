import { expect, it } from 'vitest';
import { contextOf } from '../testing/documents.ts';
import { addressesIn, elementsIn, rowsOf, textsIn, there, withLook } from '../testing/drawings.ts';
import { goldenThread } from './golden-thread.ts';
import { threadOf } from './thread.ts';

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
  const links = (threadOf(context.plan)?.items ?? []).flatMap(({ item, right }) =>
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
