import { fileName, type IsoDate, parseFile } from '@goldenthread/language';
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
  const old = sameStrategy(now, workspace.strategies());
  if (old === undefined) return undefined;
  const settings = new SettingsFiles(async (uri) => texts.get(uri), rules);
  await settings.load(old.folder);
  return reportOn(old, workspace, { asOf, settings: settings.settingsFor(old.folder) });
}

function isSettings(uri: string): boolean {
  return fileName(uri) === settingsFileName;
}

/**
 * The strategy of that name: of several, the one in the same folder, else in a folder of the same name. The only strategy
 * there is the same under another name.
 */
function sameStrategy(now: Strategy, all: readonly Strategy[]): Strategy | undefined {
  const ofType = all.filter(({ type }) => type === now.type);
  const named = ofType.filter(({ name }) => name === now.name);
  const [only, second] = named.length > 0 ? named : ofType;
  if (second === undefined) return only;
  if (named.length === 0) return undefined;
  return (
    named.find(({ folder }) => folder === now.folder) ??
    named.find(({ folder }) => lastFolder(folder) === lastFolder(now.folder)) ??
    only
  );
}

function lastFolder(folder: string): string | undefined {
  return folder.split('/').at(-2);
}
