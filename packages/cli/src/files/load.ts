import { dirname, resolve } from 'node:path';
import { type ParsedFile, parseFile } from '@goldenthread/language';
import { type Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import { noProgress, type Progress } from '../progress.ts';
import { FileReader } from './file-reader.ts';
import { disk, type FileSource } from './file-source.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import { isStrategyFile, shownPath, uriOf } from './paths.ts';
import { fileSystemProblem, type Problem } from './problem.ts';
import { deepestPart, folderOfHeader, isWithin } from './surroundings.ts';

/** A strategy of which at least one file was asked for. */
export interface AskedStrategy {
  readonly strategy: Strategy;
  /** The addresses of its files that were asked for. */
  readonly asked: ReadonlySet<string>;
}

export interface Loaded {
  readonly workspace: StrategyWorkspace;
  /** The addresses of all the files that were asked for. */
  readonly asked: ReadonlySet<string>;
  readonly strategies: readonly AskedStrategy[];
  readonly problems: readonly Problem[];
  /** The folders in which files were looked for. */
  readonly folders: ReadonlySet<string>;
  /** How many files were read, and how many of them because the rest of their strategy was asked for. */
  readonly filesRead: number;
  readonly filesBeside: number;
}

/**
 * Reads the strategies of the paths. A plan can only be judged as a whole, so the rest of a strategy is read where the
 * paths name a part of it: the files below the folder of its header, and what it says it uses.
 * @param source where files are read from: the disk, where nothing is said
 */
export async function load(
  paths: readonly string[],
  workingFolder: string,
  source: FileSource = disk,
  progress: Progress = noProgress,
): Promise<Loaded> {
  return new Loader(workingFolder, source, progress).load(paths);
}

/** Reads what the paths name and nothing beside it, for work that looks at each file alone. */
export async function loadAlone(
  paths: readonly string[],
  workingFolder: string,
  source: FileSource,
  progress: Progress,
): Promise<Loaded> {
  return new Loader(workingFolder, source, progress).load(paths, { alone: true });
}

/** The strategies of a workspace of which files were asked for. */
export function askedStrategies(workspace: StrategyWorkspace, asked: ReadonlySet<string>): readonly AskedStrategy[] {
  return workspace.strategies().flatMap((strategy): AskedStrategy[] => {
    const mine = new Set(strategy.files.map((file) => file.uri).filter((uri) => asked.has(uri)));
    return mine.size === 0 ? [] : [{ strategy, asked: mine }];
  });
}

class Loader {
  readonly #workingFolder: string;
  readonly #source: FileSource;
  readonly #progress: Progress;
  readonly #reader: FileReader;
  readonly #workspace = new StrategyWorkspace();
  readonly #problems: Problem[] = [];
  readonly #asked = new Set<string>();
  readonly #known = new Set<string>();
  readonly #searched = new Set<string>();
  readonly #folders = new Set<string>();
  /** Read to the deepest folder, and read as deep as the parts of a strategy may stand. */
  readonly #wholeFolders = new Set<string>();
  readonly #foldersBeside = new Set<string>();
  #filesRead = 0;

  constructor(workingFolder: string, source: FileSource, progress: Progress) {
    this.#workingFolder = workingFolder;
    this.#source = source;
    this.#progress = progress;
    this.#reader = new FileReader(source, (path) => this.#shown(path));
  }

  async load(paths: readonly string[], { alone = false } = {}): Promise<Loaded> {
    for (const path of paths) {
      if (path === '') this.#problems.push({ path, message: 'One of the paths is empty. Check what is given.' });
      else await this.#ask(resolve(this.#workingFolder, path));
    }
    const asked = this.#filesRead;
    if (!alone) await this.#readAround();
    return {
      workspace: this.#workspace,
      asked: this.#asked,
      strategies: askedStrategies(this.#workspace, this.#asked),
      problems: this.#problems,
      folders: this.#folders,
      filesRead: this.#filesRead,
      filesBeside: this.#filesRead - asked,
    };
  }

  async #ask(path: string): Promise<void> {
    let isFolder: boolean;
    try {
      isFolder = await this.#source.isFolder(path);
    } catch (error) {
      this.#problems.push(fileSystemProblem(path, error, this.#shown(path)));
      return;
    }
    if (!isFolder) {
      await this.#askFile(path);
      return;
    }
    const { files, folders, failures } = await findFiles(path, this.#source);
    for (const folder of folders) this.#folders.add(folder);
    for (const failure of failures) this.#problems.push(this.#failure(failure));
    if (files.length === 0 && failures.length === 0) this.#problems.push(this.#noStrategy(path));
    this.#wholeFolders.add(path);
    for (const file of await this.#add(files)) this.#asked.add(file.uri);
  }

  async #askFile(path: string): Promise<void> {
    if (!isStrategyFile(path)) {
      const message = `${this.#shown(path)} is not a strategy file: their names end in \`.cjoip\`.`;
      this.#problems.push({ path, message });
      return;
    }
    const found = await this.#reader.found(path);
    // A file that is named twice, or that a folder before it held, is asked for already.
    for (const file of await this.#add([found])) this.#asked.add(file.uri);
  }

  /** Reads files that are not read yet. */
  async #add(found: readonly FoundFile[]): Promise<readonly ParsedFile[]> {
    const fresh = found.filter(({ realPath }) => !this.#known.has(realPath) && this.#known.add(realPath));
    const added: ParsedFile[] = [];
    for (const { path, read } of await this.#reader.readAll(fresh.map(({ path }) => path))) {
      if ('problem' in read) {
        this.#problems.push({ path, message: read.problem });
        continue;
      }
      const file = parseFile(uriOf(path), read.text);
      this.#progress.count('Reading file', added.length + 1, fresh.length);
      this.#filesRead += 1;
      this.#workspace.set(file);
      added.push(file);
    }
    return added;
  }

  /** Reads the rest of the strategies that were asked for in part, then what those use, until nothing is left to find. */
  async #readAround(): Promise<void> {
    for (let before = -1; before < this.#filesRead; ) {
      before = this.#filesRead;
      for (const strategy of this.#workspace.strategies()) {
        const file = strategy.files[0];
        const isMine = strategy.files.some(({ uri }) => this.#asked.has(uri));
        if (file === undefined || !isMine) continue;
        await this.#readRest(strategy, file);
        await this.#readUsed(strategy, file);
      }
    }
  }

  async #readRest(strategy: Strategy, file: ParsedFile): Promise<void> {
    const folder = dirname(this.#pathOf(file));
    if (strategy.type !== 'unnamed') {
      await this.#readFolder(folder);
      return;
    }
    await this.#readStrategy(file.outline.header?.name, folder);
  }

  async #readUsed(strategy: Strategy, file: ParsedFile): Promise<void> {
    const folder = dirname(this.#pathOf(file));
    for (const { outline } of strategy.files) {
      for (const name of outline.usedStrategies) {
        if (!strategy.used.has(name)) await this.#readStrategy(name, folder);
      }
    }
  }

  async #readStrategy(name: string | undefined, from: string): Promise<void> {
    const search = `${name} ${from}`;
    if (this.#searched.has(search)) return;
    this.#searched.add(search);
    const folder = await folderOfHeader(
      name,
      from,
      this.#workingFolder,
      (path) => this.#reader.headerOf(path),
      this.#source,
    );
    if (folder !== undefined) await this.#readFolder(folder);
  }

  /** Folders below that cannot be entered are nobody's business here: nobody asked for them. */
  async #readFolder(folder: string): Promise<void> {
    for (const read of this.#wholeFolders) if (isWithin(folder, read)) return;
    if (this.#foldersBeside.has(folder)) return;
    this.#foldersBeside.add(folder);
    const { files, folders } = await findFiles(folder, this.#source, deepestPart);
    for (const below of folders) this.#folders.add(below);
    await this.#add(files);
  }

  #pathOf(file: ParsedFile): string {
    return this.#reader.pathOf(file.uri);
  }

  #noStrategy(path: string): Problem {
    const message = `There is no strategy in ${this.#shown(path)}: no file in it or below it ends in \`.cjoip\`. Begin one with a file such as strategy.cjoip whose first line says \`strategy name: Title\`.`;
    return { path, message };
  }

  #failure({ path, error }: { readonly path: string; readonly error: unknown }): Problem {
    if (isStrategyFile(path) && (error as NodeJS.ErrnoException).code === 'ENOENT') {
      return { path, message: `${this.#shown(path)} is a link to a file that is not there.` };
    }
    return fileSystemProblem(path, error, this.#shown(path));
  }

  #shown(path: string): string {
    return shownPath(path, this.#workingFolder);
  }
}
