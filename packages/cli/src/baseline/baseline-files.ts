import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  baselineFileName,
  type MatchedEntries,
  matchBaseline,
  type PlacedEntry,
  readBaseline,
} from '@goldenthread/rules';
import type { Strategy } from '@goldenthread/strategy';
import { disk } from '../files/file-source.ts';
import { isStrategyFile, shownPath, uriOf } from '../files/paths.ts';
import { readText } from '../files/read-file.ts';
import { Failure, WrongUsage } from '../host.ts';

/** A baseline that was read. */
export interface BaselineFile {
  /** Absolute. */
  readonly path: string;
  readonly uri: string;
  readonly text: string;
  readonly entries: readonly PlacedEntry[];
  /** Folders of entries, as they stand there, that hold no strategy any more. */
  readonly emptyFolders: ReadonlySet<string>;
}

/** A strategy as a baseline knows it. */
export interface Known {
  readonly name: string;
  readonly folder: string;
  readonly strategy: Strategy;
}

/**
 * The baselines around strategies: of each, the file in its folder or in the nearest folder above; or the one file that
 * the user names, for all of them.
 */
export class BaselineFiles {
  readonly #workingFolder: string;
  readonly #byFolder = new Map<string, BaselineFile | undefined>();
  #named: BaselineFile | undefined;

  constructor(workingFolder: string) {
    this.#workingFolder = workingFolder;
  }

  /** @throws Failure where a baseline cannot be read: what it holds would be told as new */
  async load(strategies: readonly Strategy[]): Promise<void> {
    for (const { folder } of strategies) {
      for (const each of foldersFrom(fileURLToPath(folder))) {
        if (!this.#byFolder.has(each)) this.#byFolder.set(each, await this.#read(join(each, baselineFileName)));
        if (this.#byFolder.get(each) !== undefined) break;
      }
    }
  }

  /** @throws WrongUsage where there is no such file, Failure where it cannot be read */
  async loadNamed(file: string): Promise<void> {
    const path = resolve(this.#workingFolder, file);
    this.#named = await this.#read(path);
    if (this.#named !== undefined) return;
    throw new WrongUsage(
      `There is no baseline ${shownPath(path, this.#workingFolder)}. Check the name, or make one with \`--write-baseline\`.`,
    );
  }

  fileFor({ folder }: Strategy): BaselineFile | undefined {
    if (this.#named !== undefined) return this.#named;
    for (const each of foldersFrom(fileURLToPath(folder))) {
      const file = this.#byFolder.get(each);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  /** The baselines that hold for any of the strategies, each with its entries for them. */
  matched(strategies: readonly Strategy[]): ReadonlyMap<BaselineFile, MatchedEntries<Known, PlacedEntry>> {
    const byFile = Map.groupBy(strategies, (strategy) => this.fileFor(strategy));
    const matched = new Map<BaselineFile, MatchedEntries<Known, PlacedEntry>>();
    for (const [file, mine] of byFile) {
      if (file === undefined) continue;
      const known = mine.map((strategy) => knownIn(dirname(file.path), strategy));
      matched.set(
        file,
        matchBaseline(known, file.entries, (folder) => file.emptyFolders.has(folder)),
      );
    }
    return matched;
  }

  async #read(path: string): Promise<BaselineFile | undefined> {
    if (!(await disk.has(path))) return undefined;
    const shown = shownPath(path, this.#workingFolder);
    const read = await readText(path, shown);
    if ('problem' in read) throw new Failure(read.problem);
    const uri = uriOf(path);
    const baseline = readBaseline(uri, read.text);
    if ('problem' in baseline) throw new Failure(`${shown} ${baseline.problem} Nothing was judged by it.`);
    const { entries } = baseline;
    const folders = [...new Set(entries.map(({ folder }) => folder))];
    const empty: string[] = [];
    for (const folder of folders) if (await isEmpty(resolve(dirname(path), folder))) empty.push(folder);
    return { path, uri, text: read.text, entries, emptyFolders: new Set(empty) };
  }
}

/** A strategy as the baseline in a folder knows it. */
export function knownIn(folder: string, strategy: Strategy): Known {
  const own = relative(folder, fileURLToPath(strategy.folder)) || '.';
  return { name: strategy.name, folder: sep === '/' ? own : own.replaceAll(sep, '/'), strategy };
}

async function isEmpty(folder: string): Promise<boolean> {
  const entries = await disk.entries(folder).catch(() => []);
  return !entries.some(({ name }) => isStrategyFile(name));
}

function foldersFrom(folder: string): readonly string[] {
  const folders = [resolve(folder)];
  for (let at = resolve(folder); dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}
