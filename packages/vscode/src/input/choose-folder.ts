import { FileType, l10n, Uri, window, workspace } from 'vscode';
import { isThere, nameOf } from '../files.ts';
import { askChoice, type Left, type Option, type StepHead } from './steps.ts';

/** Where files can go: a folder, or to be asked for in the machine's own way. */
type FolderChoice = Uri | 'another';

/** What is to be put in a folder. */
export interface ForFolder {
  /** The name of a folder of their own: "northshire". */
  readonly name: string;
  readonly fileNames: readonly string[];
  /** What the button of the machine's own box says: "Write the Strategy Here". */
  readonly openLabel: string;
}

/** Asks for a folder in which none of the files is there yet. */
export async function chooseFolder(head: StepHead, files: ForFolder): Promise<Left<Uri>> {
  const folders = (workspace.workspaceFolders ?? []).filter(
    ({ uri }) => workspace.fs.isWritableFileSystem(uri.scheme) !== false,
  );
  const options = (await Promise.all(folders.map(({ uri, name }) => optionsIn(uri, name, files)))).flat();
  if (options.length === 0) {
    const only = await another(files);
    // Who leaves the machine's own box has not given up what they have answered before.
    return only === 'cancelled' && head.step > 1 ? 'back' : only;
  }
  const left = await askChoice<FolderChoice>(head, {
    placeholder: l10n.t('In which folder shall the files be?'),
    options: [...options, { label: `$(folder-opened) ${l10n.t('Choose Another Folder…')}`, value: 'another' }],
  });
  if (typeof left === 'string') return left;
  if (left.answer !== 'another') return { answer: left.answer };
  const chosen = await another(files);
  return chosen === 'cancelled' && head.step > 1 ? await chooseFolder(head, files) : chosen;
}

/** A new folder for the files, and the folder itself: that first where it is empty. */
async function optionsIn(folder: Uri, name: string, files: ForFolder): Promise<readonly Option<FolderChoice>[]> {
  const own = await freeFolder(folder, files.name);
  const options: Option<FolderChoice>[] = [
    {
      label: `$(new-folder) ${name}/${nameOf(own)}`,
      description: l10n.t('a new folder'),
      value: own,
    },
  ];
  if ((await taken(folder, files.fileNames)) !== undefined) return options;
  const itself = { label: `$(folder) ${name}`, description: l10n.t('the folder itself'), value: folder };
  return (await isEmpty(folder)) ? [itself, ...options] : [...options, itself];
}

async function another(files: ForFolder): Promise<Left<Uri>> {
  const [folder] =
    (await window.showOpenDialog({
      title: l10n.t('In which folder shall the files be?'),
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
      openLabel: files.openLabel,
    })) ?? [];
  if (folder === undefined) return 'cancelled';
  // Among other things the files of a plan would be hard to tell: there they get a folder of their own.
  return { answer: (await isEmpty(folder)) ? folder : await freeFolder(folder, files.name) };
}

/** The first of the files that is in the folder already. */
async function taken(folder: Uri, names: readonly string[]): Promise<string | undefined> {
  const there = await Promise.all(names.map((name) => isThere(Uri.joinPath(folder, name))));
  return names[there.indexOf(true)];
}

async function freeFolder(parent: Uri, name: string): Promise<Uri> {
  let uri = Uri.joinPath(parent, name);
  for (let number = 2; await isThere(uri); number++) uri = Uri.joinPath(parent, `${name}-${number}`);
  return uri;
}

/** Whether nothing is in a folder but what tools keep for themselves, such as `.git`. */
async function isEmpty(folder: Uri): Promise<boolean> {
  const entries = await workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  return entries.every(([name, type]) => name.startsWith('.') && type === FileType.Directory);
}
