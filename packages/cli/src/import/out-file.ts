import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Strategy } from '@goldenthread/strategy';
import { isStrategyFile, shownPath, uriOf } from '../files/paths.ts';
import { writableFolder, writablePath } from '../files/write-whole.ts';
import { WrongUsage } from '../host.ts';

/**
 * Makes sure that a file of a plan may be written: inside the working folder, never over a file that the plan is read
 * from, and over another only where the user says so.
 * @returns its absolute path
 * @throws WrongUsage
 */
export async function importPath(
  out: string,
  workingFolder: string,
  isForced: boolean,
  plan: Strategy | undefined,
): Promise<string> {
  const path = resolve(workingFolder, out);
  const shown = shownPath(path, workingFolder);
  if (!isStrategyFile(path)) {
    throw new WrongUsage(`${shown} would be no file of a plan. Give it a name that ends in .cjoip.`);
  }
  // The rules for every file that is written, under a name that is no source of a plan.
  await writablePath(`${out}.tmp`, workingFolder);
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) return path;
  if (there.isDirectory()) throw new WrongUsage(`${shown} is a folder. Give the name of a file.`);
  if (plan?.files.some(({ uri }) => uri === uriOf(path))) {
    throw new WrongUsage(
      `${shown} is a file that the plan is read from. Choose another name, and merge the two by hand.`,
    );
  }
  if (!isForced) {
    throw new WrongUsage(`${shown} is there already. Choose another name, or give \`--force\` to write over it.`);
  }
  await writableFolder(dirname(out), workingFolder);
  return path;
}
