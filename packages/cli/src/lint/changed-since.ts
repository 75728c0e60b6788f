import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '@goldenthread/language';
import { shownPath } from '../files/paths.ts';
import { ChangedLines } from '../git/changed-lines.ts';
import { Repository } from '../git/repository.ts';
import { type Host, WrongUsage } from '../host.ts';
import type { LintedStrategy, LintResult } from '../reporters/reporter.ts';
import { inOneLine } from '../text/sanitise.ts';

type Found = Pick<LintResult, 'strategies' | 'settingsFiles'>;

/**
 * Leaves out the findings in lines that are as they were in a revision of git.
 * @param paths what was asked for; the first of them tells the repository
 * @throws WrongUsage, Failure
 */
export async function onlyChangedSince(
  revision: string,
  paths: readonly string[],
  { strategies, settingsFiles }: Found,
  host: Host,
): Promise<Found> {
  const asked = resolve(host.workingFolder, paths[0] ?? '.');
  const isFolder = await stat(asked).then(
    (there) => there.isDirectory(),
    () => false,
  );
  const folder = isFolder ? asked : dirname(asked);
  const repository = await Repository.around(folder, revision, false);
  const lines = await ChangedLines.since(revision, repository);
  const isChanged = async ({ place: { uri, range } }: Finding): Promise<boolean> => {
    const path = fileURLToPath(uri);
    if ((await repository.within(path)) === undefined) {
      throw new WrongUsage(
        `${inOneLine(shownPath(path, host.workingFolder))} is outside the repository that \`${inOneLine(revision)}\` is a version of. Name only plans that are in it.`,
      );
    }
    const changed = await lines.of(path);
    // The end is exclusive: one at the very beginning of a line leaves that line out.
    const last = Math.max(range.start.line, range.end.character === 0 ? range.end.line - 1 : range.end.line);
    return changed === undefined || changed.some(({ from, to }) => range.start.line < to && last >= from);
  };
  const narrowed = async (each: LintedStrategy): Promise<LintedStrategy> => {
    const findings = await filtered(each.findings, isChanged);
    return { ...each, findings, unchanged: each.findings.length - findings.length };
  };
  return {
    strategies: await Promise.all(strategies.map(narrowed)),
    settingsFiles: await Promise.all(
      settingsFiles.map(async (file) => ({ ...file, findings: await filtered(file.findings, isChanged) })),
    ),
  };
}

async function filtered(
  findings: readonly Finding[],
  isWanted: (finding: Finding) => Promise<boolean>,
): Promise<readonly Finding[]> {
  const wanted = await Promise.all(findings.map(isWanted));
  return findings.filter((_, index) => wanted[index]);
}
