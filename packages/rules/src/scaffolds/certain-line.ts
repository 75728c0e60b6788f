import { type FactWord, factUse, type ItemKind, type ItemName } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';

/** Facts that name whoever it is, where there is only one to name. */
const plain: readonly FactWord[] = ['lead', 'towards', 'held by', 'provider', 'falls on', 'carried out by'];

/** The line of a fact of which only one value is possible: the only partner leads, the only outcome is served. */
export function certainLine(plan: Strategy, kind: ItemKind, word: FactWord, item?: Item): string | undefined {
  if (!plain.includes(word)) return undefined;
  let only: ItemName | undefined;
  for (const each of namedItems(plan, factUse(kind, word)?.to ?? [])) {
    if (each === item) continue;
    if (only !== undefined) return undefined;
    only = each.name;
  }
  if (only === undefined || plan.names.definitions(only).length > 1) return undefined;
  return `  ${word} ${only}`;
}

/** The items of some kinds that have a name, one after the other: who needs the first two asks for no more. */
export function* namedItems(plan: Strategy, kinds: readonly ItemKind[]): Iterable<Item & { readonly name: ItemName }> {
  for (const kind of kinds) {
    for (const item of plan.ofKind(kind) as readonly Item[]) {
      const { name } = item;
      if (name !== undefined) yield item as Item & { readonly name: ItemName };
    }
  }
}
