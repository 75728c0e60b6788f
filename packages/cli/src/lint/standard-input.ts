import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { decode, largestFile } from '../files/decode.ts';
import type { FileSource } from '../files/file-source.ts';
import { isStrategyFile, shownPath } from '../files/paths.ts';
import { Failure, type Host, WrongUsage } from '../host.ts';

/** A text that stands for a file, whatever the file itself holds and whether it is there. */
export interface StandIn {
  /** Absolute. */
  readonly path: string;
  readonly source: FileSource;
}

/**
 * Takes what is piped in for a file's text, as editors do that have not saved it.
 * @param source where every other file is read from
 * @throws WrongUsage, Failure
 */
export async function standIn(fileName: string | undefined, source: FileSource, host: Host): Promise<StandIn> {
  if (fileName === undefined) {
    throw new WrongUsage(
      'A plan is judged as a whole, so say which of its files the text is of, with `--stdin-filename plans/needs.cjoip`.',
    );
  }
  const path = resolve(host.workingFolder, fileName);
  const shown = shownPath(path, host.workingFolder);
  if (!isStrategyFile(path)) {
    throw new WrongUsage(`${shown} is not a strategy file: their names end in \`.cjoip\`.`);
  }
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (folder?.isDirectory() !== true) {
    throw new WrongUsage(
      `There is no folder ${shownPath(dirname(path), host.workingFolder)}, so nothing tells which strategy the text is part of.`,
    );
  }
  const bytes = await host.readInput();
  if (bytes.length > largestFile) throw new Failure('What is piped in is too large to be a strategy.');
  const read = decode(bytes, 'What is piped in');
  if ('problem' in read) throw new Failure(read.problem);
  return { path, source: await withText(source, path, read.text) };
}

async function withText(source: FileSource, path: string, text: string): Promise<FileSource> {
  const own = { folder: dirname(path), name: basename(path) };
  // Where the file is there under another path, by a link, it is the same file.
  const real = await source.realPath(path).catch(async () => join(await source.realPath(own.folder), own.name));
  const isMine = async (other: string): Promise<boolean> =>
    other === path || (await source.realPath(other).catch(() => other)) === real;
  return {
    entries: async (folder) => {
      const entries = await source.entries(folder);
      const isThere = entries.some(({ name }) => name === own.name);
      return folder !== own.folder || isThere ? entries : [...entries, { name: own.name, type: 'file' }];
    },
    realPath: async (other) => (other === path ? real : await source.realPath(other)),
    isFolder: async (other) => other !== path && (await source.isFolder(other)),
    has: async (other) => other === path || (await source.has(other)),
    readText: async (other, shown) => ((await isMine(other)) ? { text } : await source.readText(other, shown)),
  };
}
