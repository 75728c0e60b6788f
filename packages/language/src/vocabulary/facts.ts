import type { ColonUse, FactShape } from './shapes.ts';

/** What the language knows of one fact word, the same for every kind of item that can have it. */
export interface FactDefinition {
  readonly shape: FactShape;
  /** Whether the author's own words follow a colon. */
  readonly colon: ColonUse;
  /** One line as it is written, shown in messages and in the reference. It is read by the tests. */
  readonly example: string;
  /** What the fact says, in words a planner uses. */
  readonly meaning: string;
}

type FactEntry = readonly [shape: FactShape, colon: ColonUse, example: string, meaning: string];

/** Every fact word of the language. What each kind of item can have stands in `kinds.ts`. */
const entries = {
  // On every item
  text: ['text', 'needed', 'text: The narrative that every reader sees.', 'Narrative that is always shown.'],
  note: [
    'text',
    'needed',
    'note: Ask the board for the figure.',
    'A remark for readers of the draft, shown only while the status is draft.',
  ],
  number: ['label', 'none', 'number 9.1', 'The label that readers see beside the item.'],
  'set out in': ['names', 'none', 'set out in terms-of-reference', 'The documents that give the detail.'],
  'reviewed on': [
    'reviewed',
    'allowed',
    'reviewed on 3 March 2026 by council: Head of Housing',
    'When and by whom the item was last looked at.',
  ],

  // The strategy itself
  partnership: [
    'text',
    'needed',
    'partnership: Northshire Community Justice Partnership',
    'The partnership that makes the strategy.',
  ],
  area: ['text', 'needed', 'area: Northshire', 'A local authority area that the strategy covers.'],
  period: ['period', 'none', 'period 1 April 2026 to 31 March 2036', 'The first and the last day covered.'],
  commissioning: [
    'words',
    'none',
    'commissioning joint',
    'How far partners plan together: single, parallel, joint or integrated.',
  ],
  status: ['words', 'none', 'status draft', 'How far it has got.'],
  'approved by': [
    'approval',
    'allowed',
    'approved by partnership-board on 3 March 2026: Chair',
    'Who approved the strategy, when, and the person who signed.',
  ],
  'published on': [
    'date',
    'allowed',
    'published on 31 March 2026: https://northshire.example/plan',
    'When and where it was published.',
  ],
  replaces: ['names', 'none', 'replaces northshire-2021', 'The strategy that this one replaces.'],
  uses: ['names', 'none', 'uses cjpf', 'Frameworks and other strategies whose items this one names.'],
  'leaves out': [
    'leaves out',
    'needed',
    'leaves out cjpf.throughcare-indicator because: The numbers are too small to publish.',
    'National indicators that are not used, and why.',
  ],
  terms: [
    'terms',
    'none',
    'terms short to 5 years, medium to 10 years, long to 15 years',
    'How many years the short, medium and long term reach.',
  ],
  reviewed: ['recurrence', 'none', 'reviewed every 12 months', 'How often the strategy is reviewed.'],
  calls: ['calls', 'needed', 'calls outcome: Aim', "The plan's own word for a kind of item, used in the document."],

  // Scope, sections
  includes: ['text', 'needed', 'includes: Everyone over 16 from the point of arrest', 'What the strategy covers.'],
  excludes: ['text', 'needed', 'excludes: Civil justice', 'What the strategy leaves to others.'],
  before: ['position', 'none', 'before vision', 'The part of the document that this section stands before.'],
  after: ['position', 'none', 'after outcomes', 'The part of the document that this section stands after.'],

  // Outcomes and objectives
  'short term': ['flag', 'none', 'short term', 'The outcome is for the short term.'],
  'medium term': ['flag', 'none', 'medium term', 'The outcome is for the medium term.'],
  'long term': ['flag', 'none', 'long term', 'The outcome is for the long term.'],
  'contributes to': [
    'names',
    'none',
    'contributes to cjpf.accommodation',
    'The national outcomes that this one helps to reach.',
  ],
  'leads to': ['names', 'none', 'leads to settled-homes', 'What this makes possible later.'],
  meets: ['names', 'none', 'meets home-on-release', 'The needs that are met.'],
  for: ['names', 'none', 'for people-leaving-custody', 'The people it is for.'],
  'measured by': ['names', 'none', 'measured by settled-on-release', 'The measures that show it.'],
  target: [
    'target',
    'none',
    'target settled-on-release from 62% in 2024/25 to 85% by March 2031',
    'How far a measure should move, and by when.',
  ],
  lead: [
    'people',
    'allowed',
    'lead council: Head of Housing',
    'The partner or group that answers for it, and the post.',
  ],
  assumes: ['names', 'none', 'assumes funding-continues', 'The assumptions that it rests on.'],
  towards: ['names', 'none', 'towards settled-homes', 'The objectives or outcomes that it serves.'],
  answers: ['names', 'none', 'answers housing-first-priority', 'The priorities that it answers.'],
  by: ['date', 'none', 'by 31 March 2029', 'The last day for it to be done.'],
  'supported by': [
    'people',
    'allowed',
    'supported by prison-service, shelter-north: Rooms and staff time',
    'The partners that help, and what they give.',
  ],
  through: ['names', 'none', 'through housing-first', 'The services by which it is done.'],
  'drawing on': ['names', 'none', 'drawing on section-27', 'The resources that it draws on.'],
  'achievable because': [
    'text',
    'needed',
    'achievable because: 40 tenancies a year are funded to 2029',
    'The means that make it achievable.',
  ],
  'realistic because': [
    'text',
    'needed',
    'realistic because: Housing First reached 74% in the 2023 pilot',
    'Why it can be expected.',
  ],
  'based on': ['names', 'none', 'based on exit-survey-2025', 'The evidence behind it.'],

  // Assessments of national outcomes
  achieved: ['words', 'none', 'achieved partly', 'Whether the national outcome is achieved: yes, partly or no.'],
  'is a priority': ['words', 'none', 'is a priority yes', 'Whether it is a priority in this area: yes or no.'],
  using: ['names', 'none', 'using cjpf.accommodation-indicator', 'The national indicators that the assessment used.'],
  'no data yet': ['flag', 'none', 'no data yet', 'There are no figures yet.'],
  'answered by': ['names', 'none', 'answered by O1', 'The objectives and actions that answer it.'],
  'no action because': [
    'text',
    'needed',
    'no action because: The outcome is achieved and needs no more.',
    'Why there is no action.',
  ],

  // Priorities
  addresses: ['names', 'none', 'addresses tenancy-gap', 'The gaps and needs that it addresses.'],
  rank: ['quantity', 'none', 'rank 1', 'Its place among the priorities.'],
  score: ['score', 'none', 'score 4 on impact', 'The score that it was given on a criterion.'],
  'guided by': ['names', 'none', 'guided by rights-based', 'The principles that guided the choice.'],
  because: ['text', 'needed', 'because: Most people return to custody without a home.', 'The reason.'],
  weight: ['quantity', 'none', 'weight 3', 'How much the criterion counts.'],

  // Governance and partners
  chair: ['people', 'allowed', 'chair council: Chief Social Work Officer', 'Who chairs the group.'],
  member: ['people', 'allowed', 'member police: Chief Inspector', 'A member of the group, and the post.'],
  members: ['names', 'none', 'members council, police', 'The members of the group.'],
  'accountable to': ['names', 'none', 'accountable to community-planning-board', 'The group that it answers to.'],
  'reports to': [
    'reports to',
    'allowed',
    'reports to community-planning-board every 6 months: Progress against the plan',
    'To whom, how often and on what it reports.',
  ],
  sits: ['recurrence', 'none', 'sits 5 times a year', 'How often the group meets.'],
  'responsible for': ['names', 'none', 'responsible for settled-homes', 'The outcomes and objectives in its charge.'],
  'known as': ['text', 'needed', 'known as: HSCP', 'The short name that people use.'],
  'shared aim': [
    'text',
    'needed',
    'shared aim: Fewer deaths from drugs',
    'The aim shared with another planning partnership.',
  ],
  'leads the plan': ['flag', 'allowed', 'leads the plan', 'Leads the development of the plan.'],
  'agrees priorities': [
    'flag',
    'allowed',
    'agrees priorities: Large changes go to the board',
    'Agrees priorities, with the route to more senior decisions.',
  ],
  'aligns resources': ['flag', 'allowed', 'aligns resources', 'Aligns or pools resources on agreed priorities.'],
  'leads change': ['flag', 'allowed', 'leads change', 'Leads strategic change and improvement.'],
  'secures commitment': ['flag', 'allowed', 'secures commitment', "Secures partners' commitment to actions."],
  'oversees delivery': [
    'flag',
    'allowed',
    "oversees delivery: With the co-ordinator's quarterly report",
    'Oversees how the plan is carried out.',
  ],
  'reviews impact': ['flag', 'allowed', 'reviews impact', 'Reviews the strategic impact of services.'],
  sector: ['words', 'none', 'sector statutory', 'The sector of the partner.'],
  'statutory as': ['words', 'none', 'statutory as local-authority', 'Which of the partners named in the Act it is.'],
  'strategic lead': [
    'people',
    'allowed',
    'strategic lead council: Head of Housing',
    'Who answers for it at strategic level.',
  ],
  'operational lead': [
    'people',
    'allowed',
    'operational lead council: Housing Options Manager',
    'Who runs it from day to day.',
  ],
  brings: ['text', 'needed', 'brings: Two analysts and a training room', 'What the partner brings.'],
  with: ['names', 'none', 'with council', 'The partner, service or group concerned.'],
  skills: ['words', 'none', 'skills project-management, report-writing', 'Which of the ten skills.'],
  handover: [
    'text',
    'needed',
    'handover: A deputy shadows the post for three months',
    'How knowledge is kept when the person leaves.',
  ],

  // Actions, changes, buying
  kind: ['words', 'none', 'kind redesign', 'Which kind it is.'],
  from: ['date', 'none', 'from April 2026', 'The first day of the work.'],
  every: ['recurrence', 'none', 'every 6 months', 'How often it happens.'],
  ongoing: ['flag', 'none', 'ongoing', 'It goes on without an end.'],
  'milestone by': [
    'date',
    'needed',
    'milestone by 30 June 2026: Draft protocol agreed',
    'A step on the way, with its date.',
  ],
  'depends on': ['names', 'none', 'depends on A1.1', 'The actions that must come first.'],
  'decided by': ['names', 'none', 'decided by partnership-board', 'The group that decides on it.'],
  cost: ['quantity', 'none', 'cost £12,000 a year', 'What it costs.'],
  'funded by': [
    'funding',
    'none',
    'funded by section-27 £12,000',
    'The resources that pay for it, and how much each gives.',
  ],
  produces: ['names', 'none', 'produces housing-protocol', 'The deliverables that it produces.'],
  route: ['words', 'none', 'route grant', 'How the service is bought or made.'],
  affects: ['names', 'none', 'affects housing-first', 'The services that change.'],
  adviser: ['text', 'needed', 'adviser: The council procurement team', 'Who advises on the procurement.'],
  'monitored by': [
    'text',
    'needed',
    'monitored by: Quarterly contract meetings',
    'How the contract or grant is monitored.',
  ],
  'sustained by': [
    'text',
    'needed',
    'sustained by: Core council funding from 2028',
    'How the change is kept in place.',
  ],
  'retained until': ['date', 'none', 'retained until 31 March 2036', 'How long the change is kept in place.'],
  'assessed in': [
    'names',
    'none',
    'assessed in equality-impact-assessment',
    'The document that assesses its effect on people.',
  ],

  // Participation
  involves: ['words', 'none', 'involves lived-experience, families', 'Who takes part.'],
  during: ['words', 'none', 'during analyse, plan', 'In which stages of commissioning.'],
  level: ['words', 'none', 'level collaborate', 'How much weight the views of those who take part have.'],
  influence: [
    'text',
    'needed',
    'influence: Two of the seven votes',
    "Level of influence: the weight of people's views.",
  ],
  feedback: [
    'text',
    'needed',
    'feedback: You said, we did sessions',
    'Feedback loop: how people hear what came of it.',
  ],
  learning: ['text', 'needed', 'learning: Notes are used in the next round', 'Evaluation and future improvement.'],
  access: ['text', 'needed', 'access: Travel and child care are paid', 'Equitable access: how everyone can take part.'],
  targeting: [
    'text',
    'needed',
    'targeting: People who left services early',
    'Targeting: how those worst off are reached.',
  ],
  transparency: [
    'text',
    'needed',
    'transparency: Limits are said at the start',
    'Transparency: an open description of the process.',
  ],
  bias: ['text', 'needed', 'bias: No one is asked twice in a year', 'Avoiding bias or apathy.'],

  // Documents, measures, evaluation
  file: ['text', 'needed', 'file: documents/needs-assessment.pdf', 'The file that holds the document.'],
  link: ['text', 'needed', 'link: https://northshire.example/needs', 'The address of the document.'],
  date: ['date', 'none', 'date 1 March 2026', 'The date of the document.'],
  'to follow by': ['date', 'none', 'to follow by 30 June 2026', 'When a document that is still missing will be there.'],
  unit: ['words', 'none', 'unit percent', 'What is counted.'],
  'better when': ['words', 'none', 'better when higher', 'Which direction is good.'],
  reports: ['names', 'none', 'reports cjpf.accommodation-indicator', 'The national indicators that it reports on.'],
  value: ['figures', 'none', 'value 62% in 2024/25', 'A known value and its period.'],
  'baseline by': ['date', 'none', 'baseline by 30 September 2026', 'When the first value will be known.'],
  source: ['text', 'needed', 'source: Housing register', 'Where it comes from.'],
  reported: [
    'reported',
    'none',
    'reported every quarter to partnership-board',
    'How often and to whom the measure is reported.',
  ],
  'monitors outcomes': [
    'text',
    'needed',
    'monitors outcomes: Each measure, twice a year',
    'How outcomes are monitored.',
  ],
  'monitors process': [
    'text',
    'needed',
    'monitors process: A yearly survey of partners',
    'How the process is monitored.',
  ],
  'monitors impact': [
    'text',
    'needed',
    'monitors impact: Reconviction rates and interviews',
    'How impact is monitored.',
  ],
  'improves by': [
    'text',
    'needed',
    'improves by: Test of change in one area first',
    'How findings become improvements.',
  ],
  'carried out by': ['names', 'none', 'carried out by evaluation-group', 'The group that does it.'],

  // Needs, gaps, services
  size: ['figures', 'none', 'size 312 people in 2024/25', 'How many, and when.'],
  projected: ['figures', 'none', 'projected 340 people in 2030/31', 'How many are expected, and when.'],
  within: ['names', 'none', 'within everyone-in-justice', 'The larger population that it is part of.'],
  'furthest from outcomes': [
    'flag',
    'none',
    'furthest from outcomes',
    'These people are furthest from meeting outcomes.',
  ],
  'least likely to engage': [
    'flag',
    'none',
    'least likely to engage',
    'These people are least likely to use services.',
  ],
  category: ['words', 'none', 'category housing', 'The kind of need.'],
  approach: ['words', 'none', 'approach quantitative, engagement', 'How the need was assessed.'],
  'compared with': ['text', 'needed', 'compared with: Scotland, 2024/25', 'What it was compared with.'],
  complexity: ['text', 'needed', 'complexity: One in three also has a drug problem', 'How needs come together.'],
  barrier: ['text', 'needed', 'barrier: No bus after six', 'What keeps people from services.'],
  'unmet because': [
    'text',
    'needed',
    'unmet because: The service is national and starts in 2028',
    'Why the need is knowingly left unmet.',
  ],
  concerns: ['names', 'none', 'concerns home-on-release', 'The needs that the gap leaves.'],
  despite: ['names', 'none', 'despite housing-first', 'The services that are there and do not close the gap.'],
  provider: ['names', 'none', 'provider shelter-north', 'The partners that provide the service.'],
  where: ['text', 'needed', 'where: The whole county', 'Where the service can be had.'],
  prevention: [
    'words',
    'none',
    'prevention tertiary',
    "The service's main focus: primary, secondary or tertiary prevention.",
  ],
  specialist: ['flag', 'none', 'specialist', 'The service is for people with particular needs.'],
  capacity: ['quantity', 'none', 'capacity 40 places a year', 'How much the service can do.'],
  'funded until': ['date', 'none', 'funded until 31 March 2029', 'The last day that is paid for.'],
  'governed by': ['text', 'needed', 'governed by: A contract with the council', 'The arrangement under which it runs.'],
  quality: ['words', 'allowed', 'quality good: Inspected in 2025', 'How good it is, and how that is known.'],
  duplicates: ['names', 'none', 'duplicates tenancy-support', 'The services that do the same.'],
  'staff skills': ['text', 'needed', 'staff skills: Trauma-informed practice', 'What the staff can do.'],
  sustainability: ['text', 'needed', 'sustainability: The lease ends in 2027', 'What may keep it from going on.'],
  'held by': ['names', 'none', 'held by council', 'The partner that holds the resource.'],
  amount: ['quantity', 'none', 'amount £410,000 a year', 'How much there is.'],
  until: ['date', 'none', 'until 31 March 2029', 'The last day that it is there.'],
  'bid by': ['date', 'none', 'bid by 30 September 2026', 'The last day to bid for it.'],
  rated: ['words', 'none', 'rated promising', 'How strong the evidence is.'],
  'falls on': ['names', 'none', 'falls on council', 'The partners that the duty falls on.'],
  supports: ['names', 'none', 'supports settled-homes', 'The outcomes and priorities that the duty supports.'],
  strength: ['text', 'needed', 'strength: It can start at once', 'What speaks for the option.'],
  weakness: ['text', 'needed', 'weakness: It depends on one provider', 'What speaks against the option.'],
  'chosen because': [
    'text',
    'needed',
    'chosen because: It reaches most people for the money',
    'Why this option was chosen.',
  ],
  likelihood: ['words', 'none', 'likelihood medium', 'How likely it is: high, medium or low.'],
  impact: ['words', 'none', 'impact high', 'How much it would matter: high, medium or low.'],
  response: ['text', 'needed', 'response: Ask for a one-year extension in time', 'What will be done about it.'],
  'watch until': ['date', 'none', 'watch until 31 March 2027', 'How long to keep an eye on it.'],

  // Checkpoints, arrangements, review
  question: [
    'question',
    'allowed',
    'question needs no: The housing data is old',
    "The answer to one of the Framework's questions, and the weak points.",
  ],
  'will do': ['text', 'needed', 'will do: Renew the needs assessment', 'What will be done to put it in place.'],
  on: ['date', 'none', 'on 30 September 2027', 'The day of it.'],
  covers: ['names', 'none', 'covers settled-homes', 'The outcomes and objectives under review.'],
  'hears from': ['words', 'none', 'hears from people, families, communities, providers', 'Whose views are heard.'],
  found: ['text', 'needed', 'found: The protocol halved the waits', 'What the review found.'],
  lesson: ['text', 'needed', 'lesson: Start with one prison', 'What to do differently.'],
  'shared with': [
    'text',
    'needed',
    'shared with: The other partnerships, at the national event',
    'With whom the lessons are shared.',
  ],
  'now by': ['now by', 'needed', 'now by 30 June 2027 because: The protocol was late', 'The new date, and why.'],
  'closed on': ['date', 'none', 'closed on 30 June 2027', 'The day the work was closed.'],

  // Frameworks
  version: ['label', 'none', 'version 2023', 'The edition of the framework.'],
  of: ['names', 'none', 'of accommodation', 'The outcomes that the indicator belongs to.'],
} as const satisfies Record<string, FactEntry>;

/** A word or phrase that begins a fact's line. */
export type FactWord = keyof typeof entries;

/** The shape of the fact that begins with `W`. */
export type ShapeOf<W extends FactWord> = (typeof entries)[W][0];

/** Every fact word with its shape, its example and its meaning. */
export const factDefinitions: Readonly<Record<FactWord, FactDefinition>> = Object.fromEntries(
  Object.entries(entries).map(([word, [shape, colon, example, meaning]]) => [word, { shape, colon, example, meaning }]),
) as Record<FactWord, FactDefinition>;

export const factWords = Object.keys(entries) as readonly FactWord[];

export function isFactWord(word: string): word is FactWord {
  return Object.hasOwn(entries, word);
}
