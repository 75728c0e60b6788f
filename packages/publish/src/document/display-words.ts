import { type ClosedListName, capital, closedLists } from '@goldenthread/language';

type WordOf<L extends ClosedListName> = keyof (typeof closedLists)[L]['words'];

const scale = { high: 'High', medium: 'Medium', low: 'Low' } as const;

/**
 * The words of the closed lists as readers see them. Authors write short words without spaces; the vocabulary's meanings
 * explain them, and are often too long to stand in a table.
 */
const displayWords: { readonly [L in ClosedListName]: Readonly<Record<WordOf<L>, string>> } = {
  commissioning: {
    single: 'Single-agency commissioning',
    parallel: 'Parallel commissioning',
    joint: 'Joint commissioning',
    integrated: 'Integrated commissioning',
  },
  strategyStatus: {
    draft: 'Draft',
    consultation: 'Out for consultation',
    approved: 'Approved',
    published: 'Published',
    'under-review': 'Under review',
  },
  progressStatus: {
    'on-track': 'On track',
    'at-risk': 'At risk',
    'off-track': 'Off track',
    complete: 'Complete',
    'not-started': 'Not started',
  },
  yesNo: { yes: 'Yes', no: 'No' },
  yesPartlyNo: { yes: 'Yes', partly: 'Partly', no: 'No' },
  sector: {
    statutory: 'Statutory sector',
    third: 'Third sector',
    private: 'Private sector',
    community: 'Community body',
    national: 'National body',
  },
  statutoryPartner: {
    police: 'Chief Constable of Police Scotland',
    'health-board': 'Health Board',
    'integration-joint-board': 'Integration Joint Board for Health and Social Care',
    'local-authority': 'Local Authority',
    courts: 'Scottish Courts and Tribunals Service',
    skills: 'Skills Development Scotland',
    fire: 'Scottish Fire and Rescue Service',
    prisons: 'Scottish Ministers (Scottish Prison Service)',
    fiscal: 'Scottish Ministers (Crown Office and Procurator Fiscal Service)',
  },
  roleKind: {
    leadership: 'Leadership',
    management: 'Management',
    partnership: 'Partnership working',
    production: 'Assessments, maps and reports',
  },
  skill: {
    'project-management': 'Project management',
    'change-management': 'Change management',
    'policy-analysis': 'Policy analysis',
    'data-analysis': 'Data collection and analysis',
    'qualitative-research': 'Qualitative research',
    'working-with-people': 'Working with people using services and their families',
    interviewing: 'Interviewing and questionnaires',
    presentations: 'Presentations',
    workshops: 'Workshops',
    'report-writing': 'Report writing',
  },
  route: {
    'in-house': 'Provided in-house',
    grant: 'Grant',
    contract: 'Contract',
    'light-touch': 'Light touch regime',
    'innovation-partnership': 'Innovation partnership',
    'non-competitive': 'Award without competition',
    'public-social-partnership': 'Public social partnership',
    alliance: 'Alliance',
    'co-production': 'Co-production',
  },
  changeKind: {
    new: 'New service',
    expand: 'Expansion',
    redesign: 'Redesign',
    reconfigure: 'Reconfiguration',
    'co-locate': 'Co-location',
    renegotiate: 'Renegotiation of a contract',
    reduce: 'Reduction',
    decommission: 'Decommissioning',
  },
  workforceKind: { shortage: 'Skills shortage', training: 'Training', capacity: 'Capacity' },
  involved: {
    'lived-experience': 'People with lived experience',
    victims: 'People who have been harmed',
    families: 'Families',
    providers: 'Providers',
    practitioners: 'Practitioners',
    communities: 'Communities',
    'third-sector': 'Third sector bodies',
  },
  stage: { analyse: 'Analyse', plan: 'Plan', deliver: 'Deliver', review: 'Review' },
  level: {
    inform: 'Inform: people are told',
    consult: 'Consult: people are asked',
    involve: 'Involve: people take part',
    collaborate: 'Collaborate: people decide together with partners',
    empower: 'Empower: people decide',
  },
  documentKind: {
    'participation-statement': 'Participation statement',
    'impact-assessment': 'Impact assessment',
    'needs-assessment': 'Needs assessment',
    'terms-of-reference': 'Terms of reference',
    'service-map': 'Service map',
    'evidence-briefing': 'Evidence briefing',
    'options-appraisal': 'Options appraisal',
    report: 'Report',
  },
  measureKind: { activity: 'Activity', performance: 'Performance', impact: 'Impact', contextual: 'Contextual' },
  direction: { higher: 'Higher', lower: 'Lower' },
  needCategory: {
    housing: 'Housing',
    health: 'Physical health',
    'mental-health': 'Mental health',
    'substance-use': 'Alcohol and drugs',
    'social-care': 'Social care',
    employment: 'Employment',
    education: 'Education and training',
    'financial-inclusion': 'Money, benefits and debt',
    relationships: 'Family and relationships',
    safety: 'Safety',
    transitions: 'Moves between prison, court and the community',
    'attitudes-and-behaviour': 'Attitudes and behaviour',
  },
  approach: {
    quantitative: 'Figures',
    comparative: 'Comparison',
    engagement: 'Views of people, practitioners and providers',
  },
  gapKind: {
    missing: 'No service',
    'too-little': 'Not enough of a service',
    mismatch: 'A service that does not fit',
    duplication: 'Duplication',
    equity: 'Unequal access',
  },
  prevention: { primary: 'Primary', secondary: 'Secondary', tertiary: 'Tertiary' },
  quality: { good: 'Good', adequate: 'Adequate', weak: 'Weak' },
  resourceKind: {
    people: 'People',
    expertise: 'Expertise',
    information: 'Information',
    property: 'Property',
    finance: 'Finance',
  },
  evidenceRating: {
    effective: 'Effective',
    promising: 'Promising',
    mixed: 'Mixed',
    ineffective: 'Ineffective',
    unknown: 'Not yet studied',
  },
  dutyKind: {
    law: 'Law',
    national: 'National strategy or framework',
    local: 'Local plan',
    standard: 'Quality standard',
    equalities: 'Equalities and human rights',
  },
  scale,
  outputKind: { reach: 'Who is reached', activity: 'What is done', product: 'What is made' },
  arrangementKind: {
    monitoring: 'Monitoring of services',
    capacity: 'Building capacity',
    relationship: 'Relationships',
    finance: 'Finance',
    learning: 'Learning and innovation',
  },
  reviewKind: {
    annual: 'Annual review',
    'self-evaluation': 'Self-evaluation',
    process: 'Review of how we commission',
    'horizon-scan': 'Horizon scan',
    vision: 'Review of the vision',
  },
  heard: {
    people: 'People using services',
    families: 'Families',
    communities: 'Communities',
    providers: 'Providers',
  },
  checkpoint: {
    analyse: 'Analyse',
    plan: 'Plan',
    procure: 'Buying services',
    deliver: 'Deliver',
    governance: 'Governance and co-production',
    competencies: 'Key competencies and roles',
  },
  analyseQuestion: {
    'partner-resource': 'Is all partner resource understood?',
    services: 'Are the quality and availability of current services understood?',
    needs: "Are people's current and future needs understood?",
    evidence: 'Is it understood what policy, legislation and evidence say?',
  },
  planQuestion: {
    'sufficient-mix': 'Is the level and mix of services sufficient, and does it reflect what is most effective?',
    tailored: "Are services tailored to people's needs?",
    needs: "Are people's current and future needs understood?",
    roles: 'Are roles and responsibilities clearly identified?',
    findings: 'Is there a clear set of findings and conclusions from Analyse?',
    gaps: 'Are gaps in services clearly understood?',
    'cjoip-process': 'Are people and processes in place to develop the next plan?',
    design: 'Is there a clear outline of effective service design?',
    approvals: 'Are arrangements for the necessary approvals clearly outlined?',
  },
  procureQuestion: {
    fairness: 'Are transparency and fairness adhered to, with the broadest range of providers?',
    outcomes: 'Do services, and how they are put in place, support the intended outcomes?',
    'early-engagement': 'Are providers engaged early?',
    'long-term-contracts': 'Are long-term contracts and risk sharing considered?',
    flexibility: 'Is flexibility in delivery considered?',
    feedback: 'Does feedback support a review of how well commissioning meets needs?',
  },
  deliverQuestion: {
    systems: 'Are systems and structures for monitoring and delivery in place?',
    'learning-culture': 'Are partners committed to a learning culture?',
    oversight: 'Are monitoring, oversight and improvement in place?',
  },
  governanceQuestion: {
    'governance-points': 'Do governance arrangements include all points of good governance?',
    involvement: 'Are people and wider partners involved across all stages?',
  },
  competenciesQuestion: {
    'roles-named': 'Are roles and responsibilities identified and named?',
    'development-plan': 'Is a plan in place to fill a capacity or development need?',
    'leads-for-outcomes': 'Does each partner have a named strategic and operational lead for all outcomes?',
  },
  documentPart: mapped(closedLists.documentPart.words),
  term: { short: 'Short term', medium: 'Medium term', long: 'Long term' },
};

/** A word of a list as readers see it. A word that the list does not know stays, with its hyphens as spaces. */
export function displayWord(list: ClosedListName | undefined, word: string): string {
  const words: Readonly<Record<string, string>> = list === undefined ? {} : displayWords[list];
  return Object.hasOwn(words, word) ? (words[word] as string) : capital(word.replaceAll('-', ' '));
}

/** Where a list of words is one phrase: the first begins with a capital. "Figures, comparison". */
export function displayList(list: ClosedListName | undefined, words: readonly string[]): string {
  const shown = words.map((word) => displayWord(list, word));
  const separator = shown.some((word) => word.includes(',')) ? '; ' : ', ';
  return shown
    .map((word, index) => (index === 0 ? word : keepsCapital(word) ? word : lowerFirst(word)))
    .join(separator);
}

export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** A proper name, such as Skills Development Scotland. */
function keepsCapital(word: string): boolean {
  return /^\S+ [A-Z]/.test(word);
}

function mapped<W extends string>(words: Readonly<Record<W, string>>): Readonly<Record<W, string>> {
  return words;
}
