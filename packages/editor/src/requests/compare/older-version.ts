import { fileName, type IsoDate, parseFile } from '@goldenthread/language';
import { sameStrategies } from '@goldenthread/publish';
import { reportOn, rules, SettingsFiles, type StrategyReport, settingsFileName } from '@goldenthread/rules';
import { type Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import type { VersionFile } from '../../protocol/compare.ts';

/** Judges a strategy in another version by the settings of that version; `undefined` where it does not hold it. */
export async function olderVersion(
  now: Strategy,
  files: readonly VersionFile[],
  asOf: IsoDate,
): Promise<StrategyReport | undefined> {
  const workspace = new StrategyWorkspace();
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  for (const [uri, text] of texts) if (!isSettings(uri)) workspace.set(parseFile(uri, text));
  const old = sameStrategies(workspace.strategies(), [now]).get(now);
  if (old === undefined) return undefined;
  const settings = new SettingsFiles(async (uri) => texts.get(uri), rules);
  await settings.load(old.folder);
  return reportOn(old, workspace, { asOf, settings: settings.settingsFor(old.folder) });
}

function isSettings(uri: string): boolean {
  return fileName(uri) === settingsFileName;
}
