import type { FactWord, FactWordOf, ItemKind, ItemName, Moment, Place } from '@goldenthread/language';
import type { AnyFact, Fact, FactOfShape, Ref } from './facts.ts';

/** Tells an item from every other of its strategy: `need/home-on-release`, `vision`, `progress/O1#2`. */
export type ItemId = string & { readonly itemId?: unique symbol };

/** One item of a plan: plain data, as its file says it. What its names stand for is told by the strategy. */
export interface Item<K extends ItemKind = ItemKind> {
  readonly id: ItemId;
  readonly kind: K;
  /** Items such as `vision` have none, and one whose head is still being written. */
  readonly name?: ItemName;
  readonly statement?: string;
  /** What `assessment of` and `progress on` speak of. */
  readonly about?: Ref;
  /** The day of `progress on`. */
  readonly at?: Moment;
  /** The stage of a `checkpoint`. */
  readonly stage?: string;
  /** The appraisal that an option stands below. */
  readonly appraisal?: ItemId;
  /** The head, from its first word to the end of its statement. */
  readonly place: Place;
  /** The name in the head; the head's first word where there is none. */
  readonly namePlace: Place;
  /** Offset of the name in its file; of the head's first word where there is none. */
  readonly nameOffset: number;
  /** Facts by their word, each in the order of the text. */
  readonly facts: { readonly [W in FactWordOf<K>]?: readonly Fact<W>[] };
  /** `every action …`: facts for all items of a kind that lack them. */
  readonly defaults: readonly FactOfShape<'default'>[];
}

/** The item's own facts of a word, without those that it takes over. */
export function ownFacts<W extends FactWord>(item: Item, word: W): readonly Fact<W>[] {
  return ((item.facts as Readonly<Record<string, readonly AnyFact[] | undefined>>)[word] ?? []) as readonly Fact<W>[];
}

/** All facts of an item, in the order of the text. */
export function allFacts(item: Item): readonly AnyFact[] {
  return Object.values(item.facts as Readonly<Record<string, readonly AnyFact[]>>)
    .flat()
    .sort(
      (a, b) =>
        a.place.range.start.line - b.place.range.start.line ||
        a.place.range.start.character - b.place.range.start.character,
    );
}

export function isKind<K extends ItemKind>(item: Item, ...kinds: readonly K[]): item is Item<K> {
  return (kinds as readonly ItemKind[]).includes(item.kind);
}
