import { type ItemKind, joined } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';

/** Something that each item of a kind should say. */
export interface Wanted<K extends ItemKind> {
  /** As a message says it: "a lead (`lead`)". */
  readonly what: string;
  readonly has: (plan: Strategy, item: Item<K>) => boolean;
}

export interface Lacking<K extends ItemKind> {
  /** What no item has, where there are several: told once for all of them. */
  readonly everywhere: readonly Wanted<K>[];
  /** What an item lacks of the rest. */
  readonly items: readonly (readonly [item: Item<K>, wanted: readonly Wanted<K>[]])[];
}

/** From this many items on, what none of them has is a matter of the plan and not of each item. */
const several = 3;

/**
 * What items lack of the wanted. A plan that leaves out a whole column of its table hears so once, and not on every line.
 */
export function lacking<K extends ItemKind>(
  plan: Strategy,
  items: readonly Item<K>[],
  wanted: readonly Wanted<K>[],
): Lacking<K> {
  const everywhere = items.length < several ? [] : wanted.filter(({ has }) => !items.some((item) => has(plan, item)));
  const rest = wanted.filter((each) => !everywhere.includes(each));
  const found = items.map((item) => [item, rest.filter(({ has }) => !has(plan, item))] as const);
  return { everywhere, items: found.filter(([, missing]) => missing.length > 0) };
}

/** "a lead (`lead`), a cost (`cost`) and a day (`by`)". */
export function listed(wanted: readonly { readonly what: string }[], word: 'and' | 'or' = 'and'): string {
  return joined(
    wanted.map(({ what }) => what),
    word,
  );
}
