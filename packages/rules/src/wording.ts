import { joined, kindDefinition } from '@goldenthread/language';
import type { Item } from '@goldenthread/strategy';

export { capital } from '@goldenthread/language';

/** How a message speaks of an item: `` `O1` ``, or "this objective" where it has no name. */
export function called(item: Item): string {
  return item.name === undefined ? `this ${kindDefinition(item.kind).word}` : `\`${item.name}\``;
}

/** "`a`, `b` and `c`", or "`a`, `b`, `c` and 4 more". */
export function calledAll(items: readonly Item[], most = 4): string {
  const shown = items.slice(0, most).map(called);
  const rest = items.length - shown.length;
  return joined(rest > 0 ? [...shown, `${rest} more`] : shown, 'and');
}
