import type { Place } from '@goldenthread/language';
import type { Item } from '@goldenthread/strategy';
import type { CallHierarchyItem, Position, Range } from 'vscode-languageserver';
import { type AskedFile, itemAt } from '../asked.ts';
import type { Feature } from '../feature.ts';
import { itemHandle, itemTitle } from '../item-label.ts';
import { namedItemAt } from '../name-at.ts';
import { type DrawnStep, threadOf } from '../thread-of.ts';
import { symbolKind } from './symbol-kinds.ts';

/**
 * The golden thread, which editors show as a hierarchy of calls: what an item contributes to are its outgoing calls,
 * what contributes to it its incoming ones, step by step all the way up and down.
 */
export const callHierarchy: Feature = {
  capabilities: () => ({ callHierarchyProvider: true }),
  listen: ({ connection, answer }) => {
    const { callHierarchy: asks } = connection.languages;
    asks.onPrepare(({ textDocument, position }, token) =>
      answer(textDocument.uri, token, (asked) => {
        const item = itemNamedOrAround(asked, position);
        return item && [callItem(item)];
      }),
    );
    asks.onOutgoingCalls(({ item }, token) =>
      answer(item.uri, token, (asked) =>
        stepsFrom(item, asked, 'up').map(({ to, steps, from }) => ({
          to: callItem(to),
          fromRanges: ranges(steps, from.place.uri, from.namePlace),
        })),
      ),
    );
    asks.onIncomingCalls(({ item }, token) =>
      answer(item.uri, token, (asked) =>
        stepsFrom(item, asked, 'down').map(({ to, steps }) => ({
          from: callItem(to),
          fromRanges: ranges(steps, to.place.uri, to.namePlace),
        })),
      ),
    );
  },
};

function itemNamedOrAround(asked: AskedFile, position: Position): Item | undefined {
  return namedItemAt(asked, asked.file.index.offset(position))?.item ?? itemAt(asked, position);
}

function callItem(item: Item): CallHierarchyItem {
  return {
    name: itemTitle(item),
    detail: itemHandle(item),
    kind: symbolKind(item.kind),
    uri: item.place.uri,
    range: item.place.range,
    selectionRange: item.namePlace.range,
    data: item.id,
  };
}

interface StepsTo {
  readonly from: Item;
  readonly to: Item;
  readonly steps: readonly DrawnStep[];
}

/** One step up or down from the item that the client shows; it may have moved since. */
function stepsFrom(shown: CallHierarchyItem, asked: AskedFile, direction: 'up' | 'down'): readonly StepsTo[] {
  const { strategy, workspace } = asked;
  const from = strategy.item(String(shown.data)) ?? itemAt(asked, shown.selectionRange.start);
  if (from === undefined) return [];
  const steps = Map.groupBy(threadOf(from, strategy, workspace, direction), ({ item }) => item);
  return [...steps].map(([to, all]) => ({ from, to, steps: all }));
}

/** Where the thread is drawn, as far as it is in the file; else the name of the item that it starts from. */
function ranges(steps: readonly DrawnStep[], uri: string, otherwise: Place): Range[] {
  const places = steps.flatMap(({ refs }) => refs.map(({ place }) => place)).filter((place) => place.uri === uri);
  return (places.length > 0 ? places : [otherwise]).map(({ range }) => range);
}
