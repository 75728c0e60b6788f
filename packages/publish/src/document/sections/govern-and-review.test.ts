import { describe, expect, it } from 'vitest';
import { nodesIn } from '../../testing/documents.ts';
import { type Audience, built, outline, words } from '../../testing/sections.ts';
import { arrangementsSection } from './arrangements.ts';
import { assessmentsSection } from './assessments.ts';
import { authorNotesSection } from './author-notes.ts';
import { documentsSection } from './documents.ts';
import { evaluationSection } from './evaluation.ts';
import { glossarySection } from './glossary.ts';
import { governanceSection } from './governance.ts';
import { measuresSection } from './measures.ts';
import { participationSection } from './participation.ts';
import { partnersSection } from './partners.ts';
import { risksSection } from './risks.ts';
import { workforceSection } from './workforce.ts';

const council = 'partner council: The Council\n';

it('governance shows who holds each responsibility, and apart the partnerships that we work with', () => {
  const text = `${council}governance
  text: The board decides.
group board: The board
  chair council: Leader
  sits 4 times a year
  agrees priorities: By vote
group drugs: The drug partnership
  chair council: Head of Health
  shared aim: Fewer deaths
`;
  expect(outline(governanceSection, text)).toEqual([
    '# Who is responsible for what',
    ['Responsibility', 'Held by', 'How'],
    ['Agrees priorities', 'The board', 'By vote'],
    '# Boards and groups',
    ['Group', 'Chair', 'Meets'],
    ['The board', 'The Council (Leader)', '4 times a year'],
    ['The drug partnership', 'The Council (Head of Health)', ''],
    '# Planning partnerships that we work with',
    ['Partnership', 'Shared aim'],
    ['The drug partnership', 'Fewer deaths'],
  ]);
  expect(words(governanceSection, text)).toMatch(/^The board decides\./);
});

it('partners stand by sector, with how much each leads', () => {
  const text = `partner charity: Charity
  sector third
partner council: The Council
  sector statutory
partner odd: Odd one
objective O1: Help
  lead council
action A1: Do
  lead charity
document d: Paper
  lead charity
role clerk: Clerk
  with council
  skills report-writing
`;
  expect(outline(partnersSection, text)).toEqual([
    '# Who leads what',
    ['Led by', 'Objectives', 'Actions', 'Other work'],
    ['Charity', '', '1', '1'],
    ['The Council', '1', '', ''],
    '# Statutory sector',
    '# The Council',
    '# Third sector',
    '# Charity',
    '# Other partners',
    '# Odd one',
    '# Posts that the plan relies on',
    ['Post', 'At', 'Skills'],
    ['Clerk', 'The Council', 'Report writing'],
  ]);
  expect(words(partnersSection, text)).toContain('Charity Leads on actions A1 Do');
});

it('what a partner is responsible for is not said again as what it leads on', () => {
  const text = `partner council: The Council
  responsible for homes
outcome homes: Homes
  lead council
outcome work: Work
  lead council
objective O1: Do
  lead council
`;
  expect(words(partnersSection, text)).toContain(
    'The Council Responsible for Homes Also leads on outcomes Work Leads on objectives O1 Do',
  );
});

it('arrangements, workforce and participation stand in tables, and the seven points below', () => {
  const text = `${council}arrangement a: Quarterly talks
  kind monitoring
  with council
  every quarter
workforce w: Too few nurses
  kind shortage
  by 31 March 2027
participation p: A panel
  involves lived-experience, families
  during plan, review
  by 31 January 2027
  influence: Two votes
`;
  expect(outline(arrangementsSection, text)).toEqual([
    ['Arrangement', 'For', 'With', 'How often'],
    ['Quarterly talks', 'Monitoring of services', 'The Council', 'Every quarter'],
  ]);
  expect(outline(workforceSection, text)).toEqual([
    ['What is short or needed', 'Kind', 'Due'],
    ['Too few nurses', 'Skills shortage', '31 March 2027'],
  ]);
  expect(outline(participationSection, text)).toEqual([
    ['How people take part', 'Who', 'Stages', 'When'],
    ['A panel', 'People with lived experience, families', 'Plan, review', 'By 31 January 2027'],
    '# A panel',
  ]);
  expect(words(participationSection, text)).toMatch(/A panel Level of influence Two votes$/);
});

describe('measures', () => {
  const text = `measure m: Settled homes
  kind impact
  value 60% in 2024/25
  value 70% in 2026/27
  better when higher
outcome o: Homes
  target m from 60% in 2024/25 to 80% by 31 March 2029
objective O1: Offer homes
  target m from 60% in 2024/25 to 80% by 31 March 2029
action A1: Sign
  target m from 60% in 2024/25 to 66% by 31 March 2026
measure n: Not counted yet
  baseline by 30 June 2027
`;

  it('stand in one table with their figures, of which one is the start, and their targets', () => {
    expect(outline(measuresSection, text).slice(0, 3)).toEqual([
      ['Measure', 'Kind', 'Figures so far', 'Targets', 'Against the target'],
      [
        'Settled homes',
        'Impact',
        '• 60% in 2024/25 (start) | • 70% in 2026/27',
        '• 66% by 31 March 2026 | • 80% by 31 March 2029',
        'On course',
      ],
      ['Not counted yet', '', 'First figure due by 30 June 2027', '', ''],
    ]);
  });

  it('tell a target that several set once, with all that set it', () => {
    expect(outline(measuresSection, text)).toContainEqual([
      'Settled homes',
      '80% by 31 March 2029',
      '• Homes | • O1 Offer homes',
    ]);
  });

  it('say where a target starts from only where targets start from several figures', () => {
    const other = text.replace('from 60% in 2024/25 to 66%', 'from 61% in 2025/26 to 66%');
    expect(outline(measuresSection, other)).toContainEqual([
      'Settled homes',
      '60% in 2024/25',
      '80% by 31 March 2029',
      '• Homes | • O1 Offer homes',
    ]);
  });

  it('keep their figures and their address in one place each', () => {
    const anchors = built(measuresSection, text).flatMap((block) =>
      nodesIn(block).flatMap(({ data }) => data?.anchor ?? []),
    );
    expect(anchors).toEqual(['item-measure/m', 'item-measure/n']);
    expect(words(measuresSection, text).split('60% in 2024/25')).toHaveLength(2);
    expect(outline(measuresSection, text)).toContainEqual(['Settled homes', 'Higher is better']);
  });
});

it('evaluation shows reviews, and what was reported from the newest', () => {
  const text = `evaluation
  monitors outcomes: Twice a year
review r: Yearly look
  kind annual
  every year
  lesson: Ask early
action A1: Sign
progress on A1 at 1 May 2026: Begun
progress on A1 at 1 June 2026: Slow
  status at-risk
  now by 1 July 2026 because: Staff left
`;
  expect(outline(evaluationSection, text)).toEqual([
    '# Reviews',
    ['Review', 'Kind', 'When'],
    ['Yearly look', 'Annual review', 'Every year'],
    '# Yearly look',
    '# Progress so far',
    ['Day', 'On', 'What was reported', 'Status'],
    ['1 June 2026', 'A1 Sign', 'Slow', 'At risk | Now due 1 July 2026: Staff left'],
    ['1 May 2026', 'A1 Sign', 'Begun', ''],
  ]);
});

describe('national outcomes', () => {
  const text = `  uses cjpf
objective O1: Divert
assessment of cjpf.diversion: Diversions rose
  achieved partly
  is a priority yes
  answered by O1
`;

  it('show how near each is, what shows it and what answers it', () => {
    expect(outline(assessmentsSection, text)).toEqual([
      ['National outcome', 'Achieved', 'A priority here', 'Our outcomes that contribute'],
      ['1 More people complete diversion from prosecution', 'Partly', 'Yes', ''],
      '# 1 More people complete diversion from prosecution',
    ]);
    expect(words(assessmentsSection, text)).toMatch(/Diversions rose What will be done O1 Divert$/);
  });

  it('are marked in a draft where they are missing, and left out for the public', () => {
    const gaps = (audience: Audience) =>
      built(assessmentsSection, text, audience).filter(({ type }) => type === 'notice');
    expect(gaps('draft')).toHaveLength(1);
    expect(words(assessmentsSection, text, 'draft')).toContain('each of these is to being achieved here');
    const items = gaps('draft')
      .flatMap((gap) => nodesIn(gap))
      .filter(({ type }) => type === 'listItem');
    expect(items).toHaveLength(8);
    expect(gaps('public')).toEqual([]);
  });

  it('bear an assessment of what is not there', () => {
    expect(outline(assessmentsSection, 'assessment of cjpf.nothing: Hm\n')).toContain('# cjpf.nothing');
  });
});

it('risks come with the greatest first', () => {
  const text = `${council}risk small: Rain
  likelihood high
  impact low
risk big: Cuts
  likelihood medium
  impact high
  response: Ask early
  lead council
risk unknown: Who knows
assumption hope: Homes are built
`;
  expect(outline(risksSection, text)).toEqual([
    '# Risks',
    ['Risk', 'Likelihood', 'Impact', 'Response', 'Lead'],
    ['Cuts', 'Medium', 'High', 'Ask early', 'The Council'],
    ['Rain', 'High', 'Low', '', ''],
    ['Who knows', '', '', '', ''],
    '# Assumptions',
  ]);
});

it('documents link where it is safe to go, and name files as words', () => {
  const text = `document a: Paper
  kind report
  link: https://northshire.example/paper
document b: Trap
  link: javascript:alert(1)
document c: File
  file: documents/needs.pdf
document d: Later
  to follow by 30 June 2027
`;
  expect(outline(documentsSection, text)).toEqual([
    ['Document', 'Kind', 'Where to find it'],
    ['Paper', 'Report', 'https://northshire.example/paper'],
    ['Trap', '', 'javascript:alert(1)'],
    ['File', '', 'documents/needs.pdf'],
    ['Later', '', 'To follow by 30 June 2027'],
  ]);
  const links = built(documentsSection, text).flatMap((block) =>
    nodesIn(block).flatMap((node) => (node.type === 'link' ? [node.url] : [])),
  );
  expect(links).toEqual(['https://northshire.example/paper']);
});

it('the glossary is in the order of the alphabet, with short names', () => {
  const text = `glossary remand: Held before trial
glossary Bail-supervision: Help on bail
partner nhs: The Health Board
  known as: NHS
partner crown-office: COPFS
  known as: COPFS
`;
  expect(outline(glossarySection, text)).toEqual([
    '# Terms',
    ['Term', 'Meaning'],
    ['Bail supervision', 'Help on bail'],
    ['remand', 'Held before trial'],
    '# Short names of partners and groups',
    ['Short name', 'Stands for'],
    ['NHS', 'The Health Board'],
  ]);
});

describe('notes for the authors', () => {
  const text = `need n1: A home
  note: Ask the board
need n2: A job
  unmet because: No money
need n3: A friend
need n4: A bed
gap g: No beds
  concerns n4
`;

  it('are for a draft alone', () => {
    expect(built(authorNotesSection, text, 'public')).toEqual([]);
  });

  it('list what is still to do, and where it stands', () => {
    const shown = outline(authorNotesSection, text, 'draft');
    expect(shown).toContainEqual(['A home', 'Ask the board', 'plan.cjoip, line 3']);
    expect(shown).toContainEqual(['A job', 'No money', 'plan.cjoip, line 4']);
    expect(shown).toContainEqual([
      'A friend',
      'No service meets it, no gap names it, and no reason is given.',
      'plan.cjoip, line 6',
    ]);
    expect(shown).toContainEqual(['A bed', 'No service meets it; a gap names it.', 'plan.cjoip, line 7']);
    expect(shown).toContainEqual(['1', 'The plan has one vision', 'Missing']);
    expect(words(authorNotesSection, text, 'draft')).toMatch(/^Partnership checklist 0 of 13 points are met\./);
  });

  it('count each kind of finding, and name its first places', () => {
    const needs = Array.from({ length: 7 }, (_, at) => `need x${at}: A thing\n  categry housing\n`).join('');
    const counted = outline(authorNotesSection, needs, 'draft').find(
      (row) => Array.isArray(row) && row[2]?.includes('and 2 more'),
    );
    expect(counted?.[1]).toBe('7');
  });

  it('tell a missing point of the checklist once', () => {
    expect(words(authorNotesSection, text, 'draft').match(/The plan has one vision/g)).toHaveLength(1);
  });

  it('keep what is left as it is, with the reason and the day', () => {
    const ignored = `# ignore thread/need-unmet until 31 December 2027: A service is being found
need n3: A friend
`;
    const shown = words(authorNotesSection, ignored, 'draft');
    expect(shown).toContain('Left as it is, on the record');
    expect(shown).toContain('Reason: A service is being found. Until 31 December 2027. (plan.cjoip, line 3)');
  });
});
