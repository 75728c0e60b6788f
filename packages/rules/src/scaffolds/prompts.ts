import type { FactWordOf, ItemKind } from '@goldenthread/language';

/** Kinds that a plan can be given one more of; a header is there already, and indicators are national. */
export type NewItemKind = Exclude<ItemKind, 'strategy' | 'part' | 'framework' | 'indicator'>;

export interface KindPrompts<K extends ItemKind> {
  /** What stands after the name's colon is to be written: `[insert …]`. */
  readonly insert: string;
  /** The facts that the Framework asks for, each with its question and the page; short, for one line. */
  readonly facts: { readonly [W in FactWordOf<K>]?: string };
  /** Facts of which one is enough: they are asked for together, with the question of the first. */
  readonly either?: readonly (readonly FactWordOf<K>[])[];
}

const ahead = {
  likelihood: 'How likely is it? (p. 47)',
  impact: 'How much would it matter? (p. 47)',
  lead: 'Who keeps an eye on it? (p. 47)',
  response: 'What will be done about it? (p. 47)',
  'watch until': 'Until when? (p. 9)',
} as const;

/** The seven responsibilities of good governance (Framework, p. 38). */
const responsibilities = {
  'leads the plan': 'Leading the development of the plan? (p. 38)',
  'agrees priorities': 'Agreeing priorities, with routes to more senior decisions? (p. 38)',
  'aligns resources': 'Aligning or pooling resources on agreed priorities? (p. 38)',
  'leads change': 'Leading strategic change and improvement? (p. 38)',
  'secures commitment': 'Securing partner commitment to actions? (p. 38)',
  'oversees delivery': 'Overseeing implementation of the plan? (p. 38)',
  'reviews impact': 'Reviewing the strategic impact of services? (p. 38)',
} as const;

/** What a skeleton asks its author, in the words of the Framework and with its pages (or the section of the Act). */
export const prompts: { readonly [K in NewItemKind]: KindPrompts<K> } = {
  vision: { insert: 'the Partnership goal for community justice provision', facts: {} },
  scope: {
    insert: '',
    facts: { includes: 'What does the plan cover? (p. 18)', excludes: 'What is left to others? (p. 18)' },
  },
  principle: { insert: 'a principle that the partners have agreed to work by', facts: {} },
  section: { insert: 'the title of the section', facts: { text: 'What should every reader know? (p. 32)' } },
  outcome: {
    insert: 'what will be different for people',
    facts: {
      'short term': 'Which term is it for? (pp. 8-9)',
      'contributes to': 'To which national outcome? (p. 18)',
      'leads to': 'Which later outcome depends on it? (p. 7)',
      'measured by': 'What shows that it is reached? (p. 28)',
      target: 'How far? (p. 28)',
      lead: 'Who answers for it? (p. 48)',
    },
    either: [['short term', 'medium term', 'long term']],
  },
  objective: {
    insert: 'what needs to be done to achieve the outcome, and how far',
    facts: {
      towards: 'Which outcome does it achieve? (p. 27)',
      answers: 'Which priority does it answer? (p. 28)',
      target: 'How far, by when? (p. 27)',
      by: 'By which day? (p. 27)',
      lead: 'Who answers for it? (p. 28)',
      'drawing on': 'What resource does it need? (p. 28)',
      'achievable because': 'What makes it achievable? (p. 32)',
      'realistic because': 'Why can it be expected? (p. 32)',
    },
  },
  assessment: {
    insert: 'how near the national outcome is to being achieved here',
    facts: {
      achieved: 'Is it achieved in the area? (the Act, s. 19)',
      'is a priority': 'Is it a priority for the area? (the Act, s. 19)',
      using: 'Which figures? (the Act, s. 19)',
      'answered by': 'What will be done? (the Act, s. 19)',
    },
    either: [
      ['using', 'no data yet'],
      ['answered by', 'no action because'],
    ],
  },
  priority: {
    insert: 'what comes first when resources are limited',
    facts: {
      addresses: 'Which gap or need does it answer? (p. 26)',
      rank: 'Which place does it have among the priorities? (p. 28)',
      score: 'How does it stand against clear criteria? (p. 28)',
      because: 'Why does it come first? (p. 28)',
      'based on': 'On what evidence? (p. 28)',
    },
    either: [['score', 'because']],
  },
  criterion: {
    insert: 'a clear and transparent criterion',
    facts: { weight: 'How much does it count? (p. 28)' },
  },
  governance: {
    insert: '',
    facts: {
      text: 'Who decides, and who answers for it? (p. 38)',
      'set out in': 'Terms of Reference or Memorandum? (p. 38)',
    },
  },
  group: {
    insert: 'the title of the group',
    facts: {
      chair: 'Who chairs it? (p. 38)',
      member: 'Who belongs to it? (p. 38)',
      'accountable to': 'To whom does it answer? (p. 38)',
      'reports to': 'How often, on what? (p. 38)',
      sits: 'How often does it meet? (p. 38)',
      ...responsibilities,
    },
    either: [['member', 'members']],
  },
  partner: {
    insert: 'the title of the organisation',
    facts: {
      sector: 'Which sector? (p. 10)',
      'statutory as': 'Which of the partners in the Act? (p. 11)',
      'strategic lead': 'Who leads at strategic level? (p. 48)',
      'operational lead': 'Who leads from day to day? (p. 48)',
      brings: 'Which people, expertise, property or money? (p. 19)',
    },
  },
  role: {
    insert: 'the post',
    facts: {
      with: 'Which partner holds it? (p. 46)',
      kind: 'Which area? (p. 46)',
      skills: 'Which of the ten skills? (p. 46)',
      handover: 'How is knowledge kept? (p. 47)',
    },
  },
  delivery: {
    insert: '',
    facts: {
      period: 'Which one to three years? (p. 32)',
      text: 'How does delivery contribute to longer term outcomes? (p. 28)',
    },
  },
  action: {
    insert: 'what will be done to achieve the objective',
    facts: {
      towards: 'Which objective does it achieve? (p. 28)',
      from: 'When does it begin? (p. 28)',
      by: 'By which day? (p. 28)',
      lead: 'Who leads? (p. 28)',
      'supported by': 'Who contributes? (p. 28)',
      cost: 'What resource does it require? (p. 28)',
      'funded by': 'Where does the money come from? (p. 28)',
      'measured by': 'What shows it? (p. 28)',
    },
    either: [['measured by', 'target', 'produces']],
  },
  procurement: {
    insert: 'what will be bought, and for whom',
    facts: {
      affects: 'Which service? (p. 30)',
      addresses: 'Which gap or need does it start from? (p. 13)',
      route: 'Which route? (p. 30)',
      because: 'Why this route? (p. 30)',
      adviser: 'Which procurement colleagues advise? (p. 30)',
      'monitored by': 'Which terms ensure effective monitoring? (p. 28)',
    },
  },
  change: {
    insert: 'the major change, or that there is none',
    facts: {
      affects: 'Which services? (p. 32)',
      kind: 'Which kind? (p. 29)',
      addresses: 'Which gap? (p. 26)',
      because: 'Why? (p. 28)',
      by: 'When will it be in place? (p. 32)',
      lead: 'Who answers for it? (p. 28)',
      'sustained by': 'How is it retained? (p. 32)',
      'based on': 'On what evidence? (p. 28)',
      'assessed in': 'Who may be worse off? (p. 32)',
    },
    either: [['sustained by', 'retained until']],
  },
  deliverable: {
    insert: 'what will be there and can be shown',
    facts: { by: 'By which day? (p. 32)', lead: 'Who answers for it? (p. 32)' },
  },
  workforce: {
    insert: 'an emerging skills shortage or training requirement',
    facts: {
      kind: 'Which kind? (p. 32)',
      skills: 'Which of the ten skills? (p. 46)',
      lead: 'Who sees to it? (p. 32)',
      by: 'By which day? (p. 32)',
      'answered by': 'Which action answers it? (p. 48)',
    },
  },
  participation: {
    insert: 'how people take part in planning and delivery',
    facts: {
      involves: 'Who is involved? (p. 32)',
      during: 'In which stages? (p. 32)',
      level: 'How much do people decide? (p. 42)',
      influence: "What weight will people's views have? (p. 42)",
      feedback: 'How do people hear what came of it? (p. 42)',
      learning: 'What will be learnt from it? (p. 42)',
      access: 'How is no one excluded? (p. 42)',
      targeting: 'How are those worst off reached? (p. 42)',
      transparency: 'What are people told upfront? (p. 42)',
      bias: 'How is consultation fatigue avoided? (p. 42)',
    },
    either: [['during', 'every', 'by']],
  },
  document: {
    insert: 'the title of the document',
    facts: {
      kind: 'Which kind? (p. 32)',
      link: 'Where can it be read? (p. 32)',
      date: 'Of which day is it? (p. 32)',
    },
    either: [['file', 'link', 'to follow by']],
  },
  measure: {
    insert: 'what is counted',
    facts: {
      kind: 'Which kind? (p. 28)',
      unit: 'In what is it counted? (p. 28)',
      'better when': 'Which direction is good? (p. 28)',
      reports: 'Which national indicator? (p. 37)',
      value: 'Where do things stand now? (p. 28)',
      source: 'Where do the figures come from? (p. 28)',
      lead: 'Who collects them? (p. 28)',
      reported: 'How often, and to whom? (p. 28)',
    },
    either: [['value', 'baseline by', 'no data yet']],
  },
  evaluation: {
    insert: '',
    facts: {
      'monitors outcomes': 'How? (p. 32)',
      'monitors process': 'How? (p. 32)',
      'monitors impact': 'How? (p. 32)',
      'improves by': 'How are findings put to use? (p. 32)',
      'carried out by': 'Who does it? (p. 36)',
      every: 'How often? (p. 28)',
    },
  },
  population: {
    insert: 'a group of people considered in planning',
    facts: {
      size: 'How many are they? (p. 22)',
      projected: 'How many will they be? (p. 22)',
      within: 'Of which larger group? (p. 20)',
      'furthest from outcomes': 'Are they furthest from meeting outcomes? (p. 27)',
      'least likely to engage': 'Are they least likely to engage? (p. 27)',
      source: 'Where do the figures come from? (p. 22)',
    },
  },
  need: {
    insert: 'what people need to benefit from services',
    facts: {
      category: 'Which kind of need? (p. 21)',
      for: 'Whose need is it? (p. 20)',
      size: 'How many have it? (p. 22)',
      projected: 'How many will have it? (p. 22)',
      approach: 'How was it assessed? (p. 22)',
      'compared with': 'Which area, group or time? (p. 22)',
      complexity: 'Which needs come together? (p. 22)',
      'based on': 'On what evidence? (p. 23)',
      barrier: 'What keeps people from services? (p. 21)',
      'strategic lead': 'Who leads at strategic level? (p. 21)',
      'operational lead': 'Who leads from day to day? (p. 21)',
    },
  },
  finding: {
    insert: 'a finding or a conclusion from Analyse',
    facts: {
      approach: 'How was it found? (p. 22)',
      'based on': 'On what evidence? (p. 31)',
      source: 'Where is it written? (p. 31)',
    },
  },
  gap: {
    insert: 'what is missing between need, provision and what works',
    facts: {
      concerns: 'Which needs does it leave? (p. 26)',
      despite: 'Which services are there all the same? (p. 26)',
      size: 'How many people miss out? (p. 26)',
      'based on': 'On what evidence? (p. 26)',
      kind: 'Which kind? (p. 26)',
    },
  },
  service: {
    insert: 'the title of the service',
    facts: {
      provider: 'Which organisation provides it? (p. 19)',
      meets: 'Which need does it meet? (p. 19)',
      for: 'Who is the target group? (p. 19)',
      where: 'In which areas is it available? (p. 19)',
      prevention: 'Which main focus? (p. 19)',
      capacity: 'How much can it do? (p. 19)',
      cost: 'What does it cost? (p. 19)',
      'funded until': 'Until when? (p. 19)',
      'governed by': 'Under which arrangement? (p. 19)',
      quality: 'How good is it? (p. 19)',
      'staff skills': 'Which skills has the workforce? (p. 19)',
    },
    either: [
      ['meets', 'towards'],
      ['governed by', 'funded by', 'route'],
      ['funded until', 'sustainability'],
    ],
  },
  resource: {
    insert: 'the title of the resource',
    facts: {
      kind: 'Which kind? (p. 19)',
      'held by': 'Which partner has it? (p. 19)',
      amount: 'How much of it is there? (p. 19)',
      until: 'Until when? (p. 19)',
      'bid by': 'When do bids close? (p. 19)',
    },
  },
  evidence: {
    insert: 'what the evidence says is effective or promising',
    facts: {
      rated: 'How strong is it? (p. 23)',
      source: 'In which study or record? (p. 23)',
      for: 'With which people? (p. 23)',
    },
  },
  duty: {
    insert: 'what law, policy or a standard asks of partners',
    facts: {
      kind: 'Which kind? (p. 23)',
      source: 'In which Act, strategy or standard? (p. 23)',
      'falls on': 'Which partners? (p. 23)',
      supports: 'Which outcome or priority? (p. 23)',
    },
  },
  appraisal: {
    insert: 'the question that has to be decided',
    facts: {
      addresses: 'Which gap or need? (p. 27)',
      'decided by': 'Who decides? (p. 28)',
      on: 'On which day? (p. 28)',
    },
  },
  option: {
    insert: 'a way that was thought of',
    facts: {
      strength: 'What speaks for it? (p. 27)',
      weakness: 'What speaks against it? (p. 27)',
      cost: 'What would it cost? (p. 28)',
      'chosen because': 'If it was chosen, why? (p. 27)',
    },
  },
  assumption: { insert: 'what has to hold for the plan to work', facts: ahead },
  risk: { insert: 'what may go wrong', facts: ahead },
  factor: { insert: 'something outside that bears on the plan', facts: ahead },
  challenge: {
    insert: 'what stands in the way today',
    facts: { 'leads to': 'Which outcome answers it? (p. 8)', lead: 'Who sees to it? (p. 8)' },
  },
  input: {
    insert: 'what is put in',
    facts: { 'leads to': 'What is made of it? (p. 8)', lead: 'Who gives it? (p. 8)' },
  },
  output: {
    insert: 'who is reached, what is done or what is made',
    facts: {
      kind: 'Which kind? (p. 8)',
      'leads to': 'Which outcome comes of it? (p. 8)',
      lead: 'Who answers for it? (p. 8)',
    },
  },
  checkpoint: {
    insert: '',
    facts: {
      question: 'Yes or no? If no, where are the weak points? (pp. 17-48)',
      'will do': 'What will we do to put this in place? (p. 45)',
      'answered by': 'Which action does it? (p. 45)',
    },
    either: [['will do', 'answered by']],
  },
  arrangement: {
    insert: 'how it is arranged, formally and informally',
    facts: {
      kind: 'Which kind? (pp. 33-34)',
      with: 'With whom? (p. 34)',
      every: 'How often? (p. 34)',
      lead: 'Who answers for it? (p. 34)',
    },
  },
  review: {
    insert: 'the title of the review',
    facts: {
      kind: 'Which kind? (pp. 36-37)',
      on: 'On which day? (p. 36)',
      covers: 'Which outcomes or objectives? (p. 36)',
      'hears from': 'Whose perspectives? (p. 36)',
      'carried out by': 'Who does it? (p. 36)',
      'shared with': 'With which other Partnerships? (p. 36)',
    },
    either: [['on', 'every']],
  },
  glossary: { insert: 'what it means', facts: {} },
  progress: {
    insert: 'how far it has come',
    facts: {
      value: 'What do the figures say now? (p. 36)',
      status: 'How does it stand? (p. 36)',
      'now by': 'Which new day, and why? (p. 36)',
    },
  },
};
