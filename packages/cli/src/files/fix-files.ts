import { fileURLToPath } from 'node:url';
import { parseFile } from '@goldenthread/language';
import { type AppliedFix, applyAllSafeFixes } from '@goldenthread/rules';
import type { StrategyWorkspace } from '@goldenthread/strategy';
import { type JudgeContext, reportWith } from '../judged.ts';
import { askedStrategies } from './load.ts';
import { shownPath } from './paths.ts';
import type { Problem } from './problem.ts';
import { linkNote, rewriteFile, writableWithin } from './rewrite-file.ts';

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

/** What safe fixes make of the texts of files. */
export interface FixedTexts {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  readonly applied: readonly AppliedFix[];
  /** What else the user should know. */
  readonly notes: readonly string[];
}

/** Works out the safe fixes of the files that were asked for, and writes nothing. The workspace holds the fixed texts. */
export async function fixesFor(request: FixRequest, context: JudgeContext): Promise<FixedTexts> {
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
  const linked = findings.filter(({ fix, place }) => fix?.isSafe && asked.has(place.uri) && !before.has(place.uri));
  return {
    before,
    after: texts,
    applied,
    notes: [
      ...new Set(linked.map(({ place }) => linkNote(shownPath(fileURLToPath(place.uri), workingFolder)))),
      ...(isDone ? [] : ['There is more to fix than was done at once. Run the command again.']),
    ],
  };
}

/**
 * Applies the safe fixes to the files that were asked for, and to no others: each file is written as a whole or not at
 * all. The workspace holds afterwards what the files hold.
 */
export async function fixFiles(request: FixRequest, context: JudgeContext): Promise<FixedFiles> {
  const { workspace } = context;
  const { workingFolder } = request;
  const { before, after, applied, notes } = await fixesFor(request, context);
  const problems: Problem[] = [];
  const failed = new Set<string>();
  for (const [uri, text] of after) {
    const old = before.get(uri) ?? '';
    if (old === text) continue;
    const problem = await rewriteFile({ path: fileURLToPath(uri), old, text, participle: 'fixed' }, workingFolder);
    if (problem === undefined) continue;
    problems.push(problem);
    failed.add(uri);
    workspace.set(parseFile(uri, old));
  }
  return {
    applied: applied.filter(({ fix }) => !fix.changes.some(({ place }) => failed.has(place.uri))),
    problems,
    notes,
  };
}

/** The texts of the files that may be changed. What only a link leads to belongs to somebody else. */
async function textsToFix(
  { paths, asked, workingFolder }: FixRequest,
  workspace: StrategyWorkspace,
): Promise<ReadonlyMap<string, string>> {
  const isWritable = await writableWithin(paths, workingFolder);
  const texts = new Map<string, string>();
  for (const uri of asked) {
    const file = workspace.file(uri);
    if (file !== undefined && (await isWritable(fileURLToPath(uri)))) texts.set(uri, file.text);
  }
  return texts;
}
