import { byPlace, type Finding } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { itemFinder } from './item-at.ts';

/**
 * What a finding is known by from one version of a plan to the next: its code and the item that it stands in. Lines,
 * columns, the names of files and the words of its message are no part of it, so it stays the same where lines are moved,
 * files are renamed and texts are put in order.
 */
export interface FindingIdentity {
  /** The name of the strategy; empty where its files do not say. */
  readonly strategy: string;
  readonly code: Finding['code'];
  /** `need home`, `vision`, `progress O1`, `checkpoint planning`; nothing where the finding stands in no item. */
  readonly item?: string;
  /** Which of the findings with this code in this item it is, from 1, in the order of the text. */
  readonly ordinal: number;
}

/**
 * Tells findings of a strategy apart. Give all of them, what is ignored too, and not those of some files alone: else the
 * second of two in an item would be taken for the first.
 */
export function identities(strategy: Strategy, findings: Iterable<Finding>): Map<Finding, FindingIdentity> {
  const itemAt = itemFinder(strategy);
  const files = new Map(strategy.files.map(({ uri }, index) => [uri, index]));
  const fileOf = ({ place }: Finding): number => files.get(place.uri) ?? files.size;
  const inOrder = [...findings].sort((a, b) => fileOf(a) - fileOf(b) || byPlace(a, b));
  const counts = new Map<string, number>();
  const found = new Map<Finding, FindingIdentity>();
  for (const finding of inOrder) {
    if (found.has(finding)) continue;
    const item = labelOf(itemAt(finding.place));
    const kept = { strategy: strategy.name, code: finding.code, ...(item === undefined ? {} : { item }) };
    const key = withoutOrdinal(kept);
    const ordinal = (counts.get(key) ?? 0) + 1;
    counts.set(key, ordinal);
    found.set(finding, { ...kept, ordinal });
  }
  return found;
}

/** The identity as one line, other for every other identity: `north thread/need-unmet need home 1`. */
export function identityText(identity: FindingIdentity): string {
  return `${withoutOrdinal(identity)} ${identity.ordinal}`;
}

function withoutOrdinal({ strategy, code, item }: Omit<FindingIdentity, 'ordinal'>): string {
  return [strategy, code, ...(item === undefined ? [] : [item])].join(' ');
}

/** What `part of` begins is a file, and says nothing of whom the finding is about. */
function labelOf(item: Item | undefined): string | undefined {
  if (item === undefined || item.kind === 'part') return undefined;
  const called = item.name ?? item.about?.name ?? item.stage;
  return called === undefined ? item.kind : `${item.kind} ${called}`;
}
