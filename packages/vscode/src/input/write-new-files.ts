import { commands, l10n, Range, type TextEditor, Uri, window, workspace } from 'vscode';
import { isThere } from '../files.ts';
import { reasonOf } from '../reason.ts';

export interface NewTextFile {
  readonly name: string;
  readonly text: string;
}

/** The place in the first file where its author begins, from 0. */
export interface Begin {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const encoder = new TextEncoder();

/**
 * Writes files into a folder, which is made where it is not there, and opens the first at the place to begin. A file that is
 * there already stays as it is, and none is written then.
 */
export async function writeNewFiles(
  folder: Uri,
  files: readonly NewTextFile[],
  begin: Begin,
): Promise<TextEditor | undefined> {
  const written = files.map(({ name, text }) => ({ name, uri: Uri.joinPath(folder, name), text }));
  for (const { name, uri } of written) {
    if (await isThere(uri)) {
      await window.showErrorMessage(
        l10n.t('Nothing was written: {0} is in this folder already. Choose another folder.', name),
      );
      return undefined;
    }
  }
  const [first] = written;
  if (first === undefined) return undefined;
  try {
    await workspace.fs.createDirectory(folder);
    for (const { uri, text } of written) await workspace.fs.writeFile(uri, encoder.encode(text));
  } catch (error) {
    await window.showErrorMessage(l10n.t('The files could not be written into this folder: {0}', reasonOf(error)));
    return undefined;
  }
  const { line, start, end } = begin;
  const editor = await window.showTextDocument(first.uri, {
    preview: false,
    selection: new Range(line, start, line, end),
  });
  if (workspace.getWorkspaceFolder(first.uri) === undefined) void offerToOpen(folder);
  return editor;
}

/** Beside a single open file nobody sees the others: they are in the Explorer once their folder is open. */
async function offerToOpen(folder: Uri): Promise<void> {
  const open = l10n.t('Open Folder');
  const answer = await window.showInformationMessage(
    l10n.t('The plan has several files. Open their folder to see all of them.'),
    open,
  );
  if (answer === open) await commands.executeCommand('vscode.openFolder', folder);
}
