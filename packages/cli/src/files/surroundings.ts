import { dirname, join, sep } from 'node:path';
import type { FileSource, FolderEntry } from './file-source.ts';
import { isStrategyFile } from './paths.ts';

/** How far below the folder of a header its strategy's files are looked for, where nobody asked for the folder. */
export const deepestPart = 3;

/** Reads a file as far as needed to tell its header; `undefined` where it has none. */
export type HeaderOf = (path: string) => Promise<{ readonly type: string; readonly name: string } | undefined>;

/**
 * The folder of the header that a file's strategy begins with: the nearest above, in the folders that the file stands in
 * and, inside the working folder or the repository, in the folders beside them.
 * @param name of the strategy; `undefined` where the file does not say, and any header in a folder above will do
 */
export async function folderOfHeader(
  name: string | undefined,
  from: string,
  workingFolder: string,
  headerOf: HeaderOf,
  source: FileSource,
): Promise<string | undefined> {
  const repository = await repositoryOf(from, source);
  for (const folder of foldersAbove(from, repository)) {
    if (await holdsHeader(folder, name, headerOf, source)) return folder;
    if (name === undefined) continue;
    if (!isWithin(folder, workingFolder) && !(repository !== undefined && isWithin(folder, repository))) continue;
    for (const below of await foldersIn(folder, source)) {
      if (await holdsHeader(below, name, headerOf, source)) return below;
    }
  }
  return undefined;
}

async function holdsHeader(
  folder: string,
  name: string | undefined,
  headerOf: HeaderOf,
  source: FileSource,
): Promise<boolean> {
  for (const path of await strategyFilesIn(folder, source)) {
    const header = await headerOf(path);
    if (header === undefined || header.type === 'part') continue;
    if (name === undefined || header.name === name) return true;
  }
  return false;
}

/** The folder and all above it, up to the repository that it is in or the root. */
function foldersAbove(folder: string, repository: string | undefined): string[] {
  const folders = [folder];
  for (let at = folder; at !== repository && dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}

async function repositoryOf(folder: string, source: FileSource): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await source.has(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

async function strategyFilesIn(folder: string, source: FileSource): Promise<string[]> {
  const names = (await entriesOf(folder, source)).map(({ name }) => name);
  return names
    .filter(isStrategyFile)
    .sort()
    .map((name) => join(folder, name));
}

async function foldersIn(folder: string, source: FileSource): Promise<string[]> {
  return (await entriesOf(folder, source))
    .filter(({ name, type }) => type === 'folder' && !name.startsWith('.') && name !== 'node_modules')
    .map(({ name }) => join(folder, name))
    .sort();
}

/** Nobody asked for the folder: one that cannot be read holds nothing. */
async function entriesOf(folder: string, source: FileSource): Promise<readonly FolderEntry[]> {
  try {
    return await source.entries(folder);
  } catch {
    return [];
  }
}
