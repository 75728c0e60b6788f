import type { ItemKind } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';

/**
 * The plan's items of a kind that have both their name and their statement. An item whose head is still being written
 * has a finding of its own, and is not judged before it is there.
 */
export function finished<K extends ItemKind>(plan: Strategy, kind: K): readonly Item<K>[] {
  return plan.ofKind(kind).filter((item) => item.name !== undefined && item.statement !== undefined);
}
