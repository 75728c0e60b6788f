import type { Item } from '@goldenthread/strategy';
import type { DocumentContext } from './context.ts';
import { type EntryChoices, itemEntry } from './item-entry.ts';
import { heading, type Inlines, section } from './make.ts';
import type { Block, Entry, Section } from './nodes.ts';

/** A section within a section; none, where nothing would stand in it. */
export function part(id: string, title: Inlines, blocks: readonly Block[]): Section[] {
  return blocks.length === 0 ? [] : [section(id, title, blocks)];
}

/** The entry of an item that has no name of its own, such as `governance`: the section's heading speaks for it. */
export function untitledEntry(item: Item, context: DocumentContext, choices?: EntryChoices): Entry {
  const made = itemEntry(item, context, choices);
  return { ...made, children: made.children.slice(1) };
}

/** The entry of an item under another heading than its statement. */
export function entryUnder(title: Inlines, item: Item, context: DocumentContext, choices?: EntryChoices): Entry {
  const made = untitledEntry(item, context, choices);
  return { ...made, children: [{ ...heading(3, title), data: { isHeader: true } }, ...made.children] };
}
