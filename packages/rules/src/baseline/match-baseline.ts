import type { BaselineEntry } from './baseline.ts';

/** What a baseline knows a strategy by. */
export interface StandsIn {
  readonly name: string;
  /** From the folder of the baseline, as in an entry. */
  readonly folder: string;
}

export interface MatchedEntries<S extends StandsIn, E extends BaselineEntry> {
  readonly byStrategy: ReadonlyMap<S, readonly E[]>;
  /** Those that are about none of the strategies. */
  readonly others: readonly E[];
}

/**
 * Finds the entries that are about each strategy: those with its name and its folder; else, where there can be no doubt,
 * those of its folder under another name, or those of its name whose own folder holds no strategy any more.
 * @param isEmpty whether a folder, as in an entry, holds no strategy any more
 */
export function matchBaseline<S extends StandsIn, E extends BaselineEntry>(
  strategies: readonly S[],
  entries: readonly E[],
  isEmpty: (folder: string) => boolean,
): MatchedEntries<S, E> {
  const open = new Map(Map.groupBy(entries, ({ strategy, folder }) => JSON.stringify([strategy, folder])));
  const byStrategy = new Map<S, readonly E[]>();
  const match = (fits: (strategy: S, entry: E) => boolean): void => {
    const pairs = strategies
      .filter((strategy) => !byStrategy.has(strategy))
      .flatMap((strategy) =>
        [...open].flatMap(([key, group]) =>
          group[0] !== undefined && fits(strategy, group[0]) ? [{ strategy, key }] : [],
        ),
      );
    for (const { strategy, key } of pairs) {
      const rivals = pairs.filter((other) => other.strategy === strategy || other.key === key);
      if (rivals.length > 1) continue;
      byStrategy.set(strategy, open.get(key) ?? []);
      open.delete(key);
    }
  };
  match((strategy, entry) => entry.strategy === strategy.name && entry.folder === strategy.folder);
  match((strategy, entry) => entry.folder === strategy.folder);
  match((strategy, entry) => entry.strategy === strategy.name && isEmpty(entry.folder));
  return { byStrategy, others: [...open.values()].flat() };
}
