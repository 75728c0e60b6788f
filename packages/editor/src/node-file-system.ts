import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileSystem } from './host.ts';

const leftOut: ReadonlySet<string> = new Set(['node_modules', 'dist']);

/** Plans on a disk. What cannot be read is treated as not there: the editor says so itself. */
export const nodeFileSystem: FileSystem = {
  async strategyFilesBelow(folder) {
    const path = pathOf(folder);
    return path === undefined ? [] : await search(path, true);
  },
  async strategyFilesIn(folder) {
    const path = pathOf(folder);
    return path === undefined ? [] : await search(path, false);
  },
  async readText(file) {
    const path = pathOf(file);
    if (path === undefined) return undefined;
    return await readFile(path, 'utf8').catch(() => undefined);
  },
  async isFile(file) {
    const path = pathOf(file);
    if (path === undefined) return false;
    return await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
  },
};

async function search(folder: string, isDeep: boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (isDeep && !leftOut.has(entry.name) && !entry.name.startsWith('.')) found.push(...(await search(path, true)));
    } else if (entry.name.endsWith('.cjoip')) {
      found.push(pathToFileURL(path).href);
    }
  }
  return found;
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
