import { type FactWord, factDefinitions, type ItemKind } from '@goldenthread/language';
import type { Change, ItemDiff } from '@goldenthread/strategy';
import type { PhrasingContent } from 'mdast';
import { factLabel } from '../document/fact-labels.ts';
import { emphasis, inlines, text } from '../document/make.ts';
import { markedWords } from './marked-words.ts';
import { comesAndGoes, says } from './tellers.ts';

/** What is told of an item: a predicate goes on from its name, anything else stands behind a label of its own. */
export interface Told {
  readonly isPredicate: boolean;
  readonly words: readonly PhrasingContent[];
}

type Words = readonly (string | PhrasingContent)[];

/** What changed of an item, one sentence for what belongs together, in the order of importance. */
export function toldChanges({ kind, changes }: ItemDiff): readonly Told[] {
  // The parts of one fact are told in one sentence; anything else in one of its own.
  const grouped = Map.groupBy(together(changes), ({ word, every, of, part }, index) =>
    part === undefined ? index : JSON.stringify([word, every, of]),
  );
  return [...grouped.values()]
    .map((same) => ({ told: toldGroup(kind, same), rank: rankOf(same) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ told }) => told);
}

/** Several names or words that came, or that went, in one sentence. */
function together(changes: readonly Change[]): readonly Change[] {
  const grouped = Map.groupBy(changes, ({ type, word, every, part }, index) => {
    const isAlone = part !== undefined || word === 'target' || (type !== 'added' && type !== 'removed');
    return isAlone ? index : JSON.stringify([type, word, every]);
  });
  return [...grouped.values()].flatMap((same) => {
    const [first, second] = same;
    if (first === undefined || second === undefined) return same;
    const { type, word, every } = first;
    const said = same.map(({ before, after }) => after ?? before ?? '');
    const all = said.join(said.some((each) => each.includes(',')) ? '; ' : ', ');
    const side = type === 'added' ? { after: all } : { before: all };
    return [{ type, word, ...(every === undefined ? {} : { every }), ...side }];
  });
}

const firstWords: readonly Change['word'][] = [
  'name',
  'statement',
  'about',
  'at',
  'status',
  'target',
  'by',
  'from',
  'period',
  'lead',
  'cost',
  'amount',
  'funded by',
  'funded until',
  'meets',
  'towards',
];

/** What a board asks first comes first; drafting notes, layout and the author's long texts come last. */
function rankOf([change]: readonly Change[]): number {
  const rank = change === undefined ? -1 : firstWords.indexOf(change.word);
  if (rank >= 0) return rank;
  return change?.word === 'text' || change?.word === 'note' || change?.word === 'number' ? 200 : 100;
}

function toldGroup(kind: ItemKind, changes: readonly Change[]): Told {
  const [first] = changes;
  if (first === undefined) return predicate([]);
  if (first.every !== undefined) return labelled(kind, changes);
  switch (first.word) {
    case 'name':
      return predicate(['was called ', code(first.before ?? ''), ' before']);
    case 'statement':
      return statement(first);
    case 'about':
      return predicate([`now speaks of ${first.after ?? 'nothing'} instead of ${first.before ?? 'nothing'}`]);
    case 'appraisal':
      return predicate([`is now an option of ${first.after ?? 'no appraisal'} instead of ${first.before ?? 'none'}`]);
    case 'stage':
      return predicate([`is now about ${first.after ?? 'no stage'} instead of ${first.before ?? 'no stage'}`]);
    case 'at':
      return predicate([
        `is now of ${first.after ?? 'no day'} instead of ${first.before ?? 'no day'}`,
        ...howFar(first),
      ]);
    case 'target':
      return target(changes);
    default:
      return fact(kind, first.word, changes);
  }
}

function fact(kind: ItemKind, word: FactWord, changes: readonly Change[]): Told {
  const [first, second] = changes;
  if (first === undefined) return predicate([]);
  if (word === 'funded by' && (first.type === 'raised' || first.type === 'lowered')) {
    return predicate([`now draws ${first.after} on ${first.of} instead of ${first.before}`, ...howFar(first)]);
  }
  if (factDefinitions[word].shape === 'flag' && (first.type === 'added' || first.type === 'removed') && !first.part) {
    const words = first.after ?? first.before ?? '';
    const said = `“${word}”${words === '' ? '' : `: ${words}`}`;
    return predicate([first.type === 'added' ? `now says ${said}` : `no longer says ${said}`]);
  }
  if (word === 'milestone by' && changes.every(({ part }) => part === 'date')) {
    const of = first.of === undefined ? 'a milestone' : `the milestone “${first.of}”`;
    return predicate([`has ${of} on ${first.after} instead of ${first.before}`, ...howFar(first)]);
  }
  if (word === 'value' && (first.type === 'added' || first.type === 'removed')) {
    return predicate([
      first.type === 'added' ? `has a new value: ${first.after}` : `no longer gives the value ${first.before}`,
    ]);
  }
  if (word === 'period' && changes.every(({ part }) => part === 'start' || part === 'end')) return period(changes);
  const people = factDefinitions[word].shape === 'people' && first.of === undefined ? person(word, changes) : undefined;
  if (people !== undefined) return people;
  const pair = comesAndGoes[word];
  if (pair !== undefined && second === undefined && first.part === undefined) {
    if (first.type === 'added') return predicate([`${pair[0]} ${first.after}`]);
    if (first.type === 'removed') return predicate([`${pair[1]} ${first.before}`]);
  }
  const verb = says[word];
  if (verb === undefined || second !== undefined || first.spans !== undefined || first.every !== undefined) {
    return labelled(kind, changes);
  }
  if (first.type === 'added') return predicate([`${withNow(verb)} ${first.after}; before, nothing was said`]);
  if (first.type === 'removed') return predicate([`no longer says that it ${verb} ${first.before}`]);
  return predicate([`${withNow(verb)} ${first.after} instead of ${first.before}`, ...howFar(first)]);
}

function statement({ type, before, after, spans = [] }: Change): Told {
  if (type === 'added') return predicate([`now reads: ${after}`]);
  if (type === 'removed') return predicate([`no longer has a text. It read: ${before}`]);
  return predicate(['now reads: ', ...markedWords(spans)]);
}

/** "now asks for 60% instead of 55% of Homes on release, by 31 March 2028 (6 months later)". */
function target(changes: readonly Change[]): Told {
  const [first] = changes;
  if (first?.part === undefined && first?.type === 'added') return predicate([`has a new target for ${first.after}`]);
  if (first?.part === undefined && first?.type === 'removed')
    return predicate([`gives up its target for ${first.before}`]);
  const part = (name: Change['part']): Change | undefined =>
    changes.find((change) => change.part === name || (name === 'amount' && change.part === undefined));
  const [amount, by, from, direction] = [part('amount'), part('by'), part('from'), part('direction')];
  const of = first?.of === undefined ? '' : ` in “${first.of}”`;
  const words: (string | PhrasingContent)[] = [];
  if (amount !== undefined) {
    words.push(`now asks for ${amount.after} instead of ${amount.before}`, ...howFar(amount), of);
    if (by !== undefined) words.push(', ', ...deadline(by));
  } else if (by !== undefined) {
    words.push(`moves the day of its target${of}: `, ...deadline(by));
  } else words.push(`measures its target${of} otherwise`);
  if (from !== undefined) words.push(`, counted ${sides('from', from)}`);
  if (direction !== undefined) words.push(`, and says ${sides('', direction)}`);
  return predicate(words);
}

function deadline(by: Change): Words {
  if (by.type === 'added') return [`by ${by.after}, where no day was given`];
  if (by.type === 'removed') return [`with no day, where it was by ${by.before}`];
  return [`by ${by.after} instead of ${by.before}`, ...howFar(by)];
}

function sides(word: string, { before, after }: Change): string {
  const now = after === undefined ? 'nothing' : after;
  return `${word === '' ? '' : `${word} `}${now} instead of ${before ?? 'nothing'}`;
}

/** "now runs to 31 March 2038 instead of 31 March 2036 (2 years later)". */
function period(changes: readonly Change[]): Told {
  const words = changes.flatMap(
    (change, index): Words => [
      index === 0 ? 'now runs ' : ', and ',
      `${change.part === 'start' ? 'from' : 'to'} ${change.after} instead of ${change.before}`,
      ...howFar(change),
    ],
  );
  return predicate(words);
}

/** "is now led by Police Scotland (Chief Inspector) instead of Northshire Council (Head of Housing)". */
function person(word: FactWord, changes: readonly Change[]): Told | undefined {
  const verb = says[word];
  const names = changes.find(({ part }) => part === 'names' || part === undefined);
  const role = changes.find(({ part }) => part === 'role');
  if (verb === undefined || names?.type !== 'changed') return undefined;
  const said = (name: string | undefined, post: string | undefined): string =>
    `${name ?? 'nobody'}${post === undefined ? '' : ` (${post})`}`;
  return predicate([
    `${withNow(verb)} ${said(names.after, role?.after)} instead of ${said(names.before, role?.before)}`,
  ]);
}

/** "is now due by", "now costs". */
function withNow(verb: string): string {
  return /^is\b/.test(verb) ? `is now${verb.slice('is'.length)}` : `now ${verb}`;
}

/** Behind the label that readers know the fact by: what it says now, and what it said. */
function labelled(kind: ItemKind, changes: readonly Change[]): Told {
  const [first] = changes;
  const word = first?.word as FactWord;
  const label =
    first?.every === undefined ? factLabel(word, kind) : `${factLabel(word, first.every)} (every ${first.every})`;
  const isNamed = first?.of !== undefined && first.type !== 'added' && first.type !== 'removed';
  const shown = isNamed || first?.part !== undefined ? first?.of : undefined;
  return {
    isPredicate: false,
    words: inlines([
      emphasis(`${label}${shown === undefined ? '' : ` (${shown})`}:`),
      ' ',
      ...changes.flatMap(
        (change, index): Words => [...(index === 0 ? [] : ['; ']), ...valueWords(change, changes.length > 1)],
      ),
    ]),
  };
}

function valueWords(change: Change, isOneOfSeveral: boolean): Words {
  const { type, before, after, spans, part } = change;
  const of = isOneOfSeveral && part !== undefined && part !== 'names' && part !== 'text' ? `${part}: ` : '';
  if (spans !== undefined) return [of, ...markedWords(spans)];
  if (type === 'added') return [`${of}new: ${after}`];
  if (type === 'removed') return [`${of}no longer: ${before}`];
  return [`${of}${after} instead of ${before}`, ...howFar(change)];
}

const directions: Readonly<Partial<Record<Change['type'], string>>> = {
  raised: 'more',
  lowered: 'less',
  later: 'later',
  earlier: 'earlier',
};

/** " (6 months later)", " (£40,000 a year less)", " (10 people fewer)". */
function howFar({ type, by, difference }: Change): Words {
  // A rank or a score is no amount of anything.
  if (difference?.unit === 'count' && difference.counted === undefined) return [];
  const direction = type === 'lowered' && difference?.unit === 'count' ? 'fewer' : directions[type];
  return by === undefined || direction === undefined ? [] : [` (${by} ${direction})`];
}

function predicate(words: Words): Told {
  return { isPredicate: true, words: inlines(words.filter((word) => word !== '')) };
}

export function code(value: string): PhrasingContent {
  return value.trim() === '' ? text(value) : { type: 'inlineCode', value };
}
