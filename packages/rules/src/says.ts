import type { FactWord, FactWordOf, ItemKind } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';

/** Whether the item has a fact of any of these words, own or given by `every …`. */
export function says<K extends ItemKind>(plan: Strategy, item: Item<K>, ...words: readonly FactWordOf<K>[]): boolean {
  return words.some((word) => plan.facts(item, word).length > 0);
}

/** The first of the words that a fact of a closed list gives: the `kind` of a measure, the rating of evidence. */
export function wordOf<K extends ItemKind>(
  plan: Strategy,
  item: Item<K>,
  word: FactWordOf<K> & FactWord,
): string | undefined {
  const fact = plan.fact(item, word) as { readonly words?: readonly string[] } | undefined;
  return fact?.words?.[0];
}
