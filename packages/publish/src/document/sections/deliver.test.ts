import { describe, expect, it } from 'vitest';
import { built, outline, words } from '../../testing/sections.ts';
import { arrangementsSection } from './arrangements.ts';
import { assessmentsSection } from './assessments.ts';
import { authorNotesSection } from './author-notes.ts';
import { changesSection } from './changes.ts';
import { deliverablesSection } from './deliverables.ts';
import { deliverySection } from './delivery.ts';
import { documentsSection } from './documents.ts';
import { evaluationSection } from './evaluation.ts';
import { glossarySection } from './glossary.ts';
import { governanceSection } from './governance.ts';
import { measuresSection } from './measures.ts';
import { moneySection } from './money.ts';
import { participationSection } from './participation.ts';
import { partnersSection } from './partners.ts';
import { risksSection } from './risks.ts';
import { workforceSection } from './workforce.ts';

const council = 'partner council: The Council\n';

it.each([
  arrangementsSection,
  assessmentsSection,
  changesSection,
  deliverablesSection,
  deliverySection,
  documentsSection,
  evaluationSection,
  glossarySection,
  governanceSection,
  measuresSection,
  moneySection,
  participationSection,
  partnersSection,
  risksSection,
  workforceSection,
  authorNotesSection,
])('$id says nothing where the plan says nothing of it', (shown) => {
  expect(built(shown, '')).toEqual([]);
});

describe('the delivery plan', () => {
  const plan = `${council}delivery
  period 1 April 2026 to 31 March 2028
resource fund: The fund
  kind finance
action A1: Sign a protocol
  from 4 May 2026
  by 30 September 2026
  milestone by 30 June 2026: Draft agreed
  milestone by 31 July 2026: Draft tried
  lead council: Housing Manager
  cost £4,000
  funded by fund £4,000
action A2: Train officers
  from 1 June 2026
  by 31 May 2027
  cost £6,000
progress on A1 at 30 June 2026: On the way
  status on-track
progress on A1 at 30 July 2026: Late
  status at-risk
  now by 31 October 2026 because: Staff left
`;

  it('shows each year as a table, and what is under way and due later', () => {
    expect(outline(deliverySection, plan)).toEqual([
      '# Year 1: 2026/27',
      ['Action', 'Lead', 'Due', 'Milestones', 'Cost and funding', 'Status'],
      [
        'A1 Sign a protocol',
        'The Council (Housing Manager)',
        '30 September 2026 | Now 31 October 2026 | Begins 4 May 2026',
        '• 30 June 2026: Draft agreed | • 31 July 2026: Draft tried',
        '£4,000 from The fund',
        'At risk | (30 July 2026)',
      ],
      '# Year 2: 2027/28',
      ['Action', 'Due', 'Cost and funding'],
      ['A2 Train officers', '31 May 2027 | Continues from 1 June 2026', '£6,000'],
    ]);
    expect(words(deliverySection, plan)).toContain(
      'Also under way in 2026/27, and due later: A2 Train officers (due 31 May 2027)',
    );
  });

  it('shows no moved day of work that is done', () => {
    const done = 'progress on A1 at 20 October 2026: Signed\n  closed on 20 October 2026\n';
    const [, , row] = outline(deliverySection, plan + done);
    expect(row).toContain('Complete | (20 October 2026)');
    expect(row).toContain('30 September 2026 | Begins 4 May 2026');
  });

  it.each([
    ['  cost £10\n  funded by fund', '£10 from The fund'],
    ['  cost £10\n  funded by fund £4', '£10 | The fund: £4'],
    ['  cost £10\n  funded by fund £4, other £6', '£10 | The fund: £4, Other: £6'],
    ['  funded by fund £4', 'The fund: £4'],
    ['  cost £10 a year', '£10 a year'],
  ])('tells cost and funding: %j', (facts, said) => {
    const text = `resource fund: The fund\nresource other: Other\naction A1: A\n  by 31 March 2027\n${facts}\n`;
    expect(outline(deliverySection, text)).toContainEqual(['A1 A', '31 March 2027', said]);
  });

  it('adds up what the actions of a year cost', () => {
    const action = (name: string, cost: string) => `action ${name}: ${name}\n  by 31 March 2027\n${cost}`;
    const all = `${action('A1', '  cost £1,500\n')}${action('A2', '  cost £500\n')}`;
    expect(words(deliverySection, all)).toContain('These 2 actions cost £2,000 together.');
    const some = `${all}${action('A3', '  cost £100 a year\n')}${action('A4', '')}`;
    expect(words(deliverySection, some)).toContain(
      'The 3 of these actions with a cost cost £2,000 and £100 a year together.',
    );
  });

  it('keeps ongoing work, work without a day, the detail and what is bought apart', () => {
    const text = `service s: The service
action A1: Meet
  every 6 months
action A2: Think
  through s
procurement p: A grant
  affects s
  route grant
  from 1 October 2026
  by 31 March 2027
`;
    expect(outline(deliverySection, text)).toEqual([
      '# Ongoing and repeated work',
      ['Action', 'Due'],
      ['A1 Meet', 'Every 6 months'],
      '# Work without a date',
      ['Action'],
      ['A2 Think'],
      '# Actions in detail',
      '# A2 Think',
      '# What will be bought, and how',
      ['What', 'Route', 'When'],
      ['A grant', 'Grant', 'Begins 1 October 2026 | In place by 31 March 2027'],
      '# A grant',
    ]);
  });
});

describe('money', () => {
  const plan = `${council}resource fund: The fund
  kind finance
  amount £20,000
  held by council
  until 31 March 2029
resource desk: A desk
  kind property
action A1: Buy chairs
  by 31 March 2027
  cost £5,000
  funded by fund
  drawing on desk
`;

  it('comes by source and year, with what it pays for, apart from other resources', () => {
    expect(outline(moneySection, plan)).toEqual([
      '# Where the money comes from',
      ['Source', 'Held by', 'Amount', 'Available'],
      ['The fund', 'The Council', '£20,000', 'Until 31 March 2029'],
      '# What is planned in each year',
      ['Source', '2026/27'],
      ['The fund', '£5,000'],
      '# What the money pays for',
      ['Paid for', 'Source', 'Amount', 'Due, or funded until'],
      ['A1 Buy chairs', 'The fund', '£5,000', '31 March 2027'],
      '# People, expertise, information and property',
      ['Resource', 'Kind', 'Used by'],
      ['A desk', 'Property', 'A1 Buy chairs'],
    ]);
  });

  it('adds up several sources', () => {
    const more = 'resource b: B\n  kind finance\naction A2: C\n  by 31 March 2028\n  cost £70\n  funded by b\n';
    expect(outline(moneySection, plan + more)).toContainEqual(['All sources', '£5,000', '£70']);
  });
});

it('deliverables say what makes them and how they stand', () => {
  const text = `${council}deliverable d: A protocol
  by 30 September 2026
  lead council
action A1: Sign it
  produces d
progress on d at 1 August 2026: Drafted
  status on-track
`;
  expect(outline(deliverablesSection, text)).toEqual([
    ['Deliverable', 'Due', 'Lead', 'Made by', 'Status'],
    ['A protocol', '30 September 2026', 'The Council', 'A1 Sign it', 'On track | (1 August 2026)'],
  ]);
});

it('changes tell what ends from what changes, with the options beside each other', () => {
  const text = `service a: Old service
change c1: More evenings
  kind expand
change c2: End the old service
  kind decommission
  affects a
  because: It does not work
criterion k: How well it works
appraisal q: What next?
option o1: Keep it
  strength: Known
  strength: Cheap
  score 1 on k
option o2: End it
  weakness: Six posts
  score 4 on k
  chosen because: It matches the evidence
`;
  expect(outline(changesSection, text)).toEqual([
    '# What will change',
    ['Change', 'Kind of change'],
    ['More evenings', 'Expansion'],
    '# What will end',
    ['Change', 'Services', 'Why'],
    ['End the old service', 'Old service', 'It does not work'],
    '# Options that were weighed',
    '# What next?',
    ['Option', 'Strengths', 'Weaknesses', 'Why it was chosen'],
    ['Keep it', '• Known | • Cheap', '', ''],
    ['End it', '', 'Six posts', 'It matches the evidence'],
    ['Criterion', 'Keep it', 'End it'],
    ['How well it works', '1', '4'],
  ]);
});
