import { describe, expect, it } from 'vitest';
import { documentOf, nodesIn, wordsIn } from '../../testing/documents.ts';

const people = `
population everyone: Everyone affected
  size 5,000 people in 2025/26

population leavers: People leaving custody
  within everyone

population women: Women
  within everyone
  furthest from outcomes
  text: Many have children.

partner council: The Council
`;

function words(text: string, only: string, audience: 'draft' | 'public' = 'public'): string {
  return wordsIn(documentOf(`strategy n: N\n  status draft\n${text}\n`, { only: [only], audience }));
}

/** The tables of a section but for those of its pictures, each as its rows of words. */
function tables(text: string, only: string, audience: 'draft' | 'public' = 'public'): readonly (readonly string[])[][] {
  const document = documentOf(`strategy n: N\n  status draft\n${text}\n`, { only: [only], audience });
  const nodes = nodesIn(document);
  const drawn = new Set(nodes.flatMap((node) => (node.type === 'picture' ? [node.table] : [])));
  return nodes.flatMap((node) =>
    node.type === 'table' && !drawn.has(node)
      ? [
          node.children.map((row) =>
            row.children.map((cell) => wordsIn({ type: 'paragraph', children: cell.children })),
          ),
        ]
      : [],
  );
}

describe('the cover', () => {
  it('says whose plan it is, for when, and who approved it', () => {
    const header = `
  partnership: Northshire Partnership
  area: Northshire
  period 1 April 2026 to 31 March 2036
  approved by board on 3 March 2026: Chair
  terms short to 3 years, long to 10 years

group board: The Board`;
    expect(words(header.replace('\n', ''), 'cover')).toBe(
      'About this plan Partnership Northshire Partnership Area Northshire Period 1 April 2026 to 31 March 2036 Approved by The Board on 3 March 2026 (Chair) Terms Short term up to 3 years, long term up to 10 years',
    );
  });
});

describe('needs and populations', () => {
  it('say once that all groups are part of one', () => {
    const [table = []] = tables(people, 'needs');
    expect(table).toEqual([
      ['Who', 'Size', 'Particular needs'],
      ['Everyone affected', '5,000 people in 2025/26', ''],
      ['People leaving custody', '', ''],
      ['Women', '', 'Furthest from meeting outcomes'],
    ]);
    expect(words(people, 'needs')).toContain('All other groups are part of this one: Everyone affected.');
  });

  it('say of each what it is part of where that differs', () => {
    const [table = []] = tables(`${people}\npopulation mothers: Mothers\n  within women\n`, 'needs');
    expect(table[0]).toContain('Part of');
    expect(table.at(-1)).toContain('Women');
  });

  it('tell how each need stands, in a draft also that nothing is there', () => {
    const needs = `
need a: First need

need b: Second need

need c: Third need
  unmet because: The service starts in 2028

need d: Fourth need

service s: The Service
  meets a

gap g: The Gap
  concerns b
`;
    expect(tables(needs, 'needs')[0]?.map((row) => row.join(' | '))).toEqual([
      'Need | Met by',
      'First need | The Service',
      'Second need | Gap: The Gap',
      'Third need | Left unmet for now',
      'Fourth need | ',
    ]);
    expect(tables(needs, 'needs', 'draft')[0]?.at(-1)).toEqual(['Fourth need', 'Nothing yet']);
    expect(words(needs, 'needs')).toContain('Why it is left unmet The service starts in 2028');
  });
});

it('the services map shows what services are compared by, and their entries the rest', () => {
  const service = `
service s: The Service
  provider council
  for leavers
  where: The whole county
  prevention tertiary
  specialist
  capacity 40 places a year
  cost £12,000 a year
  funded until 31 March 2029
  governed by: A contract
  quality good: Inspected in 2025
  staff skills: Trauma-informed practice
`;
  expect(tables(`${people}${service}`, 'services')).toEqual([
    [
      ['Service', 'Provided by', 'For whom, and where', 'Prevention', 'Cost and capacity', 'Funded until', 'Quality'],
      [
        'The Service',
        'The Council',
        'People leaving custody The whole county',
        'Tertiary Specialist service',
        '£12,000 a year 40 places a year',
        '31 March 2029',
        'Good (Inspected in 2025)',
      ],
    ],
  ]);
  expect(words(`${people}${service}`, 'services')).toMatch(
    /The Service Arrangement A contract Skills of staff Trauma-informed practice$/,
  );
});

describe('priorities', () => {
  const priorities = `
criterion reach: How many people it reaches
  weight 3

criterion cost: What it costs

priority second: Second
  rank 2
  score 3 on reach
  score 4 on cost

priority first: First
  rank 1
  score 5 on reach
  because: It matters most
`;

  it('stand in the order of their ranks, with their scores in one table', () => {
    expect(words(priorities, 'priorities')).toMatch(
      /^Priorities First Why It matters most Second How priorities were chosen/,
    );
    expect(tables(priorities, 'priorities')).toEqual([
      [
        ['Criterion', 'Weight'],
        ['How many people it reaches', '3'],
        ['What it costs', ''],
      ],
      [
        ['Priority', 'How many people it reaches', 'What it costs', 'Rank'],
        ['First', '5', '', '1'],
        ['Second', '3', '4', '2'],
      ],
    ]);
  });

  it('keep a score on a criterion that is not there', () => {
    const text = `${priorities}\npriority third: Third\n  score 2 on beauty\n`;
    expect(words(text, 'priorities')).toContain('Third Scores 2 on beauty');
    expect(words(text, 'priorities')).toContain('First Rank 1 Scores 5 on How many people it reaches');
  });
});

it('outcomes stand by term after what is put in for them, and name a measure once', () => {
  const text = `
outcome b: Later
  long term

outcome a: Sooner
  short term
  leads to b
  measured by m, k
  target m from 62% in 2024/25 to 85% by March 2031

outcome c: Some day

challenge yearly: Money comes year by year

measure m: Settled homes

measure k: Kept homes
`;
  expect(words(text, 'outcomes')).toBe(
    'Outcomes What stands in the way Money comes year by year ' +
      'Short term outcomes Sooner Leads to Later Measured by Kept homes Target Settled homes: from 62% in 2024/25 to 85% by March 2031 ' +
      'Long term outcomes Later Outcomes without a term Some day',
  );
});

describe('objectives', () => {
  const objective = `
objective O1: Improve housing
  lead council: Head of Housing
${people}`;

  it('have a card with five letters in a draft', () => {
    const [card = []] = tables(objective, 'objectives', 'draft');
    expect(card.slice(1).map(([letter]) => letter)).toEqual([
      'Specific',
      'Measurable',
      'Achievable',
      'Realistic',
      'Time-bound',
    ]);
    expect(card.find(([letter]) => letter === 'Time-bound')?.[1]).toBe('No');
    for (const [, verdict, because] of card.slice(1)) {
      expect(verdict).toMatch(/^(?:Yes|No|Cannot be told)$/);
      expect(because).toMatch(/^["A-Z0-9]/);
    }
    expect(words(objective, 'objectives', 'draft')).toContain('SMART check of O1: it is not SMART yet');
  });

  it('are SMART without reserve only where every letter can be told', () => {
    const open = 'objective O1: Train 40 officers in the protocol by March 2028\n  lead council\n';
    expect(words(open, 'objectives', 'draft')).toContain('SMART check of O1: it is SMART, as far as can be told');
    const whole = `${open}  achievable because: The trainers are there\n  realistic because: As many were trained last year\n`;
    expect(words(whole, 'objectives', 'draft')).toContain('SMART check of O1: it is SMART What');
  });

  it('call a measure in the card by what it says', () => {
    const measured = objective
      .replace('  lead', '  target m from 62% in 2024/25 to 85% by March 2031\n  lead')
      .concat('measure m: Settled homes\n');
    const [card = []] = tables(measured, 'objectives', 'draft');
    expect(card).toContainEqual(['Measurable', 'Yes', 'Target on “Settled homes”: 62% to 85%']);
  });

  it('have their facts alone in public', () => {
    expect(words(objective, 'objectives')).toBe(
      'Strategic objectives O1 Improve housing Led by The Council (Head of Housing)',
    );
  });
});

it('checkpoints are tables of questions and answers', () => {
  const text = `
checkpoint analyse
  question needs no: The housing data is old
  question services yes
  will do: Renew the needs assessment
`;
  expect(tables(text, 'making')).toEqual([
    [
      ['Question', 'Answer', 'Weak points'],
      ["Are people's current and future needs understood?", 'No', 'The housing data is old'],
      ['Are the quality and availability of current services understood?', 'Yes', ''],
    ],
  ]);
  expect(words(text, 'making')).toMatch(/What will be put in place Renew the needs assessment$/);
});

it('duties are told apart by what sets them', () => {
  const text = `${people}
duty b: Have due regard to equality
  kind equalities
  falls on council

duty a: Publish a plan
  kind law
  source: The Act, section 19
`;
  expect(words(text, 'scope')).toBe(
    'Scope and principles What law and policy ask of partners Duties: law What is asked Set by Publish a plan The Act, section 19 ' +
      'Duties: equalities and human rights What is asked Falls on Have due regard to equality The Council',
  );
});

describe('principles', () => {
  const principles = `principle fair: Be fair
principle open: Be open
`;

  function nodesOf(text: string) {
    return nodesIn(documentOf(`strategy n: N\n${text}`, { only: ['scope'], audience: 'public' }));
  }

  it('stand in a list with their addresses where none says more than its title', () => {
    expect(words(principles, 'scope')).toBe('Scope and principles Principles Be fair Be open');
    const nodes = nodesOf(principles);
    expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(2);
    const points = nodes.filter(({ type }) => type === 'listItem');
    expect(points.map((point) => nodesIn(point)[1]?.data?.anchor)).toEqual([
      'item-principle/fair',
      'item-principle/open',
    ]);
  });

  it('have headings where one of them does', () => {
    const nodes = nodesOf(`${principles}  text: We publish the scores.\n`);
    expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(4);
  });
});
