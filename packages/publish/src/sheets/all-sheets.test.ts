import { describe, expect, it } from 'vitest';
import { asOf, reportOf } from '../testing/documents.ts';
import { allSheets } from './all-sheets.ts';
import { type Cell, linesOf } from './sheet.ts';

/** The sheet's rows by their headings, cells with nothing left out. */
function rowsOf(id: string, plan: string, audience: 'draft' | 'public' = 'public'): readonly Record<string, unknown>[] {
  const sheet = allSheets(reportOf(plan), { asOf, audience }).find((each) => each.id === id);
  if (sheet === undefined) throw new Error(`There is no sheet ${id}.`);
  return sheet.rows.map((row) =>
    Object.fromEntries(
      sheet.columns.map(({ heading }, at) => [heading, shown(row[at])]).filter(([, cell]) => cell !== ''),
    ),
  );
}

function shown(cell: Cell): unknown {
  if (cell === undefined) return '';
  if (typeof cell === 'object' && 'day' in cell) return cell.day;
  if (typeof cell === 'object' && 'number' in cell) return cell.number;
  return linesOf(cell).join(' / ');
}

const plan = `strategy n: North
  period 1 April 2026 to 31 March 2036
partner council: The Council
partner health: NHS North
population leavers: People leaving custody
need home: A settled home
  for leavers
  size 84 people in 2025/26
need work: Work
  unmet because: There is a plan for it elsewhere
need health-care: A doctor
outcome settled: People have a *settled* home
  medium term
  target applied from 41 people in 2025/26 to 10 people by March 2032
objective O1: Cut homelessness on release
  towards settled
  target applied to 25 people by 31 March 2029
measure applied: People who apply as homeless
  unit people
  value 41 people in 2025/26
measure share: Share with a home
  value 62% in 2024/25, 63% in 2025/26
service flats: Flats
  provider council
  meets home
  cost £96,000 a year
  funded until 31 March 2030
  specialist
gap few: Too few flats
  concerns home
  despite flats
gap no-need: A gap by itself
action A1: Open 18 flats
  towards O1
  lead council: Head of Housing
  supported by health
  from 1 April 2026
  by March 2027
  milestone by 30 September 2026: Lease **signed**
  cost £144,000 a year
  note: Not sure of this
action A2: Meet landlords
  towards settled
  every 6 months
  cost £6,000
progress on A1 at 30 September 2026: Lease delayed
  status at-risk
  now by 30 June 2027 because: The landlord is ill
`;

describe('the delivery plan', () => {
  it('says what, who, when, for what and how it goes, in the columns that partnerships use', () => {
    expect(rowsOf('delivery-plan', plan)).toEqual([
      {
        No: 'A1',
        Action: 'Open 18 flats',
        Objective: 'O1 Cut homelessness on release',
        Outcomes: 'People have a settled home',
        Lead: 'The Council (Head of Housing)',
        'Supported by': 'NHS North',
        'Start date': '2026-04-01',
        Timescale: 'March 2027',
        'Due date': '2027-03-31',
        Milestones: '30 September 2026: Lease signed',
        'Cost a year (£)': 144_000,
        Update: '30 September 2026: Lease delayed / Now due 30 June 2027: The landlord is ill',
        Status: 'At risk',
      },
      {
        No: 'A2',
        Action: 'Meet landlords',
        Outcomes: 'People have a settled home',
        Timescale: 'Every 6 months',
        'Cost (£)': 6_000,
      },
    ]);
  });

  it('has a sheet of milestones beside it', () => {
    expect(rowsOf('milestones', plan)).toEqual([
      {
        Milestone: 'Lease signed',
        Timescale: '30 September 2026',
        'Due date': '2026-09-30',
        No: 'A1',
        Action: 'Open 18 flats',
        Lead: 'The Council (Head of Housing)',
      },
    ]);
  });

  it('holds drafting notes for nobody', () => {
    for (const { id } of allSheets(reportOf(plan), { asOf })) {
      expect(JSON.stringify(rowsOf(id, plan, 'draft'))).not.toContain('Not sure');
    }
  });

  it('says a cost that is not money in words', () => {
    const [row] = rowsOf('delivery-plan', 'strategy n: N\naction A1: Act\n  cost 3 posts\n');
    expect(row).toEqual({ No: 'A1', Action: 'Act', 'Further detail': 'Cost: 3 posts' });
  });
});

it('measures have their baseline, newest figure, steps and target as numbers', () => {
  expect(rowsOf('measures', plan)).toMatchObject([
    {
      Measure: 'People who apply as homeless',
      Unit: 'people',
      Baseline: 41,
      'Baseline period': '2025/26',
      'Steps on the way': '25 people by 31 March 2029',
      Target: 10,
      'Target date': '2032-03-31',
    },
    { Measure: 'Share with a home', Baseline: 0.62, 'Newest figure': 0.63, 'Newest period': '2025/26' },
  ]);
});

it('the services map says what each service costs, and who needs it', () => {
  expect(rowsOf('services', plan)).toEqual([
    {
      Service: 'Flats',
      'Provided by': 'The Council',
      'Needs met': 'A settled home',
      Specialist: 'Yes',
      'Cost a year (£)': 96_000,
      'Funded until': '2030-03-31',
    },
  ]);
});

describe('the gap analysis', () => {
  it('has every need with each of its gaps, and gaps that concern none', () => {
    expect(rowsOf('gap-analysis', plan, 'draft')).toMatchObject([
      {
        Need: 'A settled home',
        'For whom': 'People leaving custody',
        'Services that meet it': 'Flats',
        'How it stands': 'Met, with a gap',
        Gap: 'Too few flats',
        'Services that do not close it': 'Flats',
      },
      { Need: 'Work', 'How it stands': 'Left unmet for now', 'Why it is left': 'There is a plan for it elsewhere' },
      { Need: 'A doctor', 'How it stands': 'Nothing yet' },
      { Gap: 'A gap by itself' },
    ]);
  });

  it('tells the public nothing of what is not written yet', () => {
    expect(rowsOf('gap-analysis', plan)[2]).toEqual({ Need: 'A doctor' });
  });
});

it('a plan without anything has the headings alone', () => {
  const sheets = allSheets(reportOf('strategy n: N\n'), { asOf });
  expect(sheets.map(({ id, rows }) => [id, rows.length])).toEqual([
    ['delivery-plan', 0],
    ['milestones', 0],
    ['measures', 0],
    ['services', 0],
    ['gap-analysis', 0],
  ]);
});
