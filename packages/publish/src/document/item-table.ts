import { type FactWord, factDefinitions, type ItemKind } from '@goldenthread/language';
import { type AnyFact, allFacts, type FactOfShape, type Item, ownFacts } from '@goldenthread/strategy';
import type { Paragraph, PhrasingContent, Table } from 'mdast';
import { authorLines } from './author-text.ts';
import type { DocumentContext } from './context.ts';
import { factPoints, itemHeading, referenceOf } from './fact-content.ts';
import { factLabel } from './fact-labels.ts';
import { itemEntry } from './item-entry.ts';
import { anchorOf, entry, type Inlines, inlines, link, list, originOf, paragraph, table, text } from './make.ts';
import type { Block, Entry } from './nodes.ts';

/*
 * Items of one kind in one table, one row for each. What does not fit into its columns stands in an entry of its own
 * below, so that nothing is lost and nothing is said twice.
 */

export interface Column<K extends ItemKind = ItemKind> {
  readonly heading: string;
  /** The facts that the column says in full: they are said nowhere else. */
  readonly says: readonly FactWord[];
  /** What stands in the cell, where it is more than the facts by themselves. */
  readonly cell?: (item: Item<K>) => Inlines | undefined;
}

export interface ItemTable<K extends ItemKind = ItemKind> {
  readonly caption: string;
  /** The heading of the first column, in which the items stand by their titles. */
  readonly title: string;
  readonly columns: readonly Column<K>[];
  /** Another table of the same items, where there are two. */
  readonly beside?: {
    readonly columns: readonly Pick<Column, 'says'>[];
    /** Whether the other table comes first, and has the items' addresses. */
    readonly isFirst: boolean;
  };
}

/** A column that says some facts as they are. */
export function column(heading: string, ...says: FactWord[]): Column {
  return { heading, says };
}

/**
 * The table, and below it entries of the items that have more to say. A table of titles alone is a list, and none where
 * every title stands above an entry.
 */
export function itemTable<K extends ItemKind>(
  items: readonly Item<K>[],
  shown: ItemTable<K>,
  context: DocumentContext,
): Block[] {
  if (items.length === 0) return [];
  const made = tableOf(items, shown, context);
  const below = entriesBelow(items, shown.columns, context);
  const isOfTitles = made.children[0]?.children.length === 1;
  if (isOfTitles && below.length === items.length) return below;
  return [isOfTitles ? list(items.map((item) => [titleEntry(item, below)])) : made, ...below];
}

function titleEntry(item: Item, below: readonly Entry[]): Entry | Paragraph {
  const isBelow = below.some(({ data }) => data?.anchor === anchorOf(item));
  return isBelow ? paragraph(link(`#${anchorOf(item)}`, itemHeading(item))) : entry(item, [paragraph(titleOf(item))]);
}

/** Puts what is said of all items between their table and the entries below it, and first where there is no table. */
export function belowTable(made: readonly Block[], said: readonly Block[]): Block[] {
  const [first, ...entries] = made;
  if (first === undefined) return [];
  return first.type === 'entry' ? [...said, ...made] : [first, ...said, ...entries];
}

/** The table alone. A column in which nothing would stand is left out. */
export function tableOf<K extends ItemKind>(
  items: readonly Item<K>[],
  { caption, title, columns, beside }: ItemTable<K>,
  context: DocumentContext,
): Table {
  const cells = columns.map((each) => items.map((item) => cellOf(item, each, context)));
  const used = columns
    .map((each, at) => ({ ...each, at }))
    .filter(({ at }) => cells[at]?.some((each) => each.length > 0));
  const rows = items.map((item, row) => {
    const isElsewhere = beside?.isFirst === true || saysMore(item, [...columns, ...(beside?.columns ?? [])], context);
    return {
      cells: [
        isElsewhere ? link(`#${anchorOf(item)}`, itemHeading(item)) : titleOf(item),
        ...used.map(({ at }) => cells[at]?.[row] ?? []),
      ],
      origin: originOf(item),
      ...(isElsewhere ? {} : { anchor: anchorOf(item) }),
    };
  });
  return table(caption, [title, ...used.map(({ heading }) => heading)], rows);
}

/** Entries of the items that say more than the columns do. */
export function entriesBelow<K extends ItemKind>(
  items: readonly Item<K>[],
  columns: readonly Pick<Column, 'says'>[],
  context: DocumentContext,
): Entry[] {
  const without = columns.flatMap(({ says }) => says);
  return items.filter((item) => saysMore(item, columns, context)).map((item) => itemEntry(item, context, { without }));
}

function saysMore(item: Item, columns: readonly Pick<Column, 'says'>[], { audience, plan }: DocumentContext): boolean {
  const said = new Set<FactWord>(['number', ...columns.flatMap(({ says }) => says)]);
  if (audience === 'public') said.add('note');
  return [...allFacts(item), ...plan.given(item)].some(({ word }) => !said.has(word));
}

function cellOf<K extends ItemKind>(
  item: Item<K>,
  { says, cell }: Column<K>,
  context: DocumentContext,
): PhrasingContent[] {
  if (cell !== undefined) {
    const content = cell(item);
    return content === undefined ? [] : inlines(content);
  }
  return saidOf(item, context, ...says);
}

/** The item's facts of a word, or those that it takes over. */
export function factsOf(item: Item, word: FactWord, { plan }: DocumentContext): readonly AnyFact[] {
  const own = ownFacts(item, word);
  return own.length > 0 ? own : plan.given(item).filter((fact) => fact.word === word);
}

/** What the facts of some words say of an item, those of one word as points; nothing where it has none. */
export function saidOf(item: Item, context: DocumentContext, ...words: readonly FactWord[]): PhrasingContent[] {
  return inLines(
    ...words.map((word) => inPoints(...factsOf(item, word, context).flatMap((fact) => said(item, fact, context)))),
  );
}

function said(item: Item, fact: AnyFact, { plan }: DocumentContext): readonly Inlines[] {
  const { shape } = factDefinitions[fact.word];
  if (shape === 'text') return [inLines(...authorLines((fact as FactOfShape<'text'>).text))];
  // Beside other facts in its cell, a word that stands by itself has to say what it is.
  if (shape === 'flag') return [(fact as FactOfShape<'flag'>).text ?? factLabel(fact.word, item.kind)];
  return factPoints(fact, plan, item.kind);
}

/** The statement of an item with its label; the author's marks of emphasis hold. */
function titleOf(item: Item): PhrasingContent[] {
  const statement = item.statement === undefined ? [] : inLines(...authorLines(item.statement));
  if (statement.length === 0) return [text(itemHeading(item))];
  const reference = referenceOf(item);
  return [...(reference === undefined ? [] : [text(`${reference} `)]), ...statement];
}

/** Pieces one below the other, each with a mark where there are several: a cell of a table can hold no list. */
export function inPoints(...points: readonly Inlines[]): PhrasingContent[] {
  const full = points.map((each) => inlines(each)).filter((each) => each.length > 0);
  return full.length < 2 ? full.flat() : inLines(...full.map((each) => [text('• '), ...each]));
}

/** Pieces one below the other, in a cell or a paragraph; those that are empty are left out. */
export function inLines(...lines: readonly (Inlines | undefined)[]): PhrasingContent[] {
  const full = lines.map((each) => (each === undefined ? [] : inlines(each))).filter((each) => each.length > 0);
  return full.flatMap((each, at) => (at === 0 ? each : [{ type: 'break' } as const, ...each]));
}
