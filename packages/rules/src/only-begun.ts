import { type ItemKind, kindDefinition } from '@goldenthread/language';
import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import type { Report } from './rule.ts';
import { isOnlyPlaceholder } from './wording/placeholder.ts';
import { called, capital } from './wording.ts';

/**
 * Whether the item says nothing of its own yet: its statement, or where it has none its text, is a placeholder, or its head
 * stands alone with nothing below it.
 */
export function isOnlyBegun(item: Item): boolean {
  if (item.statement !== undefined) return isOnlyPlaceholder(item.statement);
  if (isEmpty(item)) return true;
  const texts = ownFacts(item, 'text');
  return texts.length > 0 && texts.every(({ text }) => isOnlyPlaceholder(text));
}

/** Whether nothing stands below a head that says nothing itself, such as `governance`. */
function isEmpty(item: Item): boolean {
  return kindDefinition(item.kind).head === 'alone' && Object.values(item.facts).every((facts) => facts.length === 0);
}

/** The plan's items of a kind that are more than begun: only these meet a point of the checklist. */
export function written<K extends ItemKind>(plan: Strategy, kind: K): readonly Item<K>[] {
  return plan.ofKind(kind).filter((item) => !isOnlyBegun(item as Item));
}

/** Tells that an item is only begun; nothing more is offered, since the skeleton is there. */
export function reportOnlyBegun(item: Item, point: number, report: Report): void {
  const what = item.name === undefined ? `The ${kindDefinition(item.kind).word}` : capital(called(item));
  const why = isEmpty(item) ? 'nothing is written below it' : 'a placeholder stands where its words belong';
  const fix = isEmpty(item) ? 'Write what belongs there' : 'Write them';
  report({
    place: item.namePlace,
    scaffold: undefined,
    message: `${what} is only begun: ${why}, so readers learn nothing from it. ${fix} (checklist point ${point}).`,
  });
}
