import {
  type FactWord,
  factUse,
  type ItemKind,
  type ItemName,
  itemKinds,
  kindDefinition,
} from '@goldenthread/language';

/** One fact to be written: what stands behind its word, and the author's words behind its colon. */
export interface FactLine {
  readonly word: FactWord;
  /** `''` where only a text follows, or nothing. */
  readonly value: string;
  readonly text?: string;
}

/** An item that is being made of a row. */
export interface Draft {
  readonly kind: ItemKind;
  readonly name: ItemName;
  /** What stands in the head before the colon, where it is no name of its own: `A1 at 30 June 2026`. */
  readonly about?: string;
  readonly statement: string;
  readonly facts: FactLine[];
  /** Lines above the item that are no part of the plan. */
  readonly remarks: string[];
}

const joined: ReadonlySet<FactWord> = new Set([
  'towards',
  'supported by',
  'measured by',
  'through',
  'for',
  'meets',
  'provider',
]);

/**
 * Adds a fact, as far as the item can have it besides those that it has.
 * - `added`
 * - `said`: the item says so already
 * - `taken`: the item has one, and can have no second
 */
export function addFact(draft: Draft, fact: FactLine): 'added' | 'said' | 'taken' {
  const { facts } = draft;
  const same = facts.filter(({ word }) => word === fact.word);
  if (same.some(({ value, text }) => value === fact.value && text === fact.text)) return 'said';
  const [first] = same;
  if (first === undefined) {
    facts.push(fact);
    return 'added';
  }
  if (fact.text === undefined && first.text === undefined && joined.has(fact.word)) {
    const names = new Set([...first.value.split(', '), ...fact.value.split(', ')]);
    facts[facts.indexOf(first)] = { ...first, value: [...names].join(', ') };
    return 'added';
  }
  if (factUse(draft.kind, fact.word)?.many !== true) return 'taken';
  facts.push(fact);
  return 'added';
}

/** The draft as lines of the language, in the order of the vocabulary. Words stay words, whatever they are. */
export function draftLines({ kind, name, about, statement, facts, remarks }: Draft): string[] {
  const { word } = kindDefinition(kind);
  const head = `${word} ${about ?? name}: ${asText(statement)}`;
  const order = Object.keys(kindDefinition(kind).facts);
  const place = (fact: FactLine): number => {
    if (fact.word === 'note') return 1_000;
    const at = order.indexOf(fact.word);
    return at === -1 ? 500 : at;
  };
  return [
    ...remarks.map((remark) => `# ${asText(remark)}`),
    head,
    ...facts.toSorted((a, b) => place(a) - place(b)).flatMap(factLines),
  ];
}

function factLines({ word, value, text }: FactLine): string[] {
  const start = `  ${word}${value === '' ? '' : ` ${value}`}`;
  if (text === undefined) return [start];
  const lines = text.split('\n').map(asText);
  const [first = ''] = lines;
  return lines.length === 1 ? [`${start}: ${first}`] : [`${start}:`, ...lines.map((line) => `    ${line}`)];
}

const namedKinds = itemKinds
  .filter((kind) => kindDefinition(kind).head === 'named')
  .map((kind) => kindDefinition(kind).word);
/** The space after the colon of what looks like the head of an item within a text. */
const likeHead = new RegExp(`(?<= (?:${namedKinds.join('|')}) (?=[^\\s:]*[\\d-])\\p{L}[\\p{L}\\p{N}_.-]*:) `, 'gu');

/**
 * Words on one line. What looks like the head of another item ("see action A1: sign") keeps its words, with a space that
 * does not break after the colon, so that nobody takes it for two lines that ran together.
 */
export function asText(words: string): string {
  return words.replaceAll('\n', ' ').replace(likeHead, '\u00a0');
}
