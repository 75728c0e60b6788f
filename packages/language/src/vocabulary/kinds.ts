import type { ClosedListName } from './closed-lists.ts';
import type { FactWord } from './facts.ts';

/** Every kind of item, in the order of the reference. */
export const itemKinds = [
  'strategy',
  'part',
  'vision',
  'scope',
  'principle',
  'section',
  'outcome',
  'objective',
  'assessment',
  'priority',
  'criterion',
  'governance',
  'group',
  'partner',
  'role',
  'delivery',
  'action',
  'procurement',
  'change',
  'deliverable',
  'workforce',
  'participation',
  'document',
  'measure',
  'evaluation',
  'population',
  'need',
  'finding',
  'gap',
  'service',
  'resource',
  'evidence',
  'duty',
  'appraisal',
  'option',
  'assumption',
  'risk',
  'factor',
  'challenge',
  'input',
  'output',
  'checkpoint',
  'arrangement',
  'review',
  'glossary',
  'progress',
  'framework',
  'indicator',
] as const;

export type ItemKind = (typeof itemKinds)[number];

/**
 * How the head of an item reads.
 * - `named`: `need home-on-release: A settled home`
 * - `text`: `vision: text`
 * - `alone`: `governance` alone on its line
 * - `part`: `part of northshire`
 * - `about`: `assessment of cjpf.accommodation: text`
 * - `about at`: `progress on O1 at 30 June 2027: text`
 * - `stage`: `checkpoint analyse`
 */
export type HeadForm = 'named' | 'text' | 'alone' | 'part' | 'about' | 'about at' | 'stage';

/** What one kind of item may say with a fact word. */
export interface FactUse {
  /** Kinds of item that the fact may name. */
  readonly to?: readonly ItemKind[];
  /** The list that the fact's words come from. */
  readonly list?: ClosedListName;
  /** The fact may be given more than once. */
  readonly many?: true;
}

export interface KindDefinition {
  /** The word or phrase that begins the item's line. */
  readonly word: string;
  readonly head: HeadForm;
  /** What the text after the colon is called, for messages. */
  readonly calls: 'statement' | 'title' | 'text' | 'meaning' | 'post' | 'question' | 'nothing';
  /** What one item is called in a sentence, where the word that begins its line does not do: "piece of evidence". */
  readonly noun?: string;
  /** "a need", "needs". */
  readonly article: 'a' | 'an';
  readonly plural: string;
  readonly meaning: string;
  /** The section of the Framework or of the Act that asks for it. */
  readonly source: string;
  readonly facts: Readonly<Partial<Record<FactWord, FactUse>>>;
}

const responsibilities = {
  'leads the plan': {},
  'agrees priorities': {},
  'aligns resources': {},
  'leads change': {},
  'secures commitment': {},
  'oversees delivery': {},
  'reviews impact': {},
} as const;

const longTermModel = 'Framework, Long term model for effective joint planning and delivery, pp. 8-9';
const lookedAhead = {
  likelihood: { list: 'scale' },
  impact: { list: 'scale' },
  lead: { to: ['partner', 'group'] },
  response: { many: true },
  'watch until': {},
  'based on': { to: ['evidence'] },
} as const;
const modelItem = {
  kind: { list: 'outputKind' },
  'leads to': { to: ['output', 'outcome'], many: true },
  lead: { to: ['partner', 'group'] },
} as const;

/** Facts that every kind of item can have. */
export const commonFacts = {
  text: { many: true },
  note: { many: true },
  number: {},
  'set out in': { to: ['document'], many: true },
  'reviewed on': { to: ['partner', 'group'], many: true },
} as const satisfies Partial<Record<FactWord, FactUse>>;

/** What a plan can hold and what each item can say, from the table of the language's design. */
export const kinds = {
  strategy: {
    word: 'strategy',
    head: 'named',
    calls: 'title',
    article: 'a',
    plural: 'strategies',
    meaning: 'A commissioning strategy or Community Justice Outcomes Improvement Plan.',
    source: 'Framework, What is commissioning?, p. 13; Plan, p. 26',
    facts: {
      partnership: {},
      area: { many: true },
      period: {},
      commissioning: { list: 'commissioning' },
      status: { list: 'strategyStatus' },
      'approved by': { to: ['group', 'partner'], many: true },
      'published on': {},
      replaces: { to: ['strategy'] },
      uses: { to: ['framework', 'strategy'], many: true },
      'leaves out': { to: ['indicator'], many: true },
      terms: {},
      reviewed: {},
      calls: { many: true },
    },
  },
  part: {
    word: 'part of',
    head: 'part',
    calls: 'nothing',
    noun: 'part',
    article: 'a',
    plural: 'parts',
    meaning: 'Says which strategy this file belongs to.',
    source: 'Framework, Partnership checklist, p. 32',
    facts: {},
  },
  vision: {
    word: 'vision',
    head: 'text',
    calls: 'text',
    article: 'a',
    plural: 'visions',
    meaning: 'The partnership goal for community justice provision.',
    source: 'Framework, Partnership checklist, p. 32: point 1',
    facts: {},
  },
  scope: {
    word: 'scope',
    head: 'alone',
    calls: 'nothing',
    article: 'a',
    plural: 'scopes',
    meaning: 'What the strategy covers and what it leaves to others.',
    source: 'Framework, Analyse, p. 18',
    facts: { includes: { many: true }, excludes: { many: true } },
  },
  principle: {
    word: 'principle',
    head: 'named',
    calls: 'text',
    article: 'a',
    plural: 'principles',
    meaning: 'A principle that the partners have agreed to work by.',
    source: 'Framework, Key principles for commissioning well, p. 13',
    facts: {},
  },
  section: {
    word: 'section',
    head: 'named',
    calls: 'title',
    article: 'a',
    plural: 'sections',
    meaning: 'A part of the document in your own words: foreword, local context, sign-off.',
    source: 'Framework, Partnership checklist, p. 32',
    facts: { before: { to: ['section'] }, after: { to: ['section'] } },
  },
  outcome: {
    word: 'outcome',
    head: 'named',
    calls: 'statement',
    article: 'an',
    plural: 'outcomes',
    meaning: 'What will be different for people, in the short, medium or long term.',
    source: 'Framework, Partnership checklist, p. 32: point 2; Long term model, pp. 8-9',
    facts: {
      'short term': {},
      'medium term': {},
      'long term': {},
      'contributes to': { to: ['outcome'], many: true },
      'leads to': { to: ['outcome'], many: true },
      meets: { to: ['need'], many: true },
      for: { to: ['population'], many: true },
      'measured by': { to: ['measure', 'indicator'], many: true },
      target: { to: ['measure'], many: true },
      lead: { to: ['partner', 'group'] },
      'supported by': { to: ['partner', 'group'], many: true },
      assumes: { to: ['assumption'], many: true },
      'based on': { to: ['evidence', 'finding'], many: true },
    },
  },
  objective: {
    word: 'objective',
    head: 'named',
    calls: 'statement',
    article: 'an',
    plural: 'objectives',
    meaning: 'A SMART statement of what needs to be done to achieve an outcome.',
    source: 'Framework, Develop priorities, and strategies, p. 27; Partnership checklist, p. 32: point 3',
    facts: {
      towards: { to: ['outcome'], many: true },
      answers: { to: ['priority'], many: true },
      for: { to: ['population'], many: true },
      'measured by': { to: ['measure', 'indicator'], many: true },
      target: { to: ['measure'], many: true },
      by: {},
      lead: { to: ['partner', 'group'] },
      'supported by': { to: ['partner', 'group'], many: true },
      through: { to: ['service'], many: true },
      'drawing on': { to: ['resource'], many: true },
      'achievable because': {},
      'realistic because': {},
      'based on': { to: ['evidence', 'finding'], many: true },
    },
  },
  assessment: {
    word: 'assessment of',
    head: 'about',
    calls: 'text',
    noun: 'assessment',
    article: 'an',
    plural: 'assessments',
    meaning: 'How near a national outcome is to being achieved here, whether it is a priority, and what will be done.',
    source: 'Community Justice (Scotland) Act 2016, section 19',
    facts: {
      achieved: { list: 'yesPartlyNo' },
      'is a priority': { list: 'yesNo' },
      using: { to: ['indicator', 'measure'], many: true },
      'no data yet': {},
      'answered by': { to: ['objective', 'action'], many: true },
      'no action because': {},
      'based on': { to: ['evidence', 'finding'], many: true },
    },
  },
  priority: {
    word: 'priority',
    head: 'named',
    calls: 'statement',
    article: 'a',
    plural: 'priorities',
    meaning: 'What comes first when resources are limited.',
    source: 'Framework, Develop priorities, and strategies, p. 28; Partnership checklist, p. 32: point 4',
    facts: {
      addresses: { to: ['gap', 'need', 'challenge'], many: true },
      rank: {},
      score: { to: ['criterion'], many: true },
      'guided by': { to: ['principle'], many: true },
      because: {},
      'based on': { to: ['evidence', 'finding'], many: true },
    },
  },
  criterion: {
    word: 'criterion',
    head: 'named',
    calls: 'statement',
    article: 'a',
    plural: 'criteria',
    meaning: 'A clear test by which priorities or options are compared.',
    source: 'Framework, Develop priorities, and strategies, p. 28',
    facts: { weight: {} },
  },
  governance: {
    word: 'governance',
    head: 'alone',
    calls: 'nothing',
    noun: 'governance section',
    article: 'a',
    plural: 'governance sections',
    meaning: 'How decisions are made and who answers for them.',
    source: 'Framework, Good Governance, p. 38; Partnership checklist, p. 32: point 5',
    facts: {},
  },
  group: {
    word: 'group',
    head: 'named',
    calls: 'title',
    article: 'a',
    plural: 'groups',
    meaning: 'A board, group or planning partnership, with its members and its line of reporting.',
    source: 'Framework, Good Governance, pp. 38-40; Community justice partners and planning arrangements, p. 10',
    facts: {
      chair: { to: ['partner'] },
      member: { to: ['partner'], many: true },
      members: { to: ['partner'], many: true },
      'accountable to': { to: ['group'] },
      'reports to': { to: ['group'], many: true },
      sits: {},
      'responsible for': { to: ['outcome', 'objective'], many: true },
      'known as': {},
      'shared aim': {},
      'strategic lead': { to: ['partner'] },
      'operational lead': { to: ['partner'] },
      ...responsibilities,
    },
  },
  partner: {
    word: 'partner',
    head: 'named',
    calls: 'title',
    article: 'a',
    plural: 'partners',
    meaning: 'An organisation that plans or delivers with the others.',
    source:
      'Framework, Community justice partners and planning arrangements, pp. 10-11; Partnership checklist, p. 32: point 6',
    facts: {
      sector: { list: 'sector' },
      'statutory as': { list: 'statutoryPartner' },
      'strategic lead': { to: ['partner'] },
      'operational lead': { to: ['partner'] },
      'responsible for': { to: ['outcome', 'objective'], many: true },
      brings: { many: true },
      'known as': {},
      ...responsibilities,
    },
  },
  role: {
    word: 'role',
    head: 'named',
    calls: 'post',
    article: 'a',
    plural: 'roles',
    meaning: 'A post that the plan relies on, with its skills.',
    source: 'Framework, Key competencies and roles, p. 46',
    facts: {
      with: { to: ['partner', 'group'] },
      kind: { list: 'roleKind' },
      skills: { list: 'skill', many: true },
      handover: {},
    },
  },
  delivery: {
    word: 'delivery',
    head: 'alone',
    calls: 'nothing',
    noun: 'delivery plan',
    article: 'a',
    plural: 'delivery plans',
    meaning: 'The delivery plan: how objectives will be achieved over the next one to three years.',
    source: 'Framework, Develop priorities, and strategies, p. 28; Partnership checklist, p. 32: point 7',
    facts: { period: {} },
  },
  action: {
    word: 'action',
    head: 'named',
    calls: 'statement',
    article: 'an',
    plural: 'actions',
    meaning: 'What somebody will do by a date to reach an objective.',
    source: 'Framework, Develop priorities, and strategies, p. 28; Partnership checklist, p. 32: point 7',
    facts: {
      towards: { to: ['objective', 'outcome'], many: true },
      from: {},
      by: {},
      every: {},
      ongoing: {},
      'milestone by': { many: true },
      lead: { to: ['partner', 'group'] },
      'supported by': { to: ['partner', 'group'], many: true },
      through: { to: ['service'], many: true },
      for: { to: ['population'], many: true },
      'depends on': { to: ['action'], many: true },
      'decided by': { to: ['group'], many: true },
      cost: {},
      'funded by': { to: ['resource'], many: true },
      'drawing on': { to: ['resource'], many: true },
      target: { to: ['measure'], many: true },
      'measured by': { to: ['measure', 'indicator'], many: true },
      produces: { to: ['deliverable', 'document'], many: true },
      route: { list: 'route' },
      'achievable because': {},
      'realistic because': {},
      'based on': { to: ['evidence', 'finding'], many: true },
    },
  },
  procurement: {
    word: 'procurement',
    head: 'named',
    calls: 'statement',
    article: 'a',
    plural: 'procurements',
    meaning: "How a service will be 'bought', from whom advice is taken and how it is monitored.",
    source: "Framework, 'Buying'/procuring services, p. 30",
    facts: {
      affects: { to: ['service'], many: true },
      addresses: { to: ['gap', 'need'], many: true },
      route: { list: 'route' },
      period: {},
      from: {},
      by: {},
      because: {},
      adviser: {},
      'monitored by': {},
      lead: { to: ['partner', 'group'] },
      cost: {},
      'funded by': { to: ['resource'], many: true },
    },
  },
  change: {
    word: 'change',
    head: 'named',
    calls: 'statement',
    article: 'a',
    plural: 'changes',
    meaning: 'A major change to a service, and how it is kept in place.',
    source: 'Framework, Partnership checklist, p. 32: point 8; Develop priorities, p. 28 (decommissioning)',
    facts: {
      affects: { to: ['service'], many: true },
      kind: { list: 'changeKind' },
      addresses: { to: ['gap'], many: true },
      because: {},
      by: {},
      lead: { to: ['partner', 'group'] },
      'sustained by': {},
      'retained until': {},
      'based on': { to: ['evidence', 'finding', 'appraisal'], many: true },
      'assessed in': { to: ['document'], many: true },
    },
  },
  deliverable: {
    word: 'deliverable',
    head: 'named',
    calls: 'statement',
    article: 'a',
    plural: 'deliverables',
    meaning: 'Something that will be there and can be shown.',
    source: 'Framework, Partnership checklist, p. 32: point 9',
    facts: { by: {}, lead: { to: ['partner', 'group'] } },
  },
  workforce: {
    word: 'workforce',
    head: 'named',
    calls: 'statement',
    noun: 'workforce consideration',
    article: 'a',
    plural: 'workforce considerations',
    meaning: 'An emerging skills shortage, a training need or a lack of capacity.',
    source: 'Framework, Partnership checklist, p. 32: point 10',
    facts: {
      kind: { list: 'workforceKind' },
      skills: { list: 'skill', many: true },
      lead: { to: ['partner', 'group'] },
      by: {},
      'answered by': { to: ['objective', 'action'], many: true },
    },
  },
  participation: {
    word: 'participation',
    head: 'named',
    calls: 'statement',
    noun: 'way of taking part',
    article: 'a',
    plural: 'ways of taking part',
    meaning: 'How and when people with lived experience, providers and practitioners are involved.',
    source: 'Framework, Effective co-production and participation, pp. 41-45; Partnership checklist, p. 32: point 11',
    facts: {
      involves: { list: 'involved', many: true },
      during: { list: 'stage', many: true },
      level: { list: 'level' },
      every: {},
      by: {},
      lead: { to: ['partner', 'group'] },
      influence: {},
      feedback: {},
      learning: {},
      access: {},
      targeting: {},
      transparency: {},
      bias: {},
    },
  },
  document: {
    word: 'document',
    head: 'named',
    calls: 'title',
    article: 'a',
    plural: 'documents',
    meaning: 'A supporting document: participation statement, impact assessment, needs assessment and others.',
    source: 'Framework, Partnership checklist, p. 32: point 12',
    facts: {
      kind: { list: 'documentKind' },
      file: {},
      link: {},
      date: {},
      'to follow by': {},
      lead: { to: ['partner', 'group'] },
    },
  },
  measure: {
    word: 'measure',
    head: 'named',
    calls: 'title',
    article: 'a',
    plural: 'measures',
    meaning: 'What is counted to see activity, performance and impact.',
    source: 'Framework, Develop priorities, and strategies, p. 28; Partnership checklist, p. 32: point 13',
    facts: {
      kind: { list: 'measureKind' },
      unit: {},
      'better when': { list: 'direction' },
      reports: { to: ['indicator'], many: true },
      value: { many: true },
      'baseline by': {},
      'no data yet': {},
      source: {},
      lead: { to: ['partner', 'group'] },
      reported: { to: ['group', 'partner'] },
    },
  },
  evaluation: {
    word: 'evaluation',
    head: 'alone',
    calls: 'nothing',
    article: 'an',
    plural: 'evaluations',
    meaning: 'How outcomes, process and impact are monitored, measured and improved upon.',
    source: 'Framework, Partnership checklist, p. 32: point 13',
    facts: {
      'monitors outcomes': {},
      'monitors process': {},
      'monitors impact': {},
      'improves by': {},
      'carried out by': { to: ['group', 'partner'], many: true },
      every: {},
    },
  },
  population: {
    word: 'population',
    head: 'named',
    calls: 'title',
    article: 'a',
    plural: 'populations',
    meaning: 'The group of people considered in planning, or a sub-group with particular needs.',
    source: 'Framework, Assess the needs of your people, p. 20',
    facts: {
      size: { many: true },
      projected: { many: true },
      within: { to: ['population'] },
      'furthest from outcomes': {},
      'least likely to engage': {},
      source: {},
      'based on': { to: ['evidence', 'finding'], many: true },
    },
  },
  need: {
    word: 'need',
    head: 'named',
    calls: 'statement',
    article: 'a',
    plural: 'needs',
    meaning: "People's capacity to benefit from services.",
    source: 'Framework, Assess the needs of your people, pp. 20-22',
    facts: {
      category: { list: 'needCategory', many: true },
      for: { to: ['population'], many: true },
      size: { many: true },
      projected: { many: true },
      approach: { list: 'approach', many: true },
      'compared with': {},
      complexity: {},
      'based on': { to: ['evidence', 'finding'], many: true },
      barrier: { many: true },
      source: {},
      'strategic lead': { to: ['partner'] },
      'operational lead': { to: ['partner'] },
      'unmet because': {},
    },
  },
  finding: {
    word: 'finding',
    head: 'named',
    calls: 'text',
    article: 'a',
    plural: 'findings',
    meaning: 'A conclusion drawn from the work of Analyse.',
    source: 'Framework, Plan: checkpoint, p. 31',
    facts: {
      approach: { list: 'approach', many: true },
      'based on': { to: ['evidence', 'document'], many: true },
      source: {},
    },
  },
  gap: {
    word: 'gap',
    head: 'named',
    calls: 'statement',
    article: 'a',
    plural: 'gaps',
    meaning: 'What is missing between what people need, what there is and what works.',
    source: 'Framework, Identify the gaps between need and provision, p. 26',
    facts: {
      concerns: { to: ['need'], many: true },
      despite: { to: ['service'], many: true },
      size: { many: true },
      'based on': { to: ['evidence', 'finding'], many: true },
      kind: { list: 'gapKind' },
    },
  },
  service: {
    word: 'service',
    head: 'named',
    calls: 'title',
    article: 'a',
    plural: 'services',
    meaning: 'A service that is there, with the eight facts of service mapping.',
    source: 'Framework, Review and map available services, p. 19',
    facts: {
      provider: { to: ['partner'], many: true },
      meets: { to: ['need'], many: true },
      towards: { to: ['outcome'], many: true },
      for: { to: ['population'], many: true },
      where: {},
      prevention: { list: 'prevention', many: true },
      specialist: {},
      capacity: {},
      cost: {},
      'funded by': { to: ['resource'], many: true },
      'funded until': {},
      'governed by': {},
      quality: { list: 'quality' },
      route: { list: 'route' },
      duplicates: { to: ['service'], many: true },
      'staff skills': {},
      sustainability: {},
      'based on': { to: ['evidence', 'finding'], many: true },
    },
  },
  resource: {
    word: 'resource',
    head: 'named',
    calls: 'title',
    article: 'a',
    plural: 'resources',
    meaning: 'People, expertise, information, property or money that partners can use.',
    source: 'Framework, Fully understand and map partner resource, p. 19',
    facts: {
      kind: { list: 'resourceKind' },
      'held by': { to: ['partner', 'group'], many: true },
      amount: {},
      from: {},
      until: {},
      'bid by': {},
    },
  },
  evidence: {
    word: 'evidence',
    head: 'named',
    calls: 'statement',
    noun: 'piece of evidence',
    article: 'a',
    plural: 'pieces of evidence',
    meaning: 'What the evidence says is effective or promising.',
    source: 'Framework, Define what you should do - and how, p. 23',
    facts: { rated: { list: 'evidenceRating' }, source: {}, date: {}, for: { to: ['population'], many: true } },
  },
  duty: {
    word: 'duty',
    head: 'named',
    calls: 'statement',
    article: 'a',
    plural: 'duties',
    meaning: 'What law, policy or a standard asks of partners.',
    source: 'Framework, Define what you should do - and how, p. 23',
    facts: {
      kind: { list: 'dutyKind' },
      source: {},
      'falls on': { to: ['partner'], many: true },
      supports: { to: ['outcome', 'priority'], many: true },
    },
  },
  appraisal: {
    word: 'appraisal',
    head: 'named',
    calls: 'question',
    article: 'an',
    plural: 'appraisals',
    meaning: 'A question with its options, their strengths and their weaknesses.',
    source: 'Framework, Develop priorities, and strategies, p. 27',
    facts: { addresses: { to: ['gap', 'need'], many: true }, 'decided by': { to: ['group'], many: true }, on: {} },
  },
  option: {
    word: 'option',
    head: 'named',
    calls: 'statement',
    article: 'an',
    plural: 'options',
    meaning: 'One of the options of the appraisal above it.',
    source: 'Framework, Develop priorities, and strategies, p. 27',
    facts: {
      strength: { many: true },
      weakness: { many: true },
      score: { to: ['criterion'], many: true },
      cost: {},
      'chosen because': {},
      'based on': { to: ['evidence', 'finding'], many: true },
    },
  },
  assumption: {
    word: 'assumption',
    head: 'named',
    calls: 'text',
    article: 'an',
    plural: 'assumptions',
    meaning: 'What has to hold for the plan to work.',
    source: longTermModel,
    facts: lookedAhead,
  },
  risk: {
    word: 'risk',
    head: 'named',
    calls: 'text',
    article: 'a',
    plural: 'risks',
    meaning: 'What may go wrong, and what will be done about it.',
    source: 'Framework, Leadership, p. 47',
    facts: lookedAhead,
  },
  factor: {
    word: 'factor',
    head: 'named',
    calls: 'text',
    article: 'a',
    plural: 'factors',
    meaning: 'Something outside that bears on the plan.',
    source: longTermModel,
    facts: lookedAhead,
  },
  challenge: {
    word: 'challenge',
    head: 'named',
    calls: 'text',
    article: 'a',
    plural: 'challenges',
    meaning: 'What stands in the way today.',
    source: longTermModel,
    facts: modelItem,
  },
  input: {
    word: 'input',
    head: 'named',
    calls: 'text',
    article: 'an',
    plural: 'inputs',
    meaning: 'What is put in.',
    source: longTermModel,
    facts: modelItem,
  },
  output: {
    word: 'output',
    head: 'named',
    calls: 'text',
    article: 'an',
    plural: 'outputs',
    meaning: 'Who is reached, what is done, what is made.',
    source: longTermModel,
    facts: modelItem,
  },
  checkpoint: {
    word: 'checkpoint',
    head: 'stage',
    calls: 'nothing',
    article: 'a',
    plural: 'checkpoints',
    meaning: "The partners' answers to the Framework's questions for discussion.",
    source: 'Framework, checkpoints, pp. 17, 25, 29, 31, 35, 45 and 48',
    facts: {
      question: { many: true },
      'will do': { many: true },
      'answered by': { to: ['action', 'objective'], many: true },
    },
  },
  arrangement: {
    word: 'arrangement',
    head: 'named',
    calls: 'statement',
    article: 'an',
    plural: 'arrangements',
    meaning: 'A standing arrangement for delivery: monitoring, capacity, relationships, finance or learning.',
    source: 'Framework, Deliver, pp. 33-35',
    facts: {
      kind: { list: 'arrangementKind' },
      with: { to: ['partner', 'service', 'group'], many: true },
      every: {},
      lead: { to: ['partner', 'group'] },
    },
  },
  review: {
    word: 'review',
    head: 'named',
    calls: 'title',
    article: 'a',
    plural: 'reviews',
    meaning: 'A look back at what was done, what it changed and what comes next.',
    source: 'Framework, Review, pp. 36-37',
    facts: {
      kind: { list: 'reviewKind' },
      on: {},
      every: {},
      covers: { to: ['outcome', 'objective'], many: true },
      'hears from': { list: 'heard', many: true },
      'carried out by': { to: ['group', 'partner'], many: true },
      found: { many: true },
      lesson: { many: true },
      'shared with': {},
    },
  },
  glossary: {
    word: 'glossary',
    head: 'named',
    calls: 'meaning',
    noun: 'glossary entry',
    article: 'a',
    plural: 'glossary entries',
    meaning: 'A word or an abbreviation and what it means.',
    source: 'Framework, Appendix A - Definitions and terms, p. 49',
    facts: { source: {} },
  },
  progress: {
    word: 'progress on',
    head: 'about at',
    calls: 'text',
    noun: 'progress report',
    article: 'a',
    plural: 'progress reports',
    meaning: 'How far an item had come on a day.',
    source: 'Framework, Review strategy, performance and impact, p. 36; the Act, section 23',
    facts: { value: {}, status: { list: 'progressStatus' }, 'now by': {}, 'closed on': {} },
  },
  framework: {
    word: 'framework',
    head: 'named',
    calls: 'title',
    article: 'a',
    plural: 'frameworks',
    meaning: 'A set of outcomes and indicators that strategies name.',
    source: 'the Act, section 18',
    facts: { version: {}, source: { many: true } },
  },
  indicator: {
    word: 'indicator',
    head: 'named',
    calls: 'title',
    article: 'an',
    plural: 'indicators',
    meaning: 'A national indicator.',
    source: 'the Act, section 18',
    facts: { of: { to: ['outcome'], many: true }, unit: {}, 'no data yet': {}, source: { many: true } },
  },
} as const satisfies Record<ItemKind, KindDefinition>;

/** Items that a `progress on` can speak of. */
export const progressSubjects: readonly ItemKind[] = ['objective', 'action', 'outcome', 'deliverable', 'measure'];

/** The fact words that an item of kind `K` can have, its own and those of every item. */
export type FactWordOf<K extends ItemKind> = Extract<
  keyof (typeof kinds)[K]['facts'] | keyof typeof commonFacts,
  FactWord
>;

export function kindDefinition(kind: ItemKind): KindDefinition {
  return kinds[kind];
}

const kindsByWord: ReadonlyMap<string, ItemKind> = new Map(itemKinds.map((kind) => [kinds[kind].word, kind]));

/** The kind of item whose line begins with `word` (`part of`, `need`). */
export function kindOfWord(word: string): ItemKind | undefined {
  return kindsByWord.get(word);
}

/** What an item of this kind may say with `word`, or `undefined` where it cannot have the fact. */
export function factUse(kind: ItemKind, word: FactWord): FactUse | undefined {
  const own: Readonly<Partial<Record<FactWord, FactUse>>> = kinds[kind].facts;
  const common: Readonly<Partial<Record<FactWord, FactUse>>> = commonFacts;
  return own[word] ?? common[word];
}

/** Every fact word that an item of this kind can have, its own first. */
export function factWordsOf(kind: ItemKind): readonly FactWord[] {
  return [...new Set([...Object.keys(kinds[kind].facts), ...Object.keys(commonFacts)])] as FactWord[];
}

/** "need", "piece of evidence": what one item is called in a sentence. */
export function nounOf(kind: ItemKind): string {
  const { noun, word } = kindDefinition(kind);
  return noun ?? word;
}

/** "1 service", "4 objectives". */
export function countOf(number: number, kind: ItemKind): string {
  return `${number} ${number === 1 ? nounOf(kind) : kindDefinition(kind).plural}`;
}

/** "a need", "an outcome". */
export function withArticle(kind: ItemKind): string {
  return `${kinds[kind].article} ${nounOf(kind)}`;
}
