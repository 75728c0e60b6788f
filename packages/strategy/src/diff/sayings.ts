import { type FactWord, factDefinitions, factUse, type ItemKind, type Moment } from '@goldenthread/language';
import type { AnyFact, FactOfShape, Figure, Quantity, Recurrence, Ref } from '../facts.ts';
import { figureInWords, momentInWords, quantityInWords, recurrenceInWords } from '../in-words.ts';
import type { Item } from '../item.ts';
import type { PartName } from './diff.ts';
import type { Side } from './identity.ts';
import { normalLine, normalText } from './normal-text.ts';

/** One part of what a fact says. */
export interface Part {
  readonly name: PartName;
  /** The same for parts that say the same, however they are written. */
  readonly key: string;
  /** For readers. */
  readonly said: string;
  /** The author's own words. */
  readonly isProse?: true;
  readonly moment?: Moment;
  readonly quantity?: Quantity;
  readonly recurrence?: Recurrence;
}

/** One thing that an item says, by itself: a fact that names three measures says three. */
export interface Saying {
  readonly word: FactWord;
  readonly every?: ItemKind;
  /** Tells it from others of the same word; nothing, where an item says such a thing once. */
  readonly slot: string;
  /** Nothing but its words tells it from others of the same word, such as a barrier: it may be one that was reworded. */
  readonly isToldByWords?: true;
  /** What it is about, for readers. */
  readonly of?: string;
  readonly parts: readonly Part[];
  /** The whole, for readers. */
  readonly said: string;
}

/**
 * Everything that facts of one word say, each thing once, in the order of the text.
 * @param isRepeated whether either side says several, though an item of the kind should say one
 */
function sayingsOf(item: Item, facts: readonly AnyFact[], side: Side, isRepeated: boolean): readonly Saying[] {
  const [first] = facts;
  if (first === undefined) return [];
  const { word } = first;
  const { shape } = factDefinitions[word];
  // Paragraphs are one text, however many facts they stand in.
  if (word === 'text' || word === 'note') {
    return [saying(word, '', [prose('text', (facts as FactOfShape<'text'>[]).map(({ text }) => text).join('\n\n'))])];
  }
  const isMany = factUse(item.kind, word)?.many === true || isRepeated;
  const said = facts.flatMap((fact) => readers[shape]?.(fact as never, isMany, side) ?? [whole(fact, side)]);
  return [...new Map(said.map((each) => [keyOf(each), each])).values()];
}

/** An item's facts by their word, and those that it gives to others, as `every action …`, by kind and word. */
export function factsByWord(item: Item): ReadonlyMap<string, readonly AnyFact[]> {
  const given = Map.groupBy(item.defaults, ({ kind, fact }) => `every ${kind} ${fact.word}`);
  return new Map<string, readonly AnyFact[]>([
    ...Object.entries(item.facts as Readonly<Record<string, readonly AnyFact[]>>),
    ...[...given].map(([key, facts]) => [key, facts] as const),
  ]);
}

/** What an item says by all its facts, by the keys of `factsByWord`. */
export function allSayings(
  item: Item,
  side: Side,
  isRepeated: (key: string) => boolean,
): ReadonlyMap<string, readonly Saying[]> {
  return new Map(
    [...factsByWord(item)].map(([key, facts]): [string, readonly Saying[]] => {
      const [first] = facts as readonly FactOfShape<'default'>[];
      if (!key.startsWith('every ') || first?.fact === undefined) {
        return [key, sayingsOf(item, facts, side, isRepeated(key))];
      }
      const inner = (facts as readonly FactOfShape<'default'>[]).map(({ fact }) => fact);
      const sayings = sayingsOf({ ...item, kind: first.kind }, inner, side, isRepeated(key));
      return [key, sayings.map((each) => ({ ...each, every: first.kind }))];
    }),
  );
}

/** The same for things said on both sides alike. */
export function keyOf({ slot, parts }: Saying): string {
  return JSON.stringify([slot, ...parts.map(({ name, key }) => [name, key])]);
}

type Reader = (fact: never, isMany: boolean, side: Side) => readonly Saying[];

/** How each shape is taken to pieces. A shape that stands in no line here is told as a whole. */
const readers: Readonly<Partial<Record<string, Reader>>> = {
  text: ({ word, text }: FactOfShape<'text'>, isMany) => [
    isMany
      ? { ...saying(word, normalText(text), [prose('text', text)]), isToldByWords: true }
      : saying(word, '', [prose('text', text)]),
  ],
  names: ({ word, refs }: FactOfShape<'names'>, isMany, side) => {
    if (!isMany) return [saying(word, '', [names(refs, side)])];
    return refs.map((ref) => saying(word, side.keyOf(ref), [], side.said(ref)));
  },
  words: ({ word, words, text }: FactOfShape<'words'>, isMany) => {
    const added = given(text, (value) => prose('text', value));
    if (!isMany) return [saying(word, '', [plain('words', words.map(readable).join(', ')), ...added])];
    return words.map((each) => saying(word, each, added, readable(each)));
  },
  label: ({ word, label }: FactOfShape<'label'>) => [saying(word, '', [plain('words', label)])],
  flag: ({ word, text }: FactOfShape<'flag'>) => [
    saying(
      word,
      '',
      given(text, (value) => prose('text', value)),
    ),
  ],
  people: ({ word, everyone, refs, role }: FactOfShape<'people'>, isMany, side) => {
    const post = given(role, (value) => prose('role', value));
    if (everyone) return [saying(word, isMany ? 'everyone' : '', [plain('names', 'all partners'), ...post])];
    if (!isMany) return [saying(word, '', [names(refs, side), ...post])];
    return refs.map((ref) => saying(word, side.keyOf(ref), post, side.said(ref)));
  },
  date: ({ word, date, thenOngoing, text }: FactOfShape<'date'>, isMany) => {
    const parts = [day('date', date), ...(thenOngoing ? [plain('ongoing', 'then ongoing')] : [])];
    const words = given(text, (value) => prose('text', value));
    if (!isMany || text === undefined) return [saying(word, '', [...parts, ...words])];
    const step = saying(word, normalText(text), [...parts, ...words], undefined, normalLine(text));
    return [{ ...step, isToldByWords: true }];
  },
  period: ({ word, start, end }: FactOfShape<'period'>) => [
    saying(
      word,
      '',
      [day('start', start), day('end', end)],
      undefined,
      undefined,
      `${momentInWords(start)} to ${momentInWords(end)}`,
    ),
  ],
  recurrence: ({ word, recurrence }: FactOfShape<'recurrence'>) => [saying(word, '', [often(recurrence)])],
  quantity: ({ word, quantity }: FactOfShape<'quantity'>) => [saying(word, '', [amount('amount', quantity)])],
  figures: ({ word, figures }: FactOfShape<'figures'>) =>
    figures.map(({ quantity, in: period }) =>
      saying(
        word,
        period === undefined ? '' : dayKey(period),
        [amount('amount', quantity)],
        undefined,
        period && momentInWords(period),
        period && `${quantityInWords(quantity)} in ${momentInWords(period)}`,
      ),
    ),
  target: ({ word, refs: [ref], direction, from, amount: to, by }: FactOfShape<'target'>, _, side) => {
    const parts = [
      ...given(from, figure),
      ...given(direction, (value) => plain('direction', value)),
      amount('amount', to),
      ...given(by, (value) => day('by', value)),
    ];
    const said = [
      `${side.said(ref)}:`,
      ...given(from, (value) => `from ${figureInWords(value)}`),
      `${direction === undefined ? 'to' : `${direction} by`} ${quantityInWords(to)}`,
      ...given(by, (value) => `by ${momentInWords(value)}`),
    ];
    return [saying(word, side.keyOf(ref), parts, undefined, side.said(ref), said.join(' '))];
  },
  score: ({ word, score, refs }: FactOfShape<'score'>, _, side) =>
    refs.map((ref) =>
      saying(
        word,
        side.keyOf(ref),
        [amount('amount', score)],
        undefined,
        side.said(ref),
        `${quantityInWords(score)} on ${side.said(ref)}`,
      ),
    ),
  funding: ({ word, refs, amounts }: FactOfShape<'funding'>, _, side) =>
    refs.map((ref, index) => {
      const given = amounts[index];
      const parts = given ? [amount('amount', given)] : [];
      const said = given ? `${side.said(ref)}: ${quantityInWords(given)}` : side.said(ref);
      return saying(word, side.keyOf(ref), parts, undefined, side.said(ref), said);
    }),
  approval: ({ word, refs: [ref], on, role }: FactOfShape<'approval'>, _, side) => [
    saying(word, side.keyOf(ref), [day('date', on), ...given(role, (value) => prose('role', value))], side.said(ref)),
  ],
  reviewed: ({ word, refs: [ref], on, role }: FactOfShape<'reviewed'>, _, side) => [
    saying(word, side.keyOf(ref), [day('date', on), ...given(role, (value) => prose('role', value))], side.said(ref)),
  ],
  'reports to': ({ word, refs: [ref], recurrence, about }: FactOfShape<'reports to'>, _, side) => [
    saying(
      word,
      side.keyOf(ref),
      [...given(recurrence, often), ...given(about, (value) => prose('text', value))],
      side.said(ref),
    ),
  ],
  reported: ({ word, recurrence, refs }: FactOfShape<'reported'>, _, side) => [
    saying(word, '', [often(recurrence), ...(refs.length === 0 ? [] : [names(refs, side)])]),
  ],
  'leaves out': ({ word, refs, reason }: FactOfShape<'leaves out'>, _, side) =>
    refs.map((ref) =>
      saying(
        word,
        side.keyOf(ref),
        given(reason, (value) => prose('reason', value)),
        side.said(ref),
      ),
    ),
  terms: ({ word, terms }: FactOfShape<'terms'>) =>
    terms.map(({ term, years }) => saying(word, term, [plain('years', `to ${years} years`)], `${term} term`)),
  calls: ({ word, kind, called }: FactOfShape<'calls'>) => [saying(word, kind, [prose('text', called)], kind)],
  'now by': ({ word, date, reason }: FactOfShape<'now by'>) => [
    saying(word, '', [day('date', date), ...given(reason, (value) => prose('reason', value))]),
  ],
  question: ({ word, question, answer, weakPoints }: FactOfShape<'question'>) => [
    saying(
      word,
      question,
      [plain('answer', answer), ...given(weakPoints, (value) => prose('text', value))],
      readable(question),
    ),
  ],
  position: ({ word, position }: FactOfShape<'position'>) => [saying(word, '', [plain('words', position)])],
};

/** A fact of which only its data are known: told by them, so that no change of it is lost. */
function whole({ word, place: _, refs = [], ...values }: AnyFact, side: Side): Saying {
  const said = refs.map((ref) => side.said(ref)).join(', ');
  return saying(word, '', [{ name: 'words', key: JSON.stringify([values, refs.map((ref) => side.keyOf(ref))]), said }]);
}

/** @param named what stands before the parts, and says what they are of */
function saying(
  word: FactWord,
  slot: string,
  parts: readonly Part[],
  named?: string,
  of: string | undefined = named,
  said: string = [...given(named, (value) => value), ...parts.map((part) => part.said)].join(', '),
): Saying {
  return { word, slot, ...(of === undefined || of === '' ? {} : { of }), parts, said };
}

function given<T, R>(value: T | undefined, make: (value: T) => R): readonly R[] {
  return value === undefined ? [] : [make(value)];
}

function plain(name: PartName, said: string): Part {
  return { name, key: said, said };
}

function prose(name: PartName, written: string): Part {
  const said = normalText(written);
  return { name, key: said, said, isProse: true };
}

function names(refs: readonly Ref[], side: Side): Part {
  const keys = [...new Set(refs.map((ref) => side.keyOf(ref)))].sort();
  return { name: 'names', key: keys.join('\n'), said: [...new Set(refs.map((ref) => side.said(ref)))].join(', ') };
}

function day(name: PartName, moment: Moment): Part {
  return { name, key: dayKey(moment), said: momentInWords(moment), moment };
}

function amount(name: PartName, quantity: Quantity): Part {
  return { name, key: amountKey(quantity), said: quantityInWords(quantity), quantity };
}

function figure(value: Figure): Part {
  const { quantity, in: period } = value;
  const key = `${amountKey(quantity)} in ${period === undefined ? '' : dayKey(period)}`;
  // Where the period is another as well, the figures are of two times and one is no more than the other.
  return { name: 'from', key, said: figureInWords(value) };
}

function often(recurrence: Recurrence): Part {
  const { count, unit, form } = recurrence;
  return { name: 'how often', key: `${form} ${count} ${unit}`, said: recurrenceInWords(recurrence), recurrence };
}

function dayKey({ precision, start, end }: Moment): string {
  return `${precision} ${start ?? ''} ${end ?? ''}`;
}

function amountKey({ amount: { number, unit, base }, unit: counted, per }: Quantity): string {
  return JSON.stringify([number, unit, base, counted, per]);
}

/** A word of a list, which authors write without blanks. */
function readable(word: string): string {
  return word.replaceAll('-', ' ');
}
