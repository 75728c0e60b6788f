import { fileURLToPath } from 'node:url';
import type { Loaded } from '../files/load.ts';
import { shownPath } from '../files/paths.ts';
import { inOneLine } from '../text/sanitise.ts';

/**
 * The files that were read, in the order of their paths, from the working folder: those that were asked for and the rest
 * of their strategies. One a line; with `isNullWanted` exactly as they are called, each with a NUL behind it.
 */
export function listOfFiles({ workspace }: Loaded, workingFolder: string, isNullWanted: boolean): string {
  const uris = new Set(workspace.strategies().flatMap(({ files }) => files.map(({ uri }) => uri)));
  const paths = [...uris].filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
  const shown = paths.sort().map((path) => shownPath(path, workingFolder));
  return shown.map((path) => (isNullWanted ? `${path}\0` : `${inOneLine(path)}\n`)).join('');
}
