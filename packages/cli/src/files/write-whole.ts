import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure, WrongUsage } from '../host.ts';
import { isStrategyFile, shownPath } from './paths.ts';
import { isWithin } from './surroundings.ts';

/** A file to be written, by its absolute path. */
export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Makes sure that a file may be written: inside the working folder, and never over a strategy's source.
 * @param sources what is read of the plans: files without links in their paths
 * @returns its absolute path
 * @throws WrongUsage where it may not
 */
export async function writablePath(
  file: string,
  workingFolder: string,
  sources: ReadonlySet<string> = new Set(),
): Promise<string> {
  const path = resolve(workingFolder, file);
  const shown = shownPath(path, workingFolder);
  if (isStrategyFile(path)) {
    throw new WrongUsage(`${shown} would be written over a strategy's source. Choose a name that ends differently.`);
  }
  if (basename(path).toLowerCase() === 'goldenthread.json') {
    throw new WrongUsage(`${shown} would be written over the settings by which a plan is judged. Choose another name.`);
  }
  const folder = await folderOf(dirname(path), shown, workingFolder);
  if (sources.has(join(folder, basename(path)))) {
    throw new WrongUsage(`${shown} would be written over a file that the plan is read from. Choose another name.`);
  }
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw new WrongUsage(`${shown} is a folder. Give the name of a file.`);
  return path;
}

/**
 * Makes sure that there is a folder in which files may be written.
 * @returns its absolute path
 * @throws WrongUsage where there is none
 */
export async function writableFolder(folder: string, workingFolder: string): Promise<string> {
  const path = resolve(workingFolder, folder);
  const shown = shownPath(path, workingFolder);
  const there = await stat(path).catch(() => undefined);
  if (there === undefined)
    throw new WrongUsage(`There is no folder ${shown}. Make it first, or give one that is there.`);
  if (!there.isDirectory()) {
    throw new WrongUsage(`${shown} is a file, and several files are to be written. Give the name of a folder.`);
  }
  await folderOf(path, shown, workingFolder);
  return path;
}

/** The folder without links in its path. */
async function folderOf(path: string, shown: string, workingFolder: string): Promise<string> {
  let folder: string;
  try {
    folder = await realpath(path);
  } catch {
    throw new WrongUsage(`${shown} cannot be written: there is no folder ${shownPath(path, workingFolder)}.`);
  }
  if (isWithin(folder, await realpath(workingFolder))) return folder;
  throw new WrongUsage(`${shown} is outside the folder you are in. Go to its folder, or choose a file in this one.`);
}

/**
 * Writes a file as a whole or not at all: beside it first, then in its place. Who may read and write it stays the same.
 * @throws Failure where it cannot be written
 */
export async function writeWhole(path: string, content: string | Uint8Array, workingFolder: string): Promise<void> {
  await writeAll([{ path, content }], workingFolder);
}

/**
 * Writes several files, each as a whole. None is put in its place before all of them are written beside their places, so
 * that a full disk leaves everything as it was.
 * @throws Failure where one cannot be written
 */
export async function writeAll(files: readonly NewFile[], workingFolder: string): Promise<void> {
  const waiting = files.map((file) => ({ ...file, draft: draftOf(file.path) }));
  const placed: string[] = [];
  let current = '';
  const stopGuarding = guard(waiting.map(({ draft }) => draft));
  try {
    for (const { path, draft, content } of waiting) {
      current = path;
      await writeDraft(draft, path, content);
    }
    for (const { path, draft } of waiting) {
      current = path;
      await rename(draft, path);
      placed.push(shownPath(path, workingFolder));
    }
  } catch (error) {
    await Promise.all(waiting.map(({ draft }) => rm(draft, { force: true }).catch(() => {})));
    const changed = placed.length === 0 ? 'Nothing was changed' : `Written before that: ${placed.join(', ')}`;
    throw new Failure(`${shownPath(current, workingFolder)} could not be written${reasonOf(error)}. ${changed}.`);
  } finally {
    stopGuarding();
  }
}

/**
 * Takes the drafts away when the user or the system ends the program while they are there, as with Ctrl-C; it ends all the
 * same. Nobody listens for longer than that: a program that is busy would not end before it has time to listen.
 */
function guard(drafts: readonly string[]): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const others = signals.filter((signal) => process.listenerCount(signal) === 0);
  const clear = (signal: NodeJS.Signals): void => {
    for (const draft of drafts) rmSync(draft, { force: true });
    stop();
    process.kill(process.pid, signal);
  };
  const stop = (): void => {
    for (const signal of others) process.removeListener(signal, clear);
  };
  for (const signal of others) process.on(signal, clear);
  return stop;
}

function draftOf(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`);
}

async function writeDraft(draft: string, path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(draft, 'wx');
  try {
    const there = await stat(path).catch(() => undefined);
    if (there !== undefined) await handle.chmod(there.mode & 0o777);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const noPermission = 'you do not have permission to write in its folder';
const reasons: Readonly<Record<string, string>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: 'its folder can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENOTDIR: 'a part of its path is a file',
  ENAMETOOLONG: 'its name is too long',
};

/** Why a file could not be written, behind "could not be written". */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : reasons[code];
  return reason === undefined ? ` (${code ?? message})` : `: ${reason}`;
}
