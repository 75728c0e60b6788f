import { fileName } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';

/**
 * The strategies of a newer version, each with the one that it was in an older version. Those are the same that have one
 * name, wherever they stand. The one strategy of each side is the same under another name.
 */
export function sameStrategies(old: readonly Strategy[], now: readonly Strategy[]): ReadonlyMap<Strategy, Strategy> {
  const pairs = new Map<Strategy, Strategy>();
  const left = new Set(old);
  for (const trait of traits) {
    const waiting = new Map<string, Strategy[]>();
    for (const each of left) {
      const key = keyOf(each, trait);
      waiting.set(key, [...(waiting.get(key) ?? []), each]);
    }
    for (const each of now) {
      if (pairs.has(each)) continue;
      const other = waiting.get(keyOf(each, trait))?.shift();
      if (other === undefined) continue;
      pairs.set(each, other);
      left.delete(other);
    }
  }
  for (const type of ['strategy', 'unnamed', 'framework'] as const) {
    const [gone, secondGone] = [...left].filter((each) => each.type === type);
    const [open, secondOpen] = now.filter((each) => each.type === type && !pairs.has(each));
    if (gone === undefined || open === undefined || secondGone !== undefined || secondOpen !== undefined) continue;
    pairs.set(open, gone);
  }
  return pairs;
}

type Trait = (plan: Strategy) => readonly string[];

/** By what one of several strategies with one name is known, the surest first; then by their order. */
const traits: readonly Trait[] = [
  (plan) => [plan.folder, ...fileNames(plan)],
  ({ folder }) => [folder],
  (plan) => [lastFolder(plan), ...fileNames(plan)],
  (plan) => [lastFolder(plan)],
  () => [],
];

function keyOf(plan: Strategy, trait: Trait): string {
  return JSON.stringify([plan.type, plan.name, ...trait(plan)]);
}

function fileNames({ files, folder }: Strategy): readonly string[] {
  return files.map(({ uri }) => uri.slice(folder.length)).sort();
}

function lastFolder({ folder }: Strategy): string {
  return fileName(folder.slice(0, -1));
}
