import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The address under which the language knows a file. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** A path as readers see it: from the working folder, with `/`. */
export function shownPath(path: string, workingFolder: string): string {
  const shown = relative(workingFolder, path) || '.';
  return sep === '/' ? shown : shown.replaceAll(sep, '/');
}

/** As `shownPath`, for an address. One that is no file, such as a standard framework's, stays as it is. */
export function shownUri(uri: string, workingFolder: string): string {
  return uri.startsWith('file:') ? shownPath(fileURLToPath(uri), workingFolder) : uri;
}

export function isStrategyFile(path: string): boolean {
  return /\.cjoip$/i.test(path);
}
