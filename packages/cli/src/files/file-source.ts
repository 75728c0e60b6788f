import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import type { Decoded } from './decode.ts';
import { readText } from './read-file.ts';

/** What stands in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly type: 'file' | 'folder' | 'link';
}

/** Where files are read from: the disk, or a revision of a repository. Paths are absolute, as on the disk. */
export interface FileSource {
  /** Throws an error of the file system where the folder cannot be read. */
  readonly entries: (folder: string) => Promise<readonly FolderEntry[]>;
  /** The path without links. Throws an error of the file system where nothing stands there. */
  readonly realPath: (path: string) => Promise<string>;
  /** Whether a folder stands there, or a link to one. Throws an error of the file system where nothing does. */
  readonly isFolder: (path: string) => Promise<boolean>;
  /** Whether anything stands there, be it a link to nothing. */
  readonly has: (path: string) => Promise<boolean>;
  /** A file's text, or why it has none. */
  readonly readText: (path: string, shown: string) => Promise<Decoded>;
}

/** The files as they are now. */
export const disk: FileSource = {
  entries: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry): FolderEntry => {
      return { name: entry.name, type: entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : 'file' };
    });
  },
  realPath: (path) => realpath(path),
  isFolder: async (path) => (await stat(path)).isDirectory(),
  // A folder above that may not be looked into holds nothing that was meant for this plan.
  has: (path) =>
    lstat(path).then(
      () => true,
      () => false,
    ),
  readText,
};

/** A source in which some folders are empty. */
export function withEmptied(source: FileSource, folders: readonly string[]): FileSource {
  if (folders.length === 0) return source;
  const emptied = new Set(folders);
  return { ...source, entries: async (folder) => (emptied.has(folder) ? [] : await source.entries(folder)) };
}
