/** `file:///plans/northshire/` of `file:///plans/northshire/needs.cjoip`. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** `outcomes.cjoip` of its address, readable; `Untitled-1` of `untitled:Untitled-1`, a text that is not saved yet. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/^untitled:/, '');
  return decoded(name) ?? name;
}

/** A file's path from a folder, readable: `parts/outcomes.cjoip`. Its name alone where it is in no folder, or elsewhere. */
export function pathWithin(folder: string, uri: string): string {
  const isWithin = folder !== '' && uri.startsWith(folder);
  return (isWithin ? decoded(uri.slice(folder.length)) : undefined) ?? fileName(uri);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
