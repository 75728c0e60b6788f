import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** The strategy in these files, judged. */
export function reportOf(files: Readonly<Record<string, string>>): StrategyReport {
  const workspace = new StrategyWorkspace();
  for (const [name, text] of Object.entries(files)) {
    workspace.set(parseFile(pathToFileURL(join('/plans/of somebody', name)).href, text));
  }
  const strategy = workspace.strategies()[0];
  if (strategy === undefined) throw new Error('The files of the test hold no strategy.');
  return reportOn(strategy, workspace, { asOf });
}

/** The document of the strategy in these files, as a page to send. */
export function pageOf(files: Readonly<Record<string, string>>, audience: Audience): string {
  const report = reportOf(files);
  return documentPage(buildDocument(report, { asOf, audience }), { title: report.strategy.title });
}
