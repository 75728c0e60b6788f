import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { WrongUsage } from '../host.ts';
import { inOneLine } from '../text/sanitise.ts';
import type { FileSource } from './file-source.ts';
import { findFiles } from './find-files.ts';

/**
 * Puts the strategy files in the place of patterns such as `plans/north*` and `plans/2026-??`, for shells that do not, and
 * where somebody has put a pattern into quotation marks. A file or folder that is called like a pattern is itself.
 * @throws WrongUsage where nothing matches
 */
export async function expandPatterns(
  paths: readonly string[],
  workingFolder: string,
  source: FileSource,
): Promise<readonly string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    const pattern = sep === '/' ? path : path.replaceAll(sep, '/');
    const { base, glob, isGlob } = picomatch.scan(pattern);
    if (!isGlob || (await source.has(resolve(workingFolder, path)))) {
      expanded.push(path);
      continue;
    }
    const root = resolve(workingFolder, base);
    const isThere = await source.isFolder(root).catch(() => false);
    const { files } = isThere ? await findFiles(root, source) : { files: [] };
    const isMatch = picomatch(glob);
    const matching = files.filter((file) => foldersAndFile(relative(root, file.path)).some((name) => isMatch(name)));
    if (matching.length === 0) {
      throw new WrongUsage(`No strategy file matches \`${inOneLine(path)}\`: their names end in \`.cjoip\`.`);
    }
    expanded.push(...matching.map((file) => file.path));
  }
  return expanded;
}

/** `a`, `a/b` and `a/b/c.cjoip` for the last: a pattern that names a folder means what is in it. */
function foldersAndFile(path: string): readonly string[] {
  const names = path.split(sep);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
