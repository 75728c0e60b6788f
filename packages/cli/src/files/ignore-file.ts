import { dirname, join, relative, sep } from 'node:path';
import ignore from 'ignore';
import { Failure } from '../host.ts';
import type { FileSource } from './file-source.ts';
import { shownPath } from './paths.ts';

export const ignoreFileName = '.goldenthreadignore';

/** Files and folders that are not read, as a file says that is written like a `.gitignore`. */
export interface IgnoredFiles {
  /** The file that says so, absolute. */
  readonly path: string;
  /** Whether a path, or a folder that it stands in, is left out. */
  readonly isIgnored: (path: string, isFolder: boolean) => boolean;
}

/**
 * The file in the working folder or in the nearest folder above; `undefined` where there is none.
 * @throws Failure where it cannot be read: files that are to be left out would be judged
 */
export async function ignoredFiles(workingFolder: string, source: FileSource): Promise<IgnoredFiles | undefined> {
  for (let folder = workingFolder; ; folder = dirname(folder)) {
    const path = join(folder, ignoreFileName);
    if (await source.has(path)) {
      const read = await source.readText(path, shownPath(path, workingFolder));
      if ('problem' in read) throw new Failure(read.problem);
      return ignoredBy(path, read.text);
    }
    if (dirname(folder) === folder) return undefined;
  }
}

function ignoredBy(path: string, text: string): IgnoredFiles {
  const patterns = ignore({ allowRelativePaths: true }).add(text);
  const root = dirname(path);
  return {
    path,
    isIgnored: (other, isFolder) => {
      const name = relative(root, other).replaceAll(sep, '/');
      // What stands outside of its folder is none of its business.
      if (name === '' || name === '..' || name.startsWith('../')) return false;
      return patterns.ignores(isFolder ? `${name}/` : name);
    },
  };
}

/** A source in which nobody meets what is left out; who names a file exactly can read it. */
export function withoutIgnored(source: FileSource, { isIgnored }: IgnoredFiles): FileSource {
  return {
    ...source,
    entries: async (folder) => {
      const entries = await source.entries(folder);
      // As git takes it, a link is a file wherever it leads.
      return entries.filter(({ name, type }) => !isIgnored(join(folder, name), type === 'folder'));
    },
  };
}
