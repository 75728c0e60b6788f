import type { FactWord, FactWordOf, ItemKind } from '@goldenthread/language';
import type { AnyFact, Item, Strategy } from '@goldenthread/strategy';

/**
 * Whether the item names anything with one of these words. A name that stands for nothing counts: it has a finding of
 * its own.
 */
export function namesAnything<K extends ItemKind>(
  plan: Strategy,
  item: Item<K>,
  ...words: readonly (FactWordOf<K> & FactWord)[]
): boolean {
  return words.some((word) =>
    (plan.facts(item, word) as readonly AnyFact[]).some((fact) => (fact.refs?.length ?? 0) > 0),
  );
}

/** Whether somebody leads: a partner, a group, a post or all partners. */
export function hasLead(plan: Strategy, item: Item<'action' | 'deliverable' | 'workforce'>): boolean {
  return plan.facts(item, 'lead').length > 0;
}
