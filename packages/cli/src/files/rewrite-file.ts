import { constants } from 'node:fs';
import { access, readFile, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../host.ts';
import { decode } from './decode.ts';
import { shownPath } from './paths.ts';
import { fileSystemProblem, type Problem } from './problem.ts';
import { isWithin } from './surroundings.ts';
import { writeWhole } from './write-whole.ts';

/** A file that holds one text and is to hold another. */
export interface Rewriting {
  /** Absolute. */
  readonly path: string;
  /** What was read of it, without a byte order mark. */
  readonly old: string;
  readonly text: string;
  /** What becomes of it: "fixed". */
  readonly participle: string;
}

/** Writes a file anew, with its byte order mark. Gives what is wrong where that cannot be done. */
export async function rewriteFile(
  { path, old, text, participle }: Rewriting,
  workingFolder: string,
): Promise<Problem | undefined> {
  const shown = shownPath(path, workingFolder);
  try {
    const target = await realpath(path);
    await access(target, constants.W_OK);
    const bytes = await readFile(target);
    const read = decode(bytes, shown);
    if (!('text' in read) || read.text !== old) {
      return { path, message: `${shown} was changed by somebody else meanwhile, so nothing was written. Try again.` };
    }
    await writeWhole(target, byteOrderMarkOf(bytes) + text, workingFolder);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return { path, message: error.message };
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM') {
      return { path, message: `${shown} was not ${participle}: you do not have permission to write it.` };
    }
    if (code === 'EROFS') return { path, message: `${shown} was not ${participle}: its disk can only be read.` };
    return fileSystemProblem(path, error, shown);
  }
}

/** The mark that a file begins with; nothing where it has none. */
export function byteOrderMarkOf(bytes: Uint8Array): string {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
}

/** Tells whether a file may be written where only these paths were asked for. What a link leads to is somebody else's. */
export async function writableWithin(
  paths: readonly string[],
  workingFolder: string,
): Promise<(path: string) => Promise<boolean>> {
  const resolved = paths.map((path) => realpath(resolve(workingFolder, path)).catch(() => undefined));
  const roots = (await Promise.all(resolved)).filter((root) => root !== undefined);
  return async (path) => {
    const real = await realpath(path);
    return roots.some((root) => isWithin(real, root));
  };
}

export function linkNote(shown: string): string {
  return `${shown} was left as it is: it is reached by a link and stands outside of what you asked for.`;
}
