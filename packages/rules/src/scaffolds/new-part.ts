import type { Strategy } from '@goldenthread/strategy';
import { terms } from '../terms.ts';
import { type NewItem, newItemText } from './new-item.ts';

/** A file of a plan that is still to be written: what it is for, and with what it begins. */
export interface NewPart {
  /** "Needs and gaps". */
  readonly title: string;
  /** What the Framework wants to read there. */
  readonly detail: string;
  /** How the file may be called, without its ending. */
  readonly name: string;
  /** Its text: `part of NAME`, then the Framework's prompts. */
  readonly text: string;
}

interface Section {
  readonly title: string;
  readonly detail: string;
  readonly name: string;
  readonly items: readonly NewItem[];
}

const itemsOf = (...kinds: readonly NewItem['kind'][]): readonly NewItem[] => kinds.map((kind) => ({ kind }));

/** The parts that planners keep apart, in the order of the Partnership checklist and then of the analysis. */
const sections: readonly Section[] = [
  {
    title: 'Vision, scope and principles',
    detail: 'Where the partners want to get to, and what the plan covers',
    name: 'vision',
    items: itemsOf('vision', 'scope', 'principle'),
  },
  {
    title: 'Outcomes',
    detail: 'What will be different for people, in the short, medium and long term',
    name: 'outcomes',
    items: terms.map((term) => ({
      kind: 'outcome',
      name: `new-${term.replace(' ', '-')}-outcome`,
      facts: { [term]: '' },
    })),
  },
  {
    title: 'Objectives',
    detail: 'What needs to be done to achieve the outcomes',
    name: 'objectives',
    items: itemsOf('objective'),
  },
  {
    title: 'National outcomes',
    detail: 'How near each is to being achieved here, as the Act asks',
    name: 'national-outcomes',
    items: itemsOf('assessment'),
  },
  {
    title: 'Priorities',
    detail: 'What comes first when resources are limited, and by which tests',
    name: 'priorities',
    items: itemsOf('criterion', 'priority'),
  },
  {
    title: 'Partners and roles',
    detail: 'Who plans and delivers, and the posts that the plan relies on',
    name: 'partners',
    items: itemsOf('partner', 'role'),
  },
  {
    title: 'Governance',
    detail: 'How decisions are made and who answers for them',
    name: 'governance',
    items: itemsOf('governance', 'group'),
  },
  {
    title: 'Delivery plan',
    detail: 'Who does what by when in the next one to three years',
    name: 'delivery-plan',
    items: itemsOf('delivery', 'action', 'deliverable'),
  },
  {
    title: 'Changes to services',
    detail: 'What is to grow, change or end, and how it is kept in place',
    name: 'changes',
    items: itemsOf('change'),
  },
  {
    title: 'Workforce',
    detail: 'Which skills and people are short, and what is done about it',
    name: 'workforce',
    items: itemsOf('workforce'),
  },
  {
    title: 'Participation',
    detail: 'How people with lived experience, providers and practitioners are involved',
    name: 'participation',
    items: itemsOf('participation'),
  },
  {
    title: 'Documents and glossary',
    detail: 'What the plan rests on, and words that readers may not know',
    name: 'documents',
    items: itemsOf('document', 'glossary'),
  },
  {
    title: 'Measures and evaluation',
    detail: 'What is counted, and how the plan is evaluated',
    name: 'measures',
    items: itemsOf('measure', 'evaluation'),
  },
  {
    title: 'Needs and gaps',
    detail: 'Who needs what, and what is not there for them',
    name: 'needs',
    items: itemsOf('population', 'need', 'gap'),
  },
  {
    title: 'Services and resources',
    detail: 'What is there now, what it costs and who pays',
    name: 'services',
    items: itemsOf('service', 'resource'),
  },
  {
    title: 'Evidence and findings',
    detail: 'What is known, and what follows from it',
    name: 'evidence',
    items: itemsOf('evidence', 'finding'),
  },
  {
    title: 'Risks and assumptions',
    detail: 'What may go otherwise than planned',
    name: 'risks',
    items: itemsOf('risk', 'assumption', 'factor'),
  },
  {
    title: 'Reviews',
    detail: 'When the plan is looked at again',
    name: 'review',
    items: itemsOf('review'),
  },
];

/** Every file that a plan can be given one more of, the last of them with nothing but the first line. */
export function newParts(plan: Strategy): readonly NewPart[] {
  const taken = new Set<string>();
  const begun = sections.map(({ title, detail, name, items }) => {
    const texts = items.flatMap((item) => newItemText(plan, item, taken) ?? []);
    return { title, detail, name, text: [`part of ${plan.name}`, ...texts].map((text) => `${text}\n`).join('\n') };
  });
  const empty = 'Only the line that says which strategy the file is part of';
  return [...begun, { title: 'Something else', detail: empty, name: 'new-part', text: `part of ${plan.name}\n\n` }];
}
