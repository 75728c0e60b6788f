import type { ItemKind } from '@goldenthread/language';
import { plainly } from '../clean.ts';

/** What a heading of a plan seems to answer. */
export interface Answered {
  /** Of the Partnership checklist, 1 to 13 (Framework, p. 32); nothing where the checklist asks nothing of the kind. */
  readonly point?: number;
  /** The word of the heading by which it was told. */
  readonly word: string;
  /** The item without a name that holds such a text. */
  readonly kind?: Extract<ItemKind, 'vision' | 'scope' | 'governance' | 'delivery' | 'evaluation'>;
  /** The part of the document before which a section of this kind stands. */
  readonly part: string;
}

/**
 * Words in headings of plans, and the point of the checklist that they speak of; those that say more come first
 * ("workforce development plan" before "plan").
 */
export const headingWords: readonly (Omit<Answered, 'word'> & { readonly words: readonly string[] })[] = [
  { words: ['glossary', 'abbreviations', 'acronyms'], part: 'glossary' },
  { words: ['vision', 'partnership goal', 'our ambition'], point: 1, kind: 'vision', part: 'vision' },
  { words: ['workforce', 'staffing', 'skills', 'training'], point: 10, part: 'workforce' },
  {
    words: [
      'participation',
      'co production',
      'coproduction',
      'engagement',
      'lived experience',
      'consultation',
      'involving people',
      'involvement',
    ],
    point: 11,
    part: 'participation',
  },
  { words: ['risk', 'risks', 'assumptions'], part: 'risks' },
  { words: ['deliverables', 'deliverable'], point: 9, part: 'deliverables' },
  {
    words: ['changes to services', 'service change', 'service changes', 'major changes', 'redesign', 'decommissioning'],
    point: 8,
    part: 'changes',
  },
  {
    words: [
      'measures',
      'measuring',
      'measurement',
      'performance',
      'monitoring',
      'evaluation',
      'evaluating',
      'indicators',
      'how will we know',
      'review',
    ],
    point: 13,
    kind: 'evaluation',
    part: 'measures',
  },
  {
    words: ['supporting documents', 'appendix', 'appendices', 'annex', 'impact assessment', 'references'],
    point: 12,
    part: 'documents',
  },
  {
    words: ['governance', 'accountability', 'decision making', 'how decisions are made', 'reporting structure'],
    point: 5,
    kind: 'governance',
    part: 'governance',
  },
  {
    words: ['delivery plan', 'action plan', 'improvement plan', 'actions', 'delivery', 'implementation'],
    point: 7,
    kind: 'delivery',
    part: 'delivery',
  },
  { words: ['priorities', 'priority'], point: 4, part: 'priorities' },
  { words: ['objectives', 'objective', 'commitments'], point: 3, part: 'objectives' },
  { words: ['national outcomes'], part: 'assessments' },
  { words: ['outcomes', 'outcome', 'aims'], point: 2, part: 'outcomes' },
  {
    words: ['partners', 'partnership', 'roles', 'responsibilities', 'who we are', 'membership'],
    point: 6,
    part: 'partners',
  },
  { words: ['scope', 'principles', 'what this plan covers'], kind: 'scope', part: 'scope' },
  { words: ['gaps', 'gap analysis'], part: 'gaps' },
  { words: ['services', 'service mapping', 'provision'], part: 'services' },
  { words: ['needs', 'needs assessment', 'population', 'profile', 'local context'], part: 'needs' },
];

/** The point of the checklist that a heading seems to answer, by its words. */
export function answeredBy(heading: string): Answered | undefined {
  const plain = ` ${plainly(heading.slice(0, 200))} `;
  for (const { words, ...answered } of headingWords) {
    const word = words.find((each) => plain.includes(` ${each} `) && weighs(each, plain));
    if (word !== undefined) return { ...answered, word };
  }
  return undefined;
}

/** Words that stand in many headings, and count where they are a third of one. */
const common = new Set(
  'review references skills training indicators performance actions delivery implementation priorities priority outcomes outcome aims partners partnership roles responsibilities membership services provision needs population profile gaps scope principles risk risks objectives objective commitments consultation involvement measuring monitoring'.split(
    ' ',
  ),
);

function weighs(word: string, plain: string): boolean {
  return !common.has(word) || plain.trim().split(' ').length <= 3 * word.split(' ').length;
}
