import { kindDefinition } from '@goldenthread/language';
import type { Item } from '@goldenthread/strategy';

const longest = 100;

/** The words that readers know an item by: its statement, on one line, else what its head says. */
export function itemTitle(item: Item): string {
  const statement = item.statement?.replace(/\s+/g, ' ').trim();
  if (statement) return statement.length > longest ? `${statement.slice(0, longest - 1).trimEnd()}…` : statement;
  return itemHandle(item);
}

/** An item as its file begins it: `need home-on-release`, `progress on O1`, `vision`. */
export function itemHandle(item: Item): string {
  const { word } = kindDefinition(item.kind);
  return [word, item.name ?? item.about?.name ?? item.stage].filter(Boolean).join(' ');
}
