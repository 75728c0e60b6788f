import { type ItemKind, kindDefinition } from '@goldenthread/language';
import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import type { Report } from './rule.ts';
import { isOnlyPlaceholder } from './wording/placeholder.ts';
import { called, capital } from './wording.ts';

/** Whether the item says nothing of its own yet: its statement, or where it has none its text, is a placeholder. */
export function isOnlyBegun(item: Item): boolean {
  if (item.statement !== undefined) return isOnlyPlaceholder(item.statement);
  const texts = ownFacts(item, 'text');
  return texts.length > 0 && texts.every(({ text }) => isOnlyPlaceholder(text));
}

/** The plan's items of a kind that are more than begun: only these meet a point of the checklist. */
export function written<K extends ItemKind>(plan: Strategy, kind: K): readonly Item<K>[] {
  return plan.ofKind(kind).filter((item) => !isOnlyBegun(item as Item));
}

/** Tells that an item is only begun; nothing more is offered, since the skeleton is there. */
export function reportOnlyBegun(item: Item, point: number, report: Report): void {
  const what = item.name === undefined ? `The ${kindDefinition(item.kind).word}` : capital(called(item));
  report({
    place: item.namePlace,
    scaffold: undefined,
    message: `${what} is only begun: a placeholder stands where its words belong, so readers learn nothing from it. Write them (checklist point ${point}).`,
  });
}
