import type { Item, Strategy } from '@goldenthread/strategy';

/** With more misspelt names than this, the rest is not looked into: each costs a look at all names. */
const mostNames = 50;

const known = new WeakMap<Strategy, ReadonlySet<Item>>();

/**
 * Items that a misspelt name was most likely meant for, and items that are named only in a line which is not read: those
 * lines have a finding of their own, so that "nothing names this item" would tell one slip twice.
 */
export function probablyMeant(plan: Strategy): ReadonlySet<Item> {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const meant = new Set<Item>();
  let misspelt = 0;
  for (const file of plan.files) {
    for (const use of file.outline.uses) {
      if (misspelt >= mostNames) break;
      const found = plan.names.resolve(use.name, use.kinds);
      if (found.type === 'found' && use.kinds !== undefined) continue;
      if (found.type === 'unknown') misspelt++;
      const defined = found.type === 'found' ? found.defined : found.type === 'unknown' ? found.near : undefined;
      const item = defined && plan.itemOf(defined);
      if (item !== undefined) meant.add(item);
    }
  }
  known.set(plan, meant);
  return meant;
}
