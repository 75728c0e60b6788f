import { folderOf } from '../addresses.ts';
import type { FileHeader, FileOutline, ItemName } from '../file/outline.ts';
import { inTextOrder } from '../text.ts';

/** The files that make up one strategy or framework. */
export interface StrategyFiles<F> {
  /** What the files call it; empty where no file says what it is part of. */
  readonly name: ItemName;
  readonly type: 'strategy' | 'framework' | 'unnamed';
  /** The folder of the file with the header, ending in `/`. */
  readonly folder: string;
  /** In the order of their addresses, the file with the header first. */
  readonly files: readonly F[];
}

interface Group<F> {
  name: ItemName;
  type: StrategyFiles<F>['type'];
  folder: string;
  files: F[];
}

/**
 * Tells which strategy each file is part of. `part of northshire` belongs to the strategy of that name that is nearest
 * in the tree of folders, so that two copies of a strategy in one workspace stay apart. A file that does not say belongs
 * to the only strategy of its folder, else of the nearest folder above.
 */
export function groupFiles<F extends { readonly uri: string; readonly outline: FileOutline }>(
  files: readonly F[],
): StrategyFiles<F>[] {
  const sorted = files.toSorted((a, b) => inTextOrder(a.uri, b.uri));
  const groups: Group<F>[] = [];
  const groupsByName = new Map<string, Group<F>[]>();
  for (const file of sorted) {
    const header = file.outline.header;
    if (header === undefined || header.type === 'part') continue;
    const folder = folderOf(file.uri);
    const twin = groupsByName.get(header.name)?.find((group) => group.folder === folder && group.type === header.type);
    if (twin) twin.files.push(file);
    else addGroup(groups, groupsByName, { name: header.name, type: header.type, folder, files: [file] });
  }
  const byFolder = new Map<string, Group<F>[]>();
  for (const group of groups) byFolder.set(group.folder, [...(byFolder.get(group.folder) ?? []), group]);
  for (const file of sorted) {
    const header = file.outline.header;
    if (header !== undefined && header.type !== 'part') continue;
    const folder = folderOf(file.uri);
    const group = header === undefined ? ofFolder(byFolder, folder) : nearest(groupsByName.get(header.name), folder);
    if (group) group.files.push(file);
    else joinUnnamed(groups, groupsByName, byFolder, header, folder, file);
  }
  return groups;
}

/** Files that say they are part of a strategy that is not there, or that say nothing, are kept together by folder. */
function joinUnnamed<F>(
  groups: Group<F>[],
  groupsByName: Map<string, Group<F>[]>,
  byFolder: Map<string, Group<F>[]>,
  header: FileHeader | undefined,
  folder: string,
  file: F,
): void {
  const group: Group<F> = { name: header?.name ?? '', type: 'unnamed', folder, files: [file] };
  if (header !== undefined) {
    addGroup(groups, groupsByName, group);
  } else {
    groups.push(group);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), group]);
  }
}

function addGroup<F>(groups: Group<F>[], groupsByName: Map<string, Group<F>[]>, group: Group<F>): void {
  groups.push(group);
  groupsByName.set(group.name, [...(groupsByName.get(group.name) ?? []), group]);
}

/** The only strategy of the folder or, where it has none, of the nearest folder above that has one. */
function ofFolder<F>(byFolder: ReadonlyMap<string, readonly Group<F>[]>, folder: string): Group<F> | undefined {
  for (let at = folder; at !== ''; at = parentOf(at)) {
    const groups = byFolder.get(at);
    const named = groups?.filter((group) => group.type !== 'unnamed') ?? [];
    if (named.length > 0) return named.length === 1 ? named[0] : undefined;
    if (at === folder && groups?.[0] !== undefined) return groups[0];
  }
  return undefined;
}

/** The group with the longest way in common with the folder; of equals the first. */
function nearest<F>(groups: readonly Group<F>[] | undefined, folder: string): Group<F> | undefined {
  let best: Group<F> | undefined;
  let bestLength = -1;
  for (const group of groups ?? []) {
    const length = commonLength(group.folder, folder);
    if (length > bestLength) {
      best = group;
      bestLength = length;
    }
  }
  return best;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  for (let index = 0; index < a.length && index < b.length && a[index] === b[index]; index++) {
    if (a[index] === '/') length = index + 1;
  }
  return length;
}

function parentOf(folder: string): string {
  return folderOf(folder.slice(0, -1));
}
