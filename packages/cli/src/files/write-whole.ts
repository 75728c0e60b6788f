import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure, WrongUsage } from '../host.ts';
import { isStrategyFile, shownPath } from './paths.ts';
import { isWithin } from './surroundings.ts';

/**
 * Writes a file as a whole or not at all: beside it first, then in its place. Only inside the working folder, and never
 * over a strategy's source.
 * @returns the absolute path
 * @throws WrongUsage where the file must not be written, Failure where it cannot
 */
export async function writeWhole(file: string, text: string, workingFolder: string): Promise<string> {
  const path = resolve(workingFolder, file);
  const shown = shownPath(path, workingFolder);
  if (isStrategyFile(path))
    throw new WrongUsage(`${shown} would be written over a strategy's source. Choose a name that ends differently.`);
  await checkFolder(path, shown, workingFolder);
  const draft = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Failure(`${shown} could not be written (${code ?? message}). Nothing was changed.`);
  }
  return path;
}

async function checkFolder(path: string, shown: string, workingFolder: string): Promise<void> {
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
}
