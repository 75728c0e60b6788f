import { kindDefinition } from '@goldenthread/language';
import type { Ref } from '../facts.ts';
import { type Item, type ItemId, ownFacts } from '../item.ts';
import type { Strategy } from '../strategy.ts';
import { normalLine } from './normal-text.ts';

/** Longer titles are cut where a change names an item: its own entry has the whole. */
const longestTitle = 60;

/** The label by which readers know an item; its `number`. */
export function numberOf(item: Item): string | undefined {
  return ownFacts(item, 'number')[0]?.label;
}

/** An item's statement in one line; of one that speaks of another, that one's. */
export function titleOf(item: Item): string | undefined {
  const title = normalLine(item.statement ?? '');
  return title === '' ? undefined : title;
}

/** One side of a comparison: what its names stand for, and how they are told. */
export class Side {
  readonly plan: Strategy;
  /** The ids of items that both sides have: those of the old side. */
  readonly #shared = new Map<Item, ItemId>();
  readonly #usedIds = new Map<Item, string>();

  constructor(plan: Strategy) {
    this.plan = plan;
    for (const [name, used] of plan.used) for (const item of used.items) this.#usedIds.set(item, `${name}.${item.id}`);
  }

  /** Takes up that an item is on both sides. */
  share(item: Item, id: ItemId): void {
    this.#shared.set(item, id);
  }

  /** The same for names that stand for the same, whatever they are called on each side. */
  keyOf(ref: Ref): string {
    const target = this.plan.target(ref);
    if (target === undefined) return `name ${ref.name}`;
    return this.idOf(target);
  }

  /** The same for items that are the same on both sides. */
  idOf(item: Item): string {
    const used = this.#usedIds.get(item);
    if (used !== undefined) return `used ${used}`;
    const shared = this.#shared.get(item);
    return shared === undefined ? `name ${item.name ?? item.id}` : `item ${shared}`;
  }

  /** What a name stands for, as its readers call it: by its title, or by its name where the title is a sentence. */
  said(ref: Ref): string {
    const target = this.plan.target(ref);
    return target === undefined ? ref.name : this.itemSaid(target);
  }

  itemSaid(item: Item): string {
    const title = titleOf(item);
    if (title === undefined) return item.name ?? item.about?.name ?? item.kind;
    const { calls } = kindDefinition(item.kind);
    if (item.name === undefined || ((calls === 'title' || calls === 'post') && title.length <= longestTitle)) {
      return cutShort(title);
    }
    return `${numberOf(item) ?? item.name} (${cutShort(title)})`;
  }
}

function cutShort(title: string): string {
  if (title.length <= longestTitle) return title;
  const start = title.slice(0, longestTitle);
  const end = start.lastIndexOf(' ');
  return `${(end > 30 ? start.slice(0, end) : start).toWellFormed()}…`;
}
