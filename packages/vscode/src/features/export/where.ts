import { env, UIKind, Uri, workspace } from 'vscode';

/** The folder of a file, where files can be written; a text that is not saved yet has none, and no framework either. */
export function folderBeside(uri: Uri): Uri | undefined {
  const isOnFiles = uri.scheme === 'file' || workspace.fs.isWritableFileSystem(uri.scheme) === true;
  if (isOnFiles) return Uri.joinPath(uri, '..');
  return workspace.workspaceFolders?.[0]?.uri;
}

export function fileIn(folder: Uri | undefined, name: string): Uri | undefined {
  return folder && Uri.joinPath(folder, name);
}

/** Whether the person's own programs can open the file. */
export function isOnThisMachine({ scheme }: Uri): boolean {
  return scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}
