import { expect, it } from 'vitest';
import { Names } from '../names.ts';
import { planOf } from '../testing/plans.ts';
import { type People, readPeople } from './people.ts';
import { Referents } from './referents.ts';

const plan = planOf(`strategy n: North
partner council: Northshire Council
  known as: NC
partner fiscal: Crown Office and Procurator Fiscal Service
partner police: Police Scotland
partner dwp: Department for Work and Pensions
group board: Delivery Group
`);

/** What is read, and who is offered. */
function read(cell: string): Partial<People> & { readonly offered?: readonly string[] } {
  const referents = new Referents(plan, new Names(plan));
  const { rest, ...people } = readPeople(cell, ['partner', 'group'], 2, referents);
  const offered = referents.offered.map(({ kind, title }) => `${kind}: ${title}`);
  return { ...people, ...(rest.length > 0 ? { rest } : {}), ...(offered.length > 0 ? { offered } : {}) };
}

it.each<readonly [string, ReturnType<typeof read>]>([
  ['Northshire Council', { names: ['council'] }],
  ['NC', { names: ['council'] }],
  ['northshire council', { names: ['council'] }],
  ['Northshire Council (Head of Housing)', { names: ['council'], role: 'Head of Housing' }],
  ['Northshire Council (Team Manager, Port Ardle)', { names: ['council'], role: 'Team Manager, Port Ardle' }],
  ['Head of Housing, Northshire Council', { names: ['council'], role: 'Head of Housing' }],
  ['Northshire Council - Head of Housing', { names: ['council'], role: 'Head of Housing' }],
  ['Northshire Council: Jane Smith', { names: ['council'], role: 'Jane Smith' }],
  ['Crown Office and Procurator Fiscal Service, Police Scotland', { names: ['fiscal', 'police'] }],
  ['Department for Work and Pensions, Police Scotland', { names: ['dwp', 'police'] }],
  ['Police Scotland; NC\nDelivery Group', { names: ['police', 'council', 'board'] }],
  ['Police Scotland / NC', { names: ['police', 'council'] }],
  [
    'HSCP, Courts and SPS',
    { names: ['hscp', 'courts', 'sps'], offered: ['partner: HSCP', 'partner: Courts', 'partner: SPS'] },
  ],
  ['SPS, Police Scotland', { names: ['sps', 'police'], offered: ['partner: SPS'] }],
  [
    'SPS, Shelter North and NHS Northshire',
    {
      names: ['sps', 'shelter-north', 'nhs-northshire'],
      offered: ['partner: SPS', 'partner: Shelter North', 'partner: NHS Northshire'],
    },
  ],
  [
    'Health and Social Care Partnership',
    { names: ['health-social-care-partnership'], offered: ['partner: Health and Social Care Partnership'] },
  ],
  [
    'Scottish Courts and Tribunals Service and Police Scotland',
    {
      names: ['scottish-courts-tribunals-service', 'police'],
      offered: ['partner: Scottish Courts and Tribunals Service'],
    },
  ],
  [
    'Shelter North (Outreach Manager)',
    { names: ['shelter-north'], role: 'Outreach Manager', offered: ['partner: Shelter North'] },
  ],
  ['Housing Sub-group', { names: ['housing-sub-group'], offered: ['group: Housing Sub-group'] }],
  ['All partners', { names: [], isEverybody: true }],
  ['Head of Housing', { names: [], rest: ['Head of Housing'] }],
  ['TBC', { names: [], rest: ['TBC'] }],
  ['-', { names: [], rest: ['-'] }],
  [
    'to be agreed at the next meeting of everybody who was there last time',
    { names: [], rest: ['to be agreed at the next meeting of everybody who was there last time'] },
  ],
])('%j', (cell, people) => {
  expect(read(cell)).toEqual(people);
});
