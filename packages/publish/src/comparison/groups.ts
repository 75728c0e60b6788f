import type { ItemKind } from '@goldenthread/language';

/** A part of the minutes, with the kinds of item that it is about. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly ItemKind[];
}

/** What a board asks first comes first. */
export const groups: readonly Group[] = [
  { id: 'plan', title: 'The plan as a whole', kinds: ['strategy', 'framework', 'vision', 'scope'] },
  { id: 'outcomes', title: 'Outcomes', kinds: ['outcome', 'assessment', 'indicator'] },
  { id: 'objectives', title: 'Objectives', kinds: ['objective'] },
  { id: 'priorities', title: 'Priorities', kinds: ['priority', 'criterion', 'principle'] },
  { id: 'services', title: 'Services', kinds: ['service', 'change', 'procurement'] },
  { id: 'resources', title: 'Money and other resources', kinds: ['resource'] },
  { id: 'delivery', title: 'Delivery plan', kinds: ['delivery', 'action', 'deliverable', 'arrangement'] },
  { id: 'progress', title: 'Progress', kinds: ['progress'] },
  { id: 'needs', title: 'Needs and gaps', kinds: ['need', 'gap', 'population', 'finding'] },
  { id: 'measures', title: 'Measures and evaluation', kinds: ['measure', 'evaluation'] },
  {
    id: 'governance',
    title: 'Governance, partners and roles',
    kinds: ['governance', 'group', 'partner', 'role', 'workforce', 'participation'],
  },
  {
    id: 'risks',
    title: 'Risks, assumptions and what the plan rests on',
    kinds: ['risk', 'assumption', 'factor', 'challenge', 'input', 'output', 'evidence', 'duty', 'appraisal', 'option'],
  },
  { id: 'reviews', title: 'Reviews and checkpoints', kinds: ['review', 'checkpoint'] },
  { id: 'text', title: 'Text, documents and glossary', kinds: ['section', 'document', 'glossary', 'part'] },
];

/** The order of kinds in headlines. */
export const kindsByImportance: readonly ItemKind[] = groups.flatMap(({ kinds }) => kinds);
