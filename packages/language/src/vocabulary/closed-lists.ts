/**
 * Closed lists: ordinary words with a meaning, checked against data and never reserved. Sources are sections of
 * "Smart and Social Justice: A framework for action" (the Framework) unless said otherwise.
 */
export interface ClosedList {
  /** What the words are, for messages: "a sector", "a status". */
  readonly what: string;
  readonly words: Readonly<Record<string, string>>;
  /** An open list is a suggestion: other words are taken without a finding. */
  readonly open?: true;
}

export const closedLists = {
  commissioning: {
    what: 'a way of commissioning',
    words: {
      single: 'Actions and decisions are arrived at independently',
      parallel: 'Decisions are arrived at with reference to other agencies',
      joint: 'Separate agencies develop objectives, plans and decisions in partnership',
      integrated: 'Decisions are arrived at through a single organisation or network',
    },
  },
  strategyStatus: {
    what: 'a status of a strategy',
    words: {
      draft: 'Being written',
      consultation: 'Out for the views of others',
      approved: 'Approved, not yet published',
      published: 'Published',
      'under-review': 'Being reviewed',
    },
  },
  progressStatus: {
    what: 'a status of progress',
    words: {
      'on-track': 'Going as planned',
      'at-risk': 'May not be done in time',
      'off-track': 'Will not be done as planned',
      complete: 'Done',
      'not-started': 'Not begun',
    },
  },
  yesNo: { what: 'an answer', words: { yes: 'Yes', no: 'No' } },
  yesPartlyNo: { what: 'an answer', words: { yes: 'Achieved', partly: 'Partly achieved', no: 'Not achieved' } },
  sector: {
    what: 'a sector',
    words: {
      statutory: 'A public body with duties under the Act',
      third: 'The third sector: charities and voluntary bodies',
      private: 'A business',
      community: 'A community body',
      national: 'A national body',
    },
  },
  statutoryPartner: {
    what: 'a partner named in the Act',
    words: {
      police: 'Chief Constable of Police Scotland',
      'health-board': 'Health Board',
      'integration-joint-board': 'Integration Joint Board for Health and Social Care',
      'local-authority': 'Local Authority',
      courts: 'Scottish Courts and Tribunals Service',
      skills: 'Skills Development Scotland',
      fire: 'Scottish Fire and Rescue Service',
      prisons: 'Scottish Ministers: Scottish Prison Service',
      fiscal: 'Scottish Ministers: Crown Office and Procurator Fiscal Service',
    },
  },
  roleKind: {
    what: 'a kind of role',
    words: {
      leadership: 'Leads the partnership and its change',
      management: 'Manages design and delivery',
      partnership: 'Works across partners',
      production: 'Produces assessments, maps and reports',
    },
  },
  skill: {
    what: 'one of the ten skills',
    words: {
      'project-management': 'Project management, including SMART objectives and actions',
      'change-management': 'Change management',
      'policy-analysis': 'Policy analysis',
      'data-analysis': 'Data collection and analysis, including horizon scanning',
      'qualitative-research': 'Qualitative research',
      'working-with-people': 'Working with people using services and their families',
      interviewing: 'Interviewing, designing questionnaires and analysing responses',
      presentations: 'Delivering presentations',
      workshops: 'Managing and facilitating workshops',
      'report-writing': 'Report writing',
    },
  },
  route: {
    what: 'a route',
    words: {
      'in-house': 'Provided by a statutory partner itself',
      grant: 'Funded by a grant',
      contract: 'Bought by competition',
      'light-touch': 'Bought under the light touch regime',
      'innovation-partnership': 'Developed together with a provider',
      'non-competitive': 'Bought without competition, in exceptional circumstances',
      'public-social-partnership': 'Designed with the third sector before it is bought',
      alliance: 'An alliance of commissioners, providers and people using services',
      'co-production': 'Designed and delivered with people and practitioners',
    },
  },
  changeKind: {
    what: 'a kind of change',
    words: {
      new: 'A new service',
      expand: 'More of a service',
      redesign: 'A service made differently',
      reconfigure: 'Services arranged differently',
      'co-locate': 'Services brought to one place',
      renegotiate: 'A contract agreed again',
      reduce: 'Less of a service',
      decommission: 'A service that ends, by plan',
    },
  },
  workforceKind: {
    what: 'a kind of workforce matter',
    words: {
      shortage: 'Skills that are becoming scarce',
      training: 'Training that is needed',
      capacity: 'Too few people for the work',
    },
  },
  involved: {
    what: 'a group of people',
    words: {
      'lived-experience': 'People with lived experience of the justice system',
      victims: 'People who have been harmed',
      families: 'Families',
      providers: 'Providers of services',
      practitioners: 'Practitioners',
      communities: 'Communities',
      'third-sector': 'Third sector bodies',
    },
  },
  stage: {
    what: 'a stage of commissioning',
    words: {
      analyse: 'What people need, what there is, what works',
      plan: 'Gaps, priorities, the strategy',
      deliver: 'Setting up, running and improving services',
      review: 'What was done, what it changed, what comes next',
    },
  },
  level: {
    what: 'a level of influence',
    words: {
      inform: 'People are told',
      consult: 'People are asked',
      involve: 'People take part',
      collaborate: 'People decide together with partners',
      empower: 'People decide',
    },
  },
  documentKind: {
    what: 'a kind of document',
    open: true,
    words: {
      'participation-statement': 'Who took part and how (the Act, section 21)',
      'impact-assessment': 'The effect on people, equality and rights',
      'needs-assessment': 'What people need',
      'terms-of-reference': 'How the partnership is governed',
      'service-map': 'What services there are',
      'evidence-briefing': 'What works',
      'options-appraisal': 'Options, their strengths and weaknesses',
      report: 'A report',
    },
  },
  measureKind: {
    what: 'a kind of measure',
    words: {
      activity: 'What was done',
      performance: 'How well it was done',
      impact: 'What it changed',
      contextual: 'What goes on around it',
    },
  },
  direction: { what: 'a direction', words: { higher: 'More is better', lower: 'Less is better' } },
  needCategory: {
    what: 'a category of need',
    open: true,
    words: {
      housing: 'A home',
      health: 'Physical health',
      'mental-health': 'Mental health',
      'substance-use': 'Alcohol and drugs',
      'social-care': 'Care and support',
      employment: 'Work',
      education: 'Education and training',
      'financial-inclusion': 'Money, benefits and debt',
      relationships: 'Family and relationships',
      safety: 'Safety',
      transitions: 'Moves between prison, court and the community',
      'attitudes-and-behaviour': 'Attitudes and behaviour',
    },
  },
  approach: {
    what: 'an approach to assessing need',
    words: {
      quantitative: 'Size and make-up of the population',
      comparative: 'Compared with other areas, groups or times',
      engagement: 'The views of people, practitioners and providers',
    },
  },
  gapKind: {
    what: 'a kind of gap',
    words: {
      missing: 'No service',
      'too-little': 'Not enough of a service',
      mismatch: 'A service that does not fit the evidence or what people prefer',
      duplication: 'Services that do the same',
      equity: 'A service that some people cannot reach',
    },
  },
  prevention: {
    what: 'a kind of prevention',
    words: {
      primary: 'Prevent people coming into the justice system',
      secondary: 'Reduce the prevalence of people progressing through the justice system',
      tertiary: 'Improve the outcomes for those in the justice system',
    },
  },
  quality: {
    what: 'a judgement of quality',
    words: { good: 'Good', adequate: 'Good enough', weak: 'Not good enough' },
  },
  resourceKind: {
    what: 'a kind of resource',
    words: {
      people: 'People and their time',
      expertise: 'Knowledge and skill',
      information: 'Data and reports',
      property: 'Rooms and buildings',
      finance: 'Money',
    },
  },
  evidenceRating: {
    what: 'a rating of evidence',
    words: {
      effective: 'Shown to work',
      promising: 'Likely to work',
      mixed: 'Works for some',
      ineffective: 'Shown not to work',
      unknown: 'Not yet studied',
    },
  },
  dutyKind: {
    what: 'a kind of duty',
    words: {
      law: 'Law',
      national: 'National strategy or framework',
      local: 'Local plan',
      standard: 'Quality standard',
      equalities: 'Equalities and human rights',
    },
  },
  scale: { what: 'a degree', words: { high: 'High', medium: 'Medium', low: 'Low' } },
  outputKind: {
    what: 'a kind of output',
    words: { reach: 'Who is reached', activity: 'What is done', product: 'What is made' },
  },
  arrangementKind: {
    what: 'a kind of arrangement',
    words: {
      monitoring: 'Monitoring of services',
      capacity: 'Building capacity',
      relationship: 'Keeping up relationships',
      finance: 'Financial arrangements',
      learning: 'Learning and innovation',
    },
  },
  reviewKind: {
    what: 'a kind of review',
    words: {
      annual: 'Annual review of activities and impact',
      'self-evaluation': 'Self-evaluation with quality indicators',
      process: 'Review of how commissioning was done',
      'horizon-scan': 'What is changing around the plan',
      vision: 'Whether the vision still holds',
    },
  },
  heard: {
    what: 'a group to hear from',
    words: {
      people: 'People using services',
      families: 'Their families',
      communities: 'Communities',
      providers: 'Providers',
    },
  },
  checkpoint: {
    what: 'a checkpoint of the Framework',
    words: {
      analyse: 'At the end of Analyse, p. 25',
      plan: 'In Plan, pp. 29 and 31',
      procure: 'Before buying services, p. 30',
      deliver: 'In Deliver, p. 35',
      governance: 'Governance and co-production, p. 45',
      competencies: 'Key competencies and roles, p. 48',
    },
  },
  documentPart: {
    what: 'a part of the document',
    words: {
      vision: 'Vision',
      scope: 'Scope and principles',
      needs: 'Needs and populations',
      services: 'Services',
      gaps: 'Gaps',
      priorities: 'Priorities',
      outcomes: 'Outcomes',
      objectives: 'Strategic objectives',
      delivery: 'Delivery plan',
      deliverables: 'Key deliverables',
      changes: 'Changes to services',
      governance: 'Governance',
      partners: 'Partners and roles',
      workforce: 'Workforce',
      participation: 'Participation',
      measures: 'Measures',
      evaluation: 'Evaluation and review',
      assessments: 'National outcomes',
      risks: 'Risks and assumptions',
      documents: 'Supporting documents',
      glossary: 'Glossary',
    },
  },
  term: {
    what: 'a term',
    words: { short: 'Short term', medium: 'Medium term', long: 'Long term' },
  },
} as const satisfies Record<string, ClosedList>;

export type ClosedListName = keyof typeof closedLists;

/** The list of that name, without the narrow type of its words. */
export function closedList(name: ClosedListName): ClosedList {
  return closedLists[name];
}
