import { answer, FindFilesRequest, IsFileRequest, ReadFileRequest } from '@goldenthread/editor/protocol';
import { FileType, Uri, workspace } from 'vscode';
import type { GoldenThreadClient } from './client.ts';

/** Folders that hold no plans of one's own. */
const leftOut: ReadonlySet<string> = new Set(['node_modules', 'dist']);

/** Reads files for the server, from wherever VS Code has them. What cannot be read is not there. */
export function answerForFiles(client: GoldenThreadClient): void {
  answer(client, FindFilesRequest, ({ folder, isDeep }) => plansIn(Uri.parse(folder), isDeep));
  answer(client, ReadFileRequest, ({ uri }) => textOf(Uri.parse(uri)));
  answer(client, IsFileRequest, ({ uri }) => isFile(Uri.parse(uri)));
}

export async function plansIn(folder: Uri, isDeep: boolean): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  const found = await Promise.all(
    entries.map(async ([name, type]): Promise<string[]> => {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory) {
        return isDeep && !leftOut.has(name) && !name.startsWith('.') ? await plansIn(uri, true) : [];
      }
      return name.endsWith('.cjoip') ? [uri.toString()] : [];
    }),
  );
  return found.flat();
}

export async function textOf(uri: Uri): Promise<string | null> {
  try {
    // In the encoding in which the editor itself would open the file.
    return await workspace.decode(await workspace.fs.readFile(uri), { uri });
  } catch {
    return null;
  }
}

/** Whether anything has the address: a file, a folder, or what is neither. */
export async function isThere(uri: Uri): Promise<boolean> {
  return await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** The name of a file or a folder: `needs.cjoip`. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export async function isFile(uri: Uri): Promise<boolean> {
  return await workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.File) !== 0,
    () => false,
  );
}
