import { constants } from 'node:fs';
import { access, readFile, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFile } from '@goldenthread/language';
import { type AppliedFix, applyAllSafeFixes } from '@goldenthread/rules';
import type { StrategyWorkspace } from '@goldenthread/strategy';
import { Failure } from '../host.ts';
import { type JudgeContext, reportWith } from '../judged.ts';
import { decode } from './decode.ts';
import { askedStrategies } from './load.ts';
import { shownPath } from './paths.ts';
import { fileSystemProblem, type Problem } from './problem.ts';
import { isWithin } from './surroundings.ts';
import { writeWhole } from './write-whole.ts';

export interface FixedFiles {
  /** Those that stand in the files now. */
  readonly applied: readonly AppliedFix[];
  /** Files that could not be written; they are as they were. */
  readonly problems: readonly Problem[];
  /** What else the user should know. */
  readonly notes: readonly string[];
}

export interface FixRequest {
  /** What the user asked for: files and folders. */
  readonly paths: readonly string[];
  /** The addresses of the files that are there. */
  readonly asked: ReadonlySet<string>;
  readonly workingFolder: string;
}

/**
 * Applies the safe fixes to the files that were asked for, and to no others: each file is written as a whole or not at
 * all. The workspace holds afterwards what the files hold.
 */
export async function fixFiles(request: FixRequest, context: JudgeContext): Promise<FixedFiles> {
  const { workspace } = context;
  const { asked, workingFolder } = request;
  const before = await textsToFix(request, workspace);
  let current: ReadonlyMap<string, string> = before;
  const findingsOf = (texts: ReadonlyMap<string, string>) => {
    for (const [uri, text] of texts) if (current.get(uri) !== text) workspace.set(parseFile(uri, text));
    current = texts;
    return askedStrategies(workspace, asked).flatMap(({ strategy }) => reportWith(strategy, context).findings);
  };
  const { texts, applied, findings, isDone } = applyAllSafeFixes(before, findingsOf);
  findingsOf(texts);
  const problems: Problem[] = [];
  const failed = new Set<string>();
  for (const [uri, text] of texts) {
    const old = before.get(uri) ?? '';
    if (old === text) continue;
    const problem = await write(fileURLToPath(uri), old, text, workingFolder);
    if (problem === undefined) continue;
    problems.push(problem);
    failed.add(uri);
    workspace.set(parseFile(uri, old));
  }
  const linked = findings.filter(({ fix, place }) => fix?.isSafe && asked.has(place.uri) && !before.has(place.uri));
  return {
    applied: applied.filter(({ fix }) => !fix.changes.some(({ place }) => failed.has(place.uri))),
    problems,
    notes: [
      ...new Set(linked.map(({ place }) => linkNote(shownPath(fileURLToPath(place.uri), workingFolder)))),
      ...(isDone ? [] : ['There is more to fix than was done at once. Run the command again.']),
    ],
  };
}

function linkNote(shown: string): string {
  return `${shown} was left as it is: it is reached by a link and stands outside of what you asked for.`;
}

/** The texts of the files that may be changed. What only a link leads to belongs to somebody else. */
async function textsToFix(
  { paths, asked, workingFolder }: FixRequest,
  workspace: StrategyWorkspace,
): Promise<ReadonlyMap<string, string>> {
  const roots = await Promise.all(paths.map((path) => realpath(resolve(workingFolder, path))));
  const texts = new Map<string, string>();
  for (const uri of asked) {
    const file = workspace.file(uri);
    const path = await realpath(fileURLToPath(uri));
    if (file !== undefined && roots.some((root) => isWithin(path, root))) texts.set(uri, file.text);
  }
  return texts;
}

/** Writes a file anew, with its byte order mark. Gives what is wrong where that cannot be done. */
async function write(path: string, old: string, text: string, workingFolder: string): Promise<Problem | undefined> {
  const shown = shownPath(path, workingFolder);
  try {
    const target = await realpath(path);
    await access(target, constants.W_OK);
    const bytes = await readFile(target);
    const read = decode(bytes, shown);
    if (!('text' in read) || read.text !== old) {
      return { path, message: `${shown} was changed by somebody else meanwhile, so nothing was written. Try again.` };
    }
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
    await writeWhole(target, mark + text, workingFolder);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return { path, message: error.message };
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM') {
      return { path, message: `${shown} was not fixed: you do not have permission to write it.` };
    }
    return fileSystemProblem(path, error, shown);
  }
}
