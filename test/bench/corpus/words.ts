/** Words that fill a theme's places. */
export const words = {
  place: ['Kirkmarnoch', 'Port Ardle', 'Dunellan', 'the Laggan glens', 'Inverstrath', 'Auchtermor', 'the islands'],
  people: [
    'held in police custody',
    'leaving custody',
    'on bail or remand',
    'serving a sentence in the community',
    'with three or more needs at once',
    'under 26 in the justice system',
    'looking after children on their own',
  ],
  want: [
    'a settled home on the day of release',
    'treatment without a break',
    'work or training that leads to work',
    'money for the first four weeks',
    'a worker who stays alongside',
    'a doctor and a pharmacy',
    'ties with family',
  ],
  help: [
    'throughcare by mentors',
    'supported tenancies',
    'arrest referral',
    'diversion from prosecution',
    'supervised bail',
    'evening groups',
    'money advice',
    'recovery cafés',
  ],
  source: [
    'Matched records of arrest, court and prison',
    'Justice social work statistics',
    'Exit survey of 104 people',
    'Audit of 281 releases',
    'Housing register',
  ],
  barrier: [
    'No bus after six',
    'Help is offered once, on the worst day, by a stranger',
    'Letters that use the words of the court',
    'An address is asked for before a place is offered',
  ],
  category: ['housing', 'health', 'employment', 'substance-use', 'financial-inclusion', 'relationships'],
  prevention: ['primary', 'secondary', 'tertiary'],
  route: ['in-house', 'grant', 'contract', 'public-social-partnership'],
  national: [
    'diversion',
    'police-custody-support',
    'bail-supervision',
    'accommodation',
    'employability',
    'throughcare',
  ],
  partner: ['council', 'health-board', 'integration-board', 'police', 'prison-service'],
  other: ['skills-scotland', 'fire-service', 'fiscal-service', 'courts-service', 'voices'],
  posts: ['two', 'three', 'four'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Places of which a statement may begin with the same words. */
export const capitals = { Want: 'want', Help: 'help' } as const;
