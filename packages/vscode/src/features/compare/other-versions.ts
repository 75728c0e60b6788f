import type { ComparableStrategy, VersionFile } from '@goldenthread/editor/protocol';
import { l10n, Uri, window, workspace } from 'vscode';
import { isFile, plansIn, textOf } from '../../files.ts';
import type { Version } from './version.ts';

const settingsName = 'goldenthread.json';

/** What is on the disk, where something is typed that is not saved yet; nothing where the plan was never saved. */
export async function savedVersion({ files, used, settings }: ComparableStrategy): Promise<Version | undefined> {
  const own = new Set(files);
  const [first] = files;
  const isTyped = workspace.textDocuments.some(({ uri, isDirty }) => isDirty && own.has(uri.toString()));
  // Its file may have been deleted since, too.
  if (!isTyped || first === undefined || !(await isFile(Uri.parse(first)))) return undefined;
  return {
    since: l10n.t('the last time it was saved'),
    from: l10n.t('the last saved version'),
    read: () => readAll([...files, ...used, ...settings]),
  };
}

/** A folder with another version that the person names; nothing where they name none. */
export async function folderVersion(): Promise<Version | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      title: l10n.t('Folder with the Other Version'),
      openLabel: l10n.t('Compare with This Folder'),
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
    })) ?? [];
  if (folder === undefined) return undefined;
  const name = folder.path.split('/').filter(Boolean).at(-1) ?? folder.toString();
  return {
    since: l10n.t('the version in {0}', name),
    from: l10n.t('the version in the folder “{0}”', name),
    read: async () => {
      const plans = await plansIn(folder, true);
      const within = plans.flatMap((uri) => foldersFrom(Uri.joinPath(Uri.parse(uri), '..')));
      const settings = new Set(within.map((each) => Uri.joinPath(Uri.parse(each), settingsName).toString()));
      return await readAll([...plans, ...settings]);
    },
  };
}

/** A folder and those above it, in which settings may stand. */
function foldersFrom(folder: Uri): readonly string[] {
  const above = Uri.joinPath(folder, '..');
  return above.path === folder.path ? [folder.toString()] : [folder.toString(), ...foldersFrom(above)];
}

/** The texts of files; what cannot be read is not there. */
async function readAll(uris: readonly string[]): Promise<readonly VersionFile[]> {
  const read = await Promise.all(
    uris.map(async (uri): Promise<readonly VersionFile[]> => {
      const text = await textOf(Uri.parse(uri));
      return text === null ? [] : [{ uri, text }];
    }),
  );
  return read.flat();
}
