import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure, WrongUsage } from '../host.ts';
import { isStrategyFile, shownPath } from './paths.ts';
import { isWithin } from './surroundings.ts';

/**
 * Makes sure that a file may be written: inside the working folder, and never over a strategy's source.
 * @returns its absolute path
 * @throws WrongUsage where it may not
 */
export async function writablePath(file: string, workingFolder: string): Promise<string> {
  const path = resolve(workingFolder, file);
  const shown = shownPath(path, workingFolder);
  if (isStrategyFile(path)) {
    throw new WrongUsage(`${shown} would be written over a strategy's source. Choose a name that ends differently.`);
  }
  let folder: string;
  try {
    folder = await realpath(dirname(path));
  } catch {
    throw new WrongUsage(`${shown} cannot be written: there is no folder ${shownPath(dirname(path), workingFolder)}.`);
  }
  if (!isWithin(folder, await realpath(workingFolder))) {
    throw new WrongUsage(`${shown} is outside the folder you are in. Go to its folder, or choose a file in this one.`);
  }
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw new WrongUsage(`${shown} is a folder. Give the name of a file.`);
  return path;
}

/**
 * Writes a file as a whole or not at all: beside it first, then in its place. Who may read and write it stays the same.
 * @throws Failure where it cannot be written
 */
export async function writeWhole(path: string, text: string, workingFolder: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, 'wx');
    try {
      const there = await stat(path).catch(() => undefined);
      if (there !== undefined) await handle.chmod(there.mode & 0o777);
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Failure(
      `${shownPath(path, workingFolder)} could not be written (${code ?? message}). Nothing was changed.`,
    );
  }
}
