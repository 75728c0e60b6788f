import { resolve } from 'node:path';
import type { Host } from '../host.ts';
import type { Progress } from '../progress.ts';
import { inOneLine } from '../text/sanitise.ts';
import { disk, type FileSource } from './file-source.ts';
import { type IgnoredFiles, ignoredFiles, withoutIgnored } from './ignore-file.ts';
import { type Loaded, load } from './load.ts';
import { shownPath } from './paths.ts';
import { expandPatterns } from './patterns.ts';

/** What the user asked for, and where it is read from. */
export interface AskedPaths {
  readonly paths: readonly string[];
  /** The disk, without what is ignored. */
  readonly source: FileSource;
}

/**
 * The files and folders that the user named, with patterns spelt out and without what is ignored; the folder that the
 * user is in where none is named.
 * @throws WrongUsage
 */
export async function askedPaths(named: readonly string[], host: Host): Promise<AskedPaths> {
  const ignored = await ignoredFiles(host.workingFolder, disk);
  const source = ignored === undefined ? disk : withoutIgnored(disk, ignored);
  const expanded = await expandPatterns(named.length === 0 ? ['.'] : named, host.workingFolder, source);
  return { paths: await withoutNamed(expanded, ignored, host), source };
}

/**
 * A source without what is ignored, for a command that works on one plan: what is ignored below the path is not met. A
 * path that is ignored itself is read as a whole, since nobody names one plan by chance.
 * @param workingFolder where the file is looked for that says what is ignored, and above
 */
export async function withoutIgnoredBelow(
  path: string,
  workingFolder: string,
  source: FileSource = disk,
): Promise<FileSource> {
  const ignored = await ignoredFiles(workingFolder, disk);
  if (ignored === undefined) return source;
  const full = resolve(workingFolder, path);
  const isFolder = await source.isFolder(full).catch(() => false);
  return ignored.isIgnored(full, isFolder) ? source : withoutIgnored(source, ignored);
}

/** Reads the strategies of the one path that a command works on, without what is ignored below it. */
export async function loadBelow(path: string, workingFolder: string, progress?: Progress): Promise<Loaded> {
  return await load([path], workingFolder, await withoutIgnoredBelow(path, workingFolder), progress);
}

/** Leaves out what is named and ignored all the same, as by a hook that names every file; it is said. */
export async function withoutNamed(
  paths: readonly string[],
  ignored: IgnoredFiles | undefined,
  host: Host,
): Promise<readonly string[]> {
  if (ignored === undefined) return paths;
  const left: string[] = [];
  for (const path of paths) {
    const full = resolve(host.workingFolder, path);
    // What is not there is told later.
    const isFolder = await disk.isFolder(full).catch(() => false);
    if (!ignored.isIgnored(full, isFolder)) {
      left.push(path);
      continue;
    }
    const [shown, by] = [full, ignored.path].map((each) => inOneLine(shownPath(each, host.workingFolder)));
    host.writeError(`goldenthread: ${shown} is left out, because ${by} says so.\n`);
  }
  return left;
}
