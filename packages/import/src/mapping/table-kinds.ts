import type { ItemKind } from '@goldenthread/language';

/** Kinds of item that tables hold, the likeliest first, with what partnerships call the column that says what it is. */
export const tableKinds = {
  action: {
    surely: [
      'action',
      'actions',
      'key action',
      'key actions',
      'agreed action',
      'improvement action',
      'what we will do',
      'what will we do',
      'what will be done',
      'action required',
    ],
    perhaps: [
      'activity',
      'activities',
      'task',
      'tasks',
      'step',
      'milestone',
      'milestones',
      'project',
      'initiative',
      'what',
    ],
    titles: ['action', 'delivery', 'improvement plan', 'work plan', 'workplan'],
  },
  objective: {
    surely: ['objective', 'objectives', 'strategic objective', 'smart objective', 'commitment', 'commitments'],
    perhaps: ['goal', 'goals', 'aim', 'aims'],
    titles: ['objective', 'commitment'],
  },
  deliverable: {
    surely: ['deliverable', 'deliverables', 'key deliverable'],
    perhaps: ['product', 'products', 'output', 'outputs'],
    titles: ['deliverable'],
  },
  measure: {
    surely: [
      'measure',
      'measures',
      'indicator',
      'indicators',
      'performance indicator',
      'performance measure',
      'kpi',
      'local indicator',
    ],
    perhaps: ['what we measure', 'metric', 'data'],
    titles: ['measure', 'indicator', 'performance', 'kpi'],
  },
  service: {
    surely: ['service', 'services', 'service name', 'name of service'],
    perhaps: ['provision', 'intervention', 'programme', 'support available'],
    titles: ['service', 'provision', 'directory'],
  },
  need: {
    surely: ['need', 'needs', 'identified need', 'need identified'],
    perhaps: ['issue', 'what people need'],
    titles: ['need'],
  },
  gap: { surely: ['gap', 'gaps', 'gap identified', 'identified gap'], perhaps: ['what is missing'], titles: ['gap'] },
  risk: {
    surely: ['risk', 'risks', 'risk description', 'description of risk', 'risk identified'],
    perhaps: ['threat', 'what may go wrong'],
    titles: ['risk'],
  },
  outcome: {
    surely: ['outcome', 'outcomes', 'local outcome', 'intended outcome'],
    perhaps: ['result', 'impact', 'what will be different', 'difference'],
    titles: ['outcome'],
  },
  priority: { surely: ['priority', 'priorities', 'local priority'], perhaps: [], titles: ['priorit'] },
  partner: {
    surely: ['partner', 'partners', 'partner organisation', 'organisation', 'agency', 'partner agency'],
    perhaps: ['name of organisation', 'body'],
    titles: ['partner', 'organisation', 'contact'],
  },
  resource: {
    surely: ['resource', 'resources'],
    perhaps: ['fund', 'budget', 'asset'],
    titles: ['resource', 'budget', 'fund'],
  },
  population: {
    surely: ['population', 'population group', 'target population'],
    perhaps: ['group of people'],
    titles: ['population'],
  },
  evidence: {
    surely: ['evidence', 'key finding', 'what the evidence says'],
    perhaps: ['finding'],
    titles: ['evidence'],
  },
  document: {
    surely: ['document', 'documents', 'document title'],
    perhaps: ['title', 'supporting document'],
    titles: ['document'],
  },
  group: {
    surely: ['group', 'group name', 'board', 'name of group'],
    perhaps: ['meeting', 'forum', 'committee'],
    titles: ['governance', 'group'],
  },
  assumption: { surely: ['assumption', 'assumptions'], perhaps: [], titles: ['assumption'] },
  glossary: {
    surely: ['meaning', 'definition', 'stands for'],
    perhaps: ['in full', 'full name'],
    titles: ['glossary', 'abbreviation', 'acronym'],
  },
} as const satisfies Partial<
  Record<
    ItemKind,
    { readonly surely: readonly string[]; readonly perhaps: readonly string[]; readonly titles: readonly string[] }
  >
>;

export type TableKind = keyof typeof tableKinds;

export function isTableKind(kind: string): kind is TableKind {
  return Object.hasOwn(tableKinds, kind);
}
