import type { IsoDate } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { planOf } from '../testing/plans.ts';
import { type ImportChoices, ImportedSoFar, importTable } from './import-table.ts';

const asOf = '2026-11-22' as IsoDate;

function imported(table: string, choices: Partial<ImportChoices> = {}, title?: string) {
  return importTable(drawn(table, title), { asOf, ...choices });
}

/** The text without the line that introduces what is offered. */
function textOf(table: string, choices: Partial<ImportChoices> = {}, title?: string): string {
  return imported(table, choices, title).text.replace(/^# The table names these.*\n/m, '');
}

const plan = planOf(`strategy n: North
  period 1 April 2026 to 31 March 2036
partner council: Northshire Council
  known as: NC
partner fiscal: Crown Office and Procurator Fiscal Service
partner police: Police Scotland
group delivery-group: Delivery Group
outcome homes: People have a home
outcome 1-1: Other
objective O1: Offer a tenancy
  towards homes
  number 4
resource fund: Change fund, 2026 to 2029
action sign: Sign the protocol
`);

describe('an action table', () => {
  it('becomes actions with what they are towards, who leads, by when and how they stand', () => {
    const table = `
      | No  | Objective         | Actions                 | Timescale       | Lead                                    | Partners         | RAG   | Comments     |
      | 1.1 | Offer a tenancy   | Agree a protocol        | Sept 26         | Northshire Council (Head of Housing)    | COPFS, Police Scotland | Green | With lawyers |
      | 1.2 | ^                 | Meet landlords          | Quarterly       | NC                                      |                  | Red   |              |
      | A3  | O1                | Report on it            | Ongoing         | All partners                            |                  |       |              |`;
    expect(textOf(table, { plan })).toBe(
      `partner copfs: COPFS

action agree-protocol: Agree a protocol
  towards O1
  by September 2026
  lead council: Head of Housing
  supported by copfs, police
  number 1.1
  note: With lawyers

action meet-landlords: Meet landlords
  towards O1
  every quarter
  lead council
  number 1.2

action A3: Report on it
  towards O1
  ongoing
  lead all partners

progress on agree-protocol at 22 November 2026: Status: Green
  status on-track

progress on meet-landlords at 22 November 2026: Status: Red
  status off-track
`,
    );
  });

  it('says of each column what it was taken for, why, and how sure that is', () => {
    const { report } = imported(
      '| Action | Due by | Who leads on this | Shoe size |\n| Do it | 2027 | Police Scotland | 9 |',
    );
    expect(report).toMatchObject({
      kind: 'action',
      confidence: 'sure',
      reason: 'the column "Action" speaks for actions',
    });
    expect(report.columns.map(({ heading, meaning, confidence }) => [heading, meaning, confidence])).toEqual([
      ['Action', 'statement', 'sure'],
      ['Due by', undefined, 'guess'],
      ['Who leads on this', 'lead', 'likely'],
      ['Shoe size', undefined, 'guess'],
    ]);
  });

  it('lists every row that is no item, with its words', () => {
    const { text, report } = imported(`
      | Improvement plan 2026 | < | < |
      | Action | By | Cost (£) |
      | Theme 1: Housing | < | < |
      | Build | 2027 | 5000 |
      | | | |
      | Action | By | Cost (£) |
      | Repair | 2028 | 7000 |
      | Total | | 12000 |
      | | 2029 | |`);
    expect(report.rowsLeft).toEqual([
      { row: 1, why: 'above the headings', words: ['Improvement plan 2026'] },
      { row: 2, why: 'the headings', words: ['Action', 'By', 'Cost (£)'] },
      { row: 3, why: 'a heading across the table', words: ['Theme 1: Housing'] },
      { row: 6, why: 'the headings once more', words: ['Action', 'By', 'Cost (£)'] },
      { row: 8, why: 'a total', words: ['Total', '12000'] },
      { row: 9, why: 'nothing in the column that says what it is', words: ['2029'] },
    ]);
    expect(report.emptyRows).toBe(1);
    expect(report.items.map(({ row, name }) => [row, name])).toEqual([
      [4, 'build'],
      [7, 'repair'],
    ]);
    expect(text).toContain('# In the table, above: Theme 1: Housing\naction build: Build\n  by 2027\n  cost £5,000\n');
  });

  it('says which rows became a part of the item above, and which words say nothing known of how work stands', () => {
    const { report } = imported(`
      | Action   | Milestone     | RAG         |
      | Open it  | Lease signed  | Green       |
      | ^        | Staff in post | Purple      |
      | Open it  | Doors open    | Green       |
      | Close it |               | In progress |
      | Sell it  |               | Purple      |`);
    expect(report.remarks).toEqual([
      '"Green" is read as `status on-track`.',
      'Rows that say the same as the one above, or whose cell is merged with it, are part of its item: rows 3 and 4 of `open`.',
      '"Purple" (rows 3 and 6) and "In progress" (row 5) say nothing of how work stands that is known here: the words are kept in the reports, and no `status` is written.',
    ]);
  });

  it('carries a merged cell down, and takes more rows of one action together', () => {
    const table = `
      | Action | Milestone | Due date | Lead |
      | Open the house | Lease signed | 30 June 2026 | Northshire Council |
      | ^ | Staff in post | 30 September 2026 | ^ |`;
    expect(textOf(table, { plan })).toBe(`action open-house: Open the house
  milestone by 30 June 2026: Lease signed
  milestone by 30 September 2026: Staff in post
  lead council
`);
  });

  it('fills what stands once above rows that belong together', () => {
    const { text, report } = imported('| Outcome | Action |\n| People have a home | Build |\n| | Repair |', { plan });
    expect(text.match(/towards homes/g)).toHaveLength(2);
    expect(report.remarks).toEqual(['Where "Outcome" is empty, it is taken from the row above.']);
  });

  it('keeps what it cannot read as a remark with its heading, and says why', () => {
    const { text, report } = imported(
      '| Action | Timescale | Lead | Cost |\n| Build | Year 2 | Head of Housing | Within budget |',
    );
    expect(text).toContain('  note: Timescale: Year 2\n  note: Lead: Head of Housing\n  note: Cost: Within budget\n');
    expect(report.cells.map(({ row, column, where }) => [row, column, where])).toEqual([
      [2, 'Timescale', 'note'],
      [2, 'Lead', 'note'],
      [2, 'Cost', 'note'],
    ]);
    expect(report.cells.every(({ why }) => why !== '')).toBe(true);
  });

  it('says an outcome only once where the objective of the row is towards it', () => {
    const table = '| Objective | Outcomes | Action |\n| Offer a tenancy | People have a home | Build |';
    expect(textOf(table, { plan })).toBe('action build: Build\n  towards O1\n');
  });

  it('puts a new objective towards the outcome of its row', () => {
    expect(textOf('| Objective | Outcome | Action |\n| Build more | People have a home | Buy land |', { plan })).toBe(
      `objective build-more: Build more
  towards homes

action buy-land: Buy land
  towards build-more
`,
    );
  });

  it('gives names that neither the plan nor another row has', () => {
    const { report } = imported(
      '| Ref | Action | By |\n| O1 | Sign | 2027 |\n| | Sign | 2028 |\n| | Homes | |\n| 7 | 2029 | |',
      { plan },
    );
    expect(report.items.map(({ name }) => name)).toEqual(['sign-2', 'sign-3', 'homes-2', 'action']);
  });

  it('tells of rows that the plan has already', () => {
    const { report } = imported('| Action |  Lead |\n| Sign the protocol | NC |', { plan });
    expect(report.repeats).toEqual([{ row: 2, name: 'sign' }]);
  });

  it('takes the first line for the statement, and the rest for its text', () => {
    expect(textOf('| Action | By |\n| Build:\\n- ten flats\\n- a house | 2027 |')).toBe(
      'action build: Build:\n  by 2027\n  text:\n    - ten flats\n    - a house\n',
    );
  });

  it('reads a report with its own day', () => {
    const table = '| Action | Status | Update |\n| Build | Amber | 30/09/2026: Lease delayed |';
    const { text, report } = imported(table);
    expect(text).toContain('progress on build at 30 September 2026: Lease delayed\n  status at-risk\n');
    expect(report.remarks).toEqual(['"Amber" is read as `status at-risk`.']);
  });

  it('says a report once where rows of one item repeat it, and both where they differ', () => {
    const reports = (second: string): number =>
      textOf(`| Action | Status |\n| Build | Amber |\n| Build | ${second} |`).split('progress on build').length - 1;
    expect([reports('Amber'), reports('Red')]).toEqual([1, 2]);
  });
});

describe('other tables', () => {
  it.each<readonly [string, string, string]>([
    [
      'risks',
      '| Risk | Likelihood | Impact | Mitigation | Owner |\n| Funding ends | High | M | Ask early | Police Scotland |',
      'risk funding-ends: Funding ends\n  likelihood high\n  impact medium\n  lead police\n  response: Ask early\n',
    ],
    [
      'risks with their own numbers and reviews',
      '| Risk ID | Risk Description | Review date |\n| R1 | Staff leave | 30/9/26 |',
      'risk R1: Staff leave\n  watch until 30 September 2026\n',
    ],
    [
      'services with their money',
      '| Service | What it does | Funding |\n| Outreach | Meets people | Big grant £120,000; Change fund, 2026 to 2029: £4,000 |',
      'resource big-grant: Big grant\n\nservice outreach: Outreach\n  funded by big-grant £120,000, fund £4,000\n  text: Meets people\n',
    ],
    [
      'measures',
      '| Indicator | Baseline (2024/25) | Unit | Better when | Source | Frequency | Target |\n| People with a home | 62% | % | Increase | Register | Quarterly | 85% |',
      'measure people-home: People with a home\n  unit percent\n  better when higher\n  value 62% in 2024/25\n  source: Register\n  reported every quarter\n  note: Target: 85%\n',
    ],
    [
      'services',
      '| Service | Provider | Funding ends | Capacity | Annual cost (£) | Specialist |\n| Outreach | Police Scotland | 31.03.2029 | 40 places | 96000 | Yes |',
      'service outreach: Outreach\n  provider police\n  specialist\n  capacity 40 places\n  cost £96,000 a year\n  funded until 31 March 2029\n',
    ],
    [
      'needs',
      '| Need | Category | Size | Strategic lead |\n| A settled home | Housing | 312 people in 2024/25 | NC: Head of Housing |',
      'need settled-home: A settled home\n  category housing\n  size 312 people in 2024/25\n  strategic lead council: Head of Housing\n',
    ],
    [
      'partners',
      '| Organisation | Sector | Abbreviation |\n| Shelter North | Third sector | SN |',
      'partner shelter-north: Shelter North\n  sector third\n  known as: SN\n',
    ],
    [
      'deliverables, with the columns of a council',
      '| No | Deliverable | Timescale | Responsibility | Further detail | Update | Status |\n| 1 | Signed protocol | March 2027 | NC | With annexes | Drafted | On track |',
      'deliverable signed-protocol: Signed protocol\n  by March 2027\n  lead council\n  number 1\n  text: With annexes\n\nprogress on signed-protocol at 22 November 2026: Drafted\n  status on-track\n',
    ],
    [
      'milestones with their progress',
      '| Milestone | Due date | Note | Progress % |\n| Draft agreed | 31/12/26 | Late | 60 |',
      'action draft-agreed: Draft agreed\n  by 31 December 2026\n  note: Late\n\nprogress on draft-agreed at 22 November 2026: Progress: 60\n',
    ],
    [
      'abbreviations',
      '| Term | Meaning |\n| HSCP | Health and Social Care Partnership |',
      'glossary HSCP: Health and Social Care Partnership\n',
    ],
    [
      'resources',
      '| Resource | Held by | Amount | Until |\n| Change fund | NC | £410k | 2029 |',
      'resource change-fund: Change fund\n  held by council\n  amount £410k\n  until 2029\n',
    ],
    [
      'two rows of headings',
      '| Action | Timescale | < | Lead |\n| | Start | End | |\n| Build | April 2026 | May 2027 | NC |',
      'action build: Build\n  from April 2026\n  by May 2027\n  lead council\n',
    ],
  ])('%s', (_, table, text) => {
    expect(textOf(table, { plan })).toBe(text);
  });

  it.each([
    ['a table of numbers', '| 2024 | 2025 |\n| 12 | 13 |'],
    ['a table whose headings say nothing', '| Colour | Taste |\n| red | sweet |'],
    ['a table of counts', '| Responsible | Actions |\n| NC | 3 |\n| Police Scotland | 4 |'],
    ['no rows', ''],
  ])('%s is left out, with the reason and all its words', (_, table) => {
    const { text, report } = imported(table);
    expect(text).toBe('');
    expect(report.kind).toBeUndefined();
    expect(report.reason).toMatch(/^(no|it has no) /);
  });
});

describe('what the user says goes before every guess', () => {
  it('the kind', () => {
    expect(
      textOf('| Colour | What | When |\n| red | Paint the room | 2027 |', {
        kind: 'objective',
        columns: new Map([['What', 'statement']]),
      }),
    ).toBe('objective paint-room: Paint the room\n  by 2027\n  note: Colour: red\n');
  });

  it('a column', () => {
    const columns = new Map([
      ['Shoe size', 'cost' as const],
      ['By', 'leave out' as const],
    ]);
    const { text, report } = imported('| Action | Shoe size | By |\n| Build | £9 | 2027 |', { columns });
    expect(text).toBe('action build: Build\n  cost £9\n');
    expect(report.cells).toEqual([{ row: 2, column: 'By', words: '2027', where: 'left', why: 'you said so' }]);
  });
});

describe('what several tables of a document state', () => {
  const whole = `
      | No | Action   | By        | Lead            | RAG   |
      | A1 | Build it | June 2027 | Police Scotland | Green |
      | A2 | Sell it  | June 2028 | Police Scotland |       |`;

  it('is written once where the later one says no more, and each row that is left is told with its words', () => {
    const soFar = new ImportedSoFar(undefined);
    importTable(drawn(whole), { asOf }, soFar);
    const again = drawn(`
      | Ref | Key action | Due date  | Progress  |
      | A2  | Sell it    | June 2028 | No buyer  |
      | A1  | Build it.  |           |           |
      | A3  | Burn it    | June 2029 |           |
      |     | Burn it    | June 2029 |           |`);
    const { text, report } = importTable({ ...again, place: 'table 2' }, { asOf }, soFar);
    expect(text).toBe('action A3: Burn it\n  by June 2029\n\nprogress on A2 at 22 November 2026: No buyer\n');
    expect(report.items.map(({ name }) => name)).toEqual(['A3']);
    expect(report.rowsLeft.slice(1)).toEqual([
      {
        row: 2,
        why: 'the same as row 3 of the table, which is `A2`',
        words: ['A2', 'Sell it', 'June 2028', 'No buyer'],
      },
      { row: 3, why: 'the same as row 2 of the table, which is `A1`', words: ['A1', 'Build it.'] },
      { row: 5, why: 'the same as row 4, which is `A3`', words: ['Burn it', 'June 2029'] },
    ]);
  });

  it('is written again where the later one says something else, and that is told', () => {
    const soFar = new ImportedSoFar(undefined);
    importTable(drawn(whole), { asOf }, soFar);
    const { text, report } = importTable(
      { ...drawn('| Action | By |\n| Build it | July 2027 |'), place: 'table 2' },
      { asOf },
      soFar,
    );
    expect(text).toBe('action build: Build it\n  by July 2027\n');
    expect(report.remarks).toEqual([
      'In the same words as in a table before, with something else beside, so keep one of each: row 2 (`build`) as row 2 of the table (`A1`).',
    ]);
  });
});
