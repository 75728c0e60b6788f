import { allFacts, type Item, type ItemId } from '@goldenthread/strategy';
import type { Nodes } from 'mdast';
import type { DocumentContext } from './context.ts';
import { itemEntry } from './item-entry.ts';
import { section } from './make.ts';
import type { Section } from './nodes.ts';

/**
 * What no other section shows: an item that stands where none is looked for, such as a national indicator in a plan. Nothing
 * of a plan is left out of its document.
 */
export function notYetShown(shown: readonly Section[], context: DocumentContext): Section[] {
  const found = new Set<ItemId>();
  for (const each of shown) collect(each, found);
  const missing = context.plan.items.filter((item) => !found.has(item.id) && saysAnything(item));
  if (missing.length === 0) return [];
  const entries = missing.map((item) => itemEntry(item, context));
  return [section('further', 'Further parts of the plan', entries)];
}

/** The author's own sections are placed apart, and a line that only says what a file is part of is not for readers. */
function saysAnything(item: Item): boolean {
  return item.kind !== 'section' && (item.kind !== 'part' || allFacts(item).length > 0);
}

/** The items that the nodes below one show. */
function collect(node: Nodes, found: Set<ItemId>): void {
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const origin = next.data?.origin;
    if (origin !== undefined) found.add(origin.item);
    if ('children' in next) for (const child of next.children) waiting.push(child);
  }
}
