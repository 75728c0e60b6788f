import { access, constants, mkdir, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { IsoDate } from '@goldenthread/language';
import { newStrategy } from '@goldenthread/rules';
import { load } from '../files/load.ts';
import { shownPath, shownUri, uriOf } from '../files/paths.ts';
import { isWithin } from '../files/surroundings.ts';
import { reasonOf, writeAll } from '../files/write-whole.ts';
import { type ExitCode, exitCodes, Failure, type Host, WrongUsage } from '../host.ts';
import { type GivenAnswers, newAnswers } from '../init/answers.ts';
import { inOneLine } from '../text/sanitise.ts';

export interface InitRequest extends GivenAnswers {
  readonly folder: string;
  /** Asks nobody. */
  readonly yes?: boolean;
}

/**
 * Writes the files of a new strategy, all of them or none, and never over a file that is there.
 * @throws WrongUsage, Failure, OutputFailed
 */
export async function init({ folder, yes, ...given }: InitRequest, host: Host): Promise<ExitCode> {
  const { workingFolder, terminal } = host;
  const path = resolve(workingFolder, folder);
  const shown = inOneLine(shownPath(path, workingFolder));
  await refuseOutside(path, shown, workingFolder);
  // Before anybody is asked: who has answered six questions wants to have the files.
  const taken = await strategiesAround(path, shown, workingFolder);
  const isAsked = yes !== true && terminal !== undefined;
  const asker = isAsked ? (await import('../init/terminal-asker.ts')).terminalAsker(terminal) : undefined;
  const strategy = newStrategy(await newAnswers(given, host.today() as IsoDate, asker), taken);
  if (strategy === undefined) throw new Failure('The answers make no strategy. Try again with other ones.');
  const files = strategy.files.map(({ name, text }) => ({ path: join(path, name), content: text }));
  await refuseWritten(
    files.map((file) => file.path),
    workingFolder,
  );
  const made = await makeFolder(path, shown);
  try {
    await writeAll(files, workingFolder);
  } catch (error) {
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw error;
  }
  await host.write(files.map((file) => `${inOneLine(shownPath(file.path, workingFolder))}\n`).join(''));
  const first = inOneLine(shownPath(files[0]?.path ?? path, workingFolder));
  const { line } = strategy.begin;
  host.writeError(
    `Wrote ${files.length} files for the strategy \`${strategy.name}\`. Begin with the vision, at ${first}:${line + 1}; \`goldenthread lint${shown === '.' ? '' : ` ${quoted(shown)}`}\` says what comes next.\n`,
  );
  return exitCodes.fine;
}

/** As a shell takes it for one word. */
function quoted(shown: string): string {
  return /^[\w./-]+$/.test(shown) ? shown : `"${shown}"`;
}

/** The folder, or the nearest above it that is there, stands in the folder that the user is in. */
async function refuseOutside(path: string, shown: string, workingFolder: string): Promise<void> {
  const there = await nearestThere(path);
  if (!(await stat(there)).isDirectory()) {
    throw new WrongUsage(`${inOneLine(shownPath(there, workingFolder))} is a file. Give the name of a folder.`);
  }
  if (isWithin(await realpath(there), await realpath(workingFolder))) return;
  throw new WrongUsage(`${shown} is outside the folder you are in. Go to its folder, or choose one in this one.`);
}

/**
 * The names of the strategies around, which the new one must not have.
 * @throws WrongUsage where one stands in the very folder: its files would become part of the new one
 */
async function strategiesAround(path: string, shown: string, workingFolder: string): Promise<readonly string[]> {
  const { workspace } = await load([workingFolder], workingFolder);
  const strategies = workspace.strategies();
  const folder = `${uriOf(path)}/`;
  for (const { type, files, name } of strategies) {
    const first = files[0]?.uri ?? '';
    if (type !== 'strategy' || `${first.slice(0, first.lastIndexOf('/'))}/` !== folder) continue;
    throw new WrongUsage(
      `There is a strategy in ${shown} already: \`${name}\`, in ${inOneLine(shownUri(first, workingFolder))}. Give the name of another folder.`,
    );
  }
  return strategies.flatMap(({ name }) => (name === undefined ? [] : [name]));
}

async function refuseWritten(paths: readonly string[], workingFolder: string): Promise<void> {
  const there = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        () => [inOneLine(shownPath(path, workingFolder))],
        () => [],
      ),
    ),
  );
  const names = there.flat();
  if (names.length === 0) return;
  throw new WrongUsage(
    `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} there already, and nothing is written over. Give another folder.`,
  );
}

/** @returns the topmost folder that was made, where one was */
async function makeFolder(path: string, shown: string): Promise<string | undefined> {
  try {
    return await mkdir(path, { recursive: true });
  } catch (error) {
    // Node says of a disk that can only be read that there is no such folder.
    const reason = await access(await nearestThere(path), constants.W_OK).then(
      () => error,
      (why: unknown) => why,
    );
    throw new Failure(`The folder ${shown} could not be made${reasonOf(reason)}. Nothing was written.`);
  }
}

/** The path, or the nearest folder above it that is there. */
async function nearestThere(path: string): Promise<string> {
  let there = path;
  while ((await stat(there).catch(() => undefined)) === undefined) there = dirname(there);
  return there;
}
