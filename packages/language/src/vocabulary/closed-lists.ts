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
  yesNo: { what: 'one of the answers', words: { yes: 'Yes', no: 'No' } },
  yesPartlyNo: {
    what: 'one of the answers',
    words: { yes: 'Achieved', partly: 'Partly achieved', no: 'Not achieved' },
  },
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
    what: 'one of the groups that may take part',
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
  direction: { what: 'one of the two directions', words: { higher: 'More is better', lower: 'Less is better' } },
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
    what: 'one of the judgements of quality',
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
  scale: { what: 'one of the three levels', words: { high: 'High', medium: 'Medium', low: 'Low' } },
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
    what: 'one of the groups to hear from',
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
  analyseQuestion: {
    what: 'a question of Analyse',
    words: {
      'partner-resource': 'All partner resource is understood, p. 25',
      services: 'Current service quality and availability is understood, p. 25',
      needs: "People's current and future needs are understood, p. 25",
      evidence: 'What policy, legislation and evidence say is understood, p. 25',
    },
  },
  planQuestion: {
    what: 'a question of Plan',
    words: {
      'sufficient-mix': 'The level and mix of services is sufficient and reflects what is most effective, p. 29',
      tailored: "Services are tailored to people's needs, p. 29",
      needs: "People's current and future needs are understood, p. 29",
      roles: 'Roles and responsibilities are clearly identified, p. 29',
      findings: 'There is a clear set of findings and conclusions from Analyse, p. 31',
      gaps: 'Gaps in services are clearly understood, p. 31',
      'cjoip-process': 'People and processes are in place to develop the next plan, p. 31',
      design: 'There is a clear outline of effective service design, p. 31',
      approvals: 'Arrangements for the necessary approvals are clearly outlined, p. 31',
    },
  },
  procureQuestion: {
    what: 'a question of buying services',
    words: {
      fairness: 'Transparency and fairness are adhered to, with the broadest range of providers, p. 30',
      outcomes: 'Services, and how they are put in place, support the intended outcomes, p. 30',
      'early-engagement': 'Providers are engaged early, p. 30',
      'long-term-contracts': 'Long-term contracts and risk sharing are considered, p. 30',
      flexibility: 'Flexibility in delivery is considered, p. 30',
      feedback: 'Feedback supports a review of how well commissioning meets needs, p. 30',
    },
  },
  deliverQuestion: {
    what: 'a question of Deliver',
    words: {
      systems: 'Systems and structures for monitoring and delivery are in place, p. 35',
      'learning-culture': 'Partners are committed to a learning culture, p. 35',
      oversight: 'Monitoring, oversight and improvement are in place, p. 35',
    },
  },
  governanceQuestion: {
    what: 'a question of governance and co-production',
    words: {
      'governance-points': 'Governance arrangements include all points of good governance, p. 45',
      involvement: 'People and wider partners are involved across all stages, p. 45',
    },
  },
  competenciesQuestion: {
    what: 'a question of key competencies and roles',
    words: {
      'roles-named': 'Roles and responsibilities are identified and named, p. 48',
      'development-plan': 'A plan is in place to fill a capacity or development need, p. 48',
      'leads-for-outcomes': 'Each partner has a named strategic and operational lead for all outcomes, p. 48',
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
    what: 'one of the three terms',
    words: { short: 'Short term', medium: 'Medium term', long: 'Long term' },
  },
} as const satisfies Record<string, ClosedList>;

export type ClosedListName = keyof typeof closedLists;

/** The list that holds the questions of each checkpoint. */
export const questionsOf: Readonly<Record<keyof (typeof closedLists)['checkpoint']['words'], ClosedListName>> = {
  analyse: 'analyseQuestion',
  plan: 'planQuestion',
  procure: 'procureQuestion',
  deliver: 'deliverQuestion',
  governance: 'governanceQuestion',
  competencies: 'competenciesQuestion',
};

/** The list of that name, without the narrow type of its words. */
export function closedList(name: ClosedListName): ClosedList {
  return closedLists[name];
}
