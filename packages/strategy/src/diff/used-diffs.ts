import { inTextOrder } from '@goldenthread/language';
import type { Item, ItemId } from '../item.ts';
import type { Strategy } from '../strategy.ts';
import type { UsedDiff } from './diff.ts';
import { titleOf } from './identity.ts';
import { normalLine } from './normal-text.ts';

/** What frameworks and other strategies that both sides use hold otherwise. That one is used no longer is told by the header. */
export function usedDiffs(old: Strategy, now: Strategy): readonly UsedDiff[] {
  return [...now.used]
    .sort(([a], [b]) => inTextOrder(a, b))
    .flatMap(([name, used]): UsedDiff[] => {
      const before = old.used.get(name);
      if (before === undefined || before === used) return [];
      const there = byId(before);
      const here = byId(used);
      const both = [...here.keys()].filter((id) => there.has(id));
      const diff: UsedDiff = {
        name,
        title: normalLine(used.title),
        added: [...here.keys()].filter((id) => !there.has(id)).sort(),
        dropped: [...there.keys()].filter((id) => !here.has(id)).sort(),
        reworded: both.filter((id) => there.get(id) !== here.get(id)).sort(),
      };
      return diff.added.length + diff.dropped.length + diff.reworded.length === 0 ? [] : [diff];
    });
}

function byId({ items }: Strategy): ReadonlyMap<ItemId, string | undefined> {
  return new Map(items.filter(({ kind }) => kind !== 'part').map((item: Item) => [item.id, titleOf(item)]));
}
