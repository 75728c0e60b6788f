import type { Strategy } from '@goldenthread/strategy';

/** A file's address as readers know it: within the strategy's folder, else its name alone. */
export function shownPlace(uri: string, { folder }: Strategy): string {
  const within = uri.startsWith(folder) ? uri.slice(folder.length) : uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(within);
  } catch {
    return within;
  }
}
