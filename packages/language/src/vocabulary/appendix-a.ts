import type { ClosedListName } from './closed-lists.ts';
import type { FactWord } from './facts.ts';
import type { ItemKind } from './kinds.ts';

/** Where a term of Appendix A applies: kinds of item, facts, and words of closed lists. */
interface AppliesTo {
  readonly kinds?: readonly ItemKind[];
  readonly facts?: readonly FactWord[];
  readonly words?: readonly (readonly [list: ClosedListName, word: string])[];
}

/** A term of the Framework, defined word for word as it stands there. */
export interface FrameworkTerm extends AppliesTo {
  readonly term: string;
  readonly definition: string;
}

/** The page of every term. */
const appendixAPage = 49;

/** Where the terms stand, as readers are told. */
export const appendixASource = `Framework, Appendix A - Definitions and terms, p. ${appendixAPage}`;

/** "Definitions and terms" of the Framework (Appendix A, p. 49), in its order and its words. */
export const appendixA: readonly FrameworkTerm[] = [
  {
    term: 'CJOIP',
    definition:
      'Community Justice Outcome Improvement Plan. Created by each area partnership to outline local actions to improve community justice outcomes in the area.',
    kinds: ['strategy'],
  },
  {
    term: 'Commissioning Strategy',
    definition:
      'the long term plan outlining how strategic outcomes will be met over ten to fifteen years (also known as Community Justice Outcome Improvement Plan or CJOIP)',
    kinds: ['strategy'],
  },
  {
    term: 'Community',
    definition: 'those part of or living in the area that partners are planning for',
    facts: ['area'],
  },
  {
    term: 'Community Justice',
    definition:
      "'services that work together to support, manage and supervise people who have committed offences, from the point of arrest through prosecution, community disposal or custody and alternatives to these, until they are reintegrated into the community. Local communities and the third sector are a vital part of this process which aims to prevent and reduce further offending and the harm that it causes, to promote desistance, social inclusion, and citizenship'.",
    kinds: ['scope'],
  },
  {
    term: 'Communities',
    definition:
      'a range of different groups of people inputting into or affected by planning decisions, including those with and without experience of the justice system',
    words: [
      ['involved', 'communities'],
      ['heard', 'communities'],
    ],
  },
  {
    term: 'Decommissioning',
    definition: 'the planned process of removing, reducing or replacing services',
    kinds: ['change'],
    words: [
      ['changeKind', 'decommission'],
      ['changeKind', 'reduce'],
    ],
  },
  {
    term: 'Delivery plan',
    definition: 'a detailed outline of actions to achieve strategic objectives over 3-5 years',
    kinds: ['delivery'],
  },
  {
    term: 'Economy (as part of value for money)',
    definition: 'refers to minimising costs in the context of agreed quality',
    facts: ['cost'],
  },
  {
    term: 'Efficiency',
    definition: 'refers to the relationship between products (or outputs) and resources required to produce them',
    facts: ['monitors process'],
  },
  {
    term: 'Effectiveness',
    definition:
      'refers to the relationship between strategic objectives, the level to which they are achieved and the actual impacts occurring',
    kinds: ['evaluation'],
    facts: ['monitors outcomes', 'monitors impact'],
  },
  {
    term: 'Equity',
    definition:
      'refers to fairness in decision making and design, including the availability of services to people who need them.',
    facts: ['access'],
    words: [
      ['gapKind', 'equity'],
      ['dutyKind', 'equalities'],
    ],
  },
  {
    term: 'Need',
    definition: "(for needs assessments) refers to people's capacity to benefit from services",
    kinds: ['need'],
  },
  {
    term: 'Purchasing and procurement',
    definition: "used as broad terms to refer to all processes and routes involved with 'buying' services",
    kinds: ['procurement'],
    facts: ['route'],
  },
  {
    term: 'Service specification',
    definition: 'a clear and detailed outline of the service you want to see delivered and what it should achieve',
    kinds: ['procurement'],
  },
  {
    term: 'Strategic objectives',
    definition: 'actions or steps necessary to achieve strategic outcomes',
    kinds: ['objective'],
  },
  {
    term: 'Timescales',
    definition:
      'we use short term to mean 1 year, medium term to mean 3-5 years and long term to mean ten to fifteen years.',
    facts: ['terms', 'short term', 'medium term', 'long term'],
    words: [
      ['term', 'short'],
      ['term', 'medium'],
      ['term', 'long'],
    ],
  },
  {
    term: 'Types of commissioning',
    // Three points of a list in the Framework.
    definition:
      'Multi-agency working is joint (or collaborative) commissioning; Strategic commissioning is long term (ten to fifteen years and beyond); Joint strategic commissioning is long term and multi-agency',
    facts: ['commissioning'],
    words: [['commissioning', 'joint']],
  },
];

const byKind = indexed(({ kinds = [] }) => kinds);
const byFact = indexed(({ facts = [] }) => facts);
const byWord = indexed(({ words = [] }) => words.map(([list, word]) => `${list} ${word}`));

/** The terms of Appendix A that say what a kind of item is. */
export function termsOfKind(kind: ItemKind): readonly FrameworkTerm[] {
  return byKind.get(kind) ?? [];
}

/** The terms of Appendix A that bear on a fact. */
export function termsOfFact(word: FactWord): readonly FrameworkTerm[] {
  return byFact.get(word) ?? [];
}

/** The terms of Appendix A that say what a word of a closed list means. */
export function termsOfWord(list: ClosedListName, word: string): readonly FrameworkTerm[] {
  return byWord.get(`${list} ${word}`) ?? [];
}

function indexed<K>(keysOf: (term: FrameworkTerm) => readonly K[]): ReadonlyMap<K, readonly FrameworkTerm[]> {
  const keys = appendixA.flatMap((term) => keysOf(term).map((key) => ({ key, term })));
  return new Map([...Map.groupBy(keys, ({ key }) => key)].map(([key, some]) => [key, some.map(({ term }) => term)]));
}
