import { type FactWord, factUse, type ItemKind, itemKinds } from '@goldenthread/language';
import { type Fact, type Item, ownFacts, type Strategy } from '@goldenthread/strategy';

/** A fact as it is written, with the item that it stands in. */
export interface WrittenFact<W extends FactWord> {
  readonly fact: Fact<W>;
  readonly item: Item;
  /** The kind of item that it speaks of: that of `item`, or the one after `every`. */
  readonly of: ItemKind;
}

/** Items below which `every …` holds for others. */
const giving: readonly ItemKind[] = ['strategy', 'outcome', 'objective'];

/**
 * Every fact of a word, once for each time that it is written, with those that `every …` gives to all items of a kind:
 * what is wrong with a fact is told where it is written, and not for each item that takes it over. Facts of an item that
 * cannot have them are left out: they have a finding of their own.
 */
export function* everyFact<W extends FactWord>(plan: Strategy, word: W): Iterable<WrittenFact<W>> {
  for (const kind of itemKinds) {
    if (factUse(kind, word) === undefined) continue;
    for (const item of plan.ofKind(kind) as readonly Item[]) {
      for (const fact of ownFacts(item, word)) yield { fact, item, of: kind };
    }
  }
  for (const item of giving.flatMap((kind) => plan.ofKind(kind) as readonly Item[])) {
    for (const { kind, fact } of item.defaults) if (fact.word === word) yield { fact: fact as Fact<W>, item, of: kind };
  }
}
