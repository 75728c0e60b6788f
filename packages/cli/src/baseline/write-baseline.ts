import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baselineFileName, baselineText, entriesFor } from '@goldenthread/rules';
import { disk } from '../files/file-source.ts';
import { shownPath } from '../files/paths.ts';
import { isWithin } from '../files/surroundings.ts';
import { writablePath, writeAll, writeWhole } from '../files/write-whole.ts';
import { type Host, WrongUsage } from '../host.ts';
import type { LintedStrategy } from '../reporters/reporter.ts';
import { inOneLine } from '../text/sanitise.ts';
import { type BaselineFiles, knownIn } from './baseline-files.ts';
import { type AgainstBaselines, foundIn } from './hold-known.ts';

/**
 * Writes a baseline that holds everything that was found: to the named file, or beside the plans in the working folder.
 * @throws WrongUsage where there is one already, for a baseline only shrinks; Failure
 */
export async function writeBaseline(
  linted: readonly LintedStrategy[],
  { named, files }: { readonly named: string | undefined; readonly files: BaselineFiles },
  host: Host,
): Promise<void> {
  const { workingFolder } = host;
  const path = await writablePath(named ?? baselineFileName, workingFolder);
  const shown = inOneLine(shownPath(path, workingFolder));
  if (await disk.has(path)) throw alreadyThere(shown);
  for (const [file, { byStrategy }] of files.matched(linted.map(({ report }) => report.strategy))) {
    if (byStrategy.size > 0) throw alreadyThere(inOneLine(shownPath(file.path, workingFolder)));
  }
  const outside = linted.find(
    ({ report }) => named === undefined && !isWithin(resolve(fileURLToPath(report.strategy.folder)), workingFolder),
  );
  if (outside !== undefined) {
    throw new WrongUsage(
      `${inOneLine(outside.label)} stands outside the folder you are in, and a baseline is found from the folder of its plan upwards. Go to that folder, or say where with \`--baseline FILE\`.`,
    );
  }
  const entries = linted.flatMap((each) =>
    entriesFor(foundIn(each), knownIn(dirname(path), each.report.strategy).folder),
  );
  if (entries.length === 0) {
    host.writeError('Nothing was found, so no baseline is needed and none was written.\n');
    return;
  }
  await writeWhole(path, baselineText(entries), workingFolder);
  const count = inFindings(total(entries));
  host.writeError(`Wrote ${shown}: it holds ${count}. From now on only what is new is reported.\n`);
}

function alreadyThere(shown: string): WrongUsage {
  return new WrongUsage(
    `There is a baseline already, ${shown}, and a baseline only shrinks: nothing is put into it. Mend what is new, or leave it as it is on the record with \`# ignore\`. To begin anew, delete the file first.`,
  );
}

/**
 * Takes out of the baselines what no longer occurs. Nothing is put in, and what this run did not look at stays.
 * @throws WrongUsage, Failure
 */
export async function pruneBaselines({ gone }: AgainstBaselines, host: Host): Promise<void> {
  if (gone.size === 0) {
    throw new WrongUsage(
      `There is no ${baselineFileName} in the folder of the plan or above it. Say which one is meant with \`--baseline FILE\`.`,
    );
  }
  const shrunk = [...gone].filter(([, entries]) => entries.size > 0);
  const written = [];
  const said: string[] = [];
  for (const [{ path, entries }, fewer] of shrunk) {
    const left = entries.flatMap((entry) => {
      const count = fewer.get(entry) ?? entry.count;
      return count === 0 ? [] : [{ ...entry, count }];
    });
    written.push({ path: await writablePath(path, host.workingFolder), content: baselineText(left) });
    const shown = inOneLine(shownPath(path, host.workingFolder));
    const rest = left.length === 0 ? 'nothing is left in it, so you can delete it' : `${total(left)} are left`;
    said.push(`Took ${inFindings(total(entries) - total(left))} out of ${shown}: ${rest}.\n`);
  }
  await writeAll(written, host.workingFolder);
  for (const line of said) host.writeError(line);
  if (shrunk.length === 0) host.writeError('Everything that the baseline holds still occurs. Nothing was taken out.\n');
}

function total(entries: readonly { readonly count: number }[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

function inFindings(count: number): string {
  return count === 1 ? '1 finding' : `${count} findings`;
}
