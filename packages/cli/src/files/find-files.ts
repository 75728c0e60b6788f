import { join } from 'node:path';
import { inTextOrder } from '@goldenthread/language';
import type { FileSource, FolderEntry } from './file-source.ts';
import { inParallel } from './in-parallel.ts';
import { isStrategyFile } from './paths.ts';

/** A file by the path it was found at, and by the one path that it has without links. */
export interface FoundFile {
  readonly path: string;
  readonly realPath: string;
}

export interface FoundFiles {
  /** In the order of their paths, each file once. */
  readonly files: readonly FoundFile[];
  /** The folders that were looked into. */
  readonly folders: readonly string[];
  /** Folders and links that could not be followed. */
  readonly failures: readonly { readonly path: string; readonly error: unknown }[];
}

/** Folders that hold nothing a partnership wrote. */
function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'dist';
}

const foldersAtATime = 8;

interface Folder {
  readonly path: string;
  readonly realPath: string;
  readonly depth: number;
}

/**
 * The `.cjoip` files in a folder and below it. Links are followed after everything that stands there itself, so that a
 * file is known by its own path where it has one, and each folder is entered once, however links lead back to it.
 * @param deepest how many folders below the first to enter
 */
export async function findFiles(
  root: string,
  source: FileSource,
  deepest = Number.POSITIVE_INFINITY,
): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const failures: { path: string; error: unknown }[] = [];
  const entered = new Set<string>();
  const lookedInto: string[] = [];
  const links: { readonly path: string; readonly depth: number }[] = [];
  let folders: Folder[] = [{ path: root, realPath: await source.realPath(root), depth: 0 }];

  const enter = async (folder: Folder): Promise<Folder[]> => {
    let entries: readonly FolderEntry[];
    try {
      entries = await source.entries(folder.path);
    } catch (error) {
      failures.push({ path: folder.path, error });
      return [];
    }
    const below: Folder[] = [];
    for (const entry of entries) {
      const path = join(folder.path, entry.name);
      const depth = folder.depth + 1;
      if (entry.type === 'link') {
        if (isStrategyFile(entry.name) || !isSkipped(entry.name)) links.push({ path, depth });
      } else if (entry.type === 'folder') {
        if (!isSkipped(entry.name) && depth <= deepest) {
          below.push({ path, realPath: join(folder.realPath, entry.name), depth });
        }
      } else if (isStrategyFile(entry.name)) {
        const realPath = join(folder.realPath, entry.name);
        if (!files.has(realPath)) files.set(realPath, path);
      }
    }
    return below;
  };

  const follow = async ({ path, depth }: { readonly path: string; readonly depth: number }): Promise<void> => {
    try {
      const real = await source.realPath(path);
      if (await source.isFolder(real)) {
        if (depth <= deepest) folders.push({ path, realPath: real, depth });
      } else if (isStrategyFile(path) && !files.has(real)) {
        files.set(real, path);
      }
    } catch (error) {
      if (isStrategyFile(path)) failures.push({ path, error });
    }
  };

  while (folders.length > 0 || links.length > 0) {
    if (folders.length === 0) {
      const waiting = links.splice(0).sort((a, b) => inTextOrder(a.path, b.path));
      for (const link of waiting) await follow(link);
    }
    const fresh = folders.filter(({ realPath }) => !entered.has(realPath) && entered.add(realPath));
    lookedInto.push(...fresh.map(({ path }) => path));
    folders = (await inParallel(fresh, foldersAtATime, enter)).flat();
  }
  return {
    files: [...files].map(([realPath, path]) => ({ path, realPath })).sort((a, b) => inTextOrder(a.path, b.path)),
    folders: lookedInto,
    failures,
  };
}
