import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type IsoDate, parseFile, readIsoDate } from '@goldenthread/language';
import { type Audience, buildDocument, documentPage } from '@goldenthread/publish';
import { reportOn, type StrategyReport } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { root } from '../cli/command.ts';

/** The day of every document in tests. */
export const asOf: IsoDate = readIsoDate('2026-11-22') as IsoDate;

export const exampleNames = ['northshire', 'starter', 'effectiveness'] as const;
export const audiences: readonly Audience[] = ['draft', 'public'];

/** The files of an example by their names. */
export function exampleFiles(name: string): Readonly<Record<string, string>> {
  const folder = join(root, 'examples', name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.cjoip'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** Every folder of examples that holds a plan, those with problems among them: `problems/delivery`. */
export const exampleFolders: readonly string[] = readdirSync(join(root, 'examples'), {
  recursive: true,
  encoding: 'utf8',
  withFileTypes: true,
})
  .filter((entry) => entry.isFile() && entry.name.endsWith('.cjoip'))
  .map(({ parentPath }) => relative(join(root, 'examples'), parentPath))
  .filter((folder, index, all) => all.indexOf(folder) === index)
  .sort();

/** The first strategy in these files, judged. */
export function reportOf(files: Readonly<Record<string, string>>): StrategyReport {
  const [report] = reportsOf(files);
  if (report === undefined) throw new Error('The files of the test hold no strategy.');
  return report;
}

/** Every strategy in these files, judged. */
export function reportsOf(files: Readonly<Record<string, string>>): readonly StrategyReport[] {
  const workspace = new StrategyWorkspace();
  for (const [name, text] of Object.entries(files)) {
    workspace.set(parseFile(pathToFileURL(join('/plans/of somebody', name)).href, text));
  }
  return workspace.strategies().map((strategy) => reportOn(strategy, workspace, { asOf }));
}

/** The document of the strategy in these files, as a page to send. */
export function pageOf(files: Readonly<Record<string, string>>, audience: Audience): string {
  return pageOfReport(reportOf(files), audience);
}

export function pageOfReport(report: StrategyReport, audience: Audience): string {
  return documentPage(buildDocument(report, { asOf, audience }), { title: report.strategy.title });
}
