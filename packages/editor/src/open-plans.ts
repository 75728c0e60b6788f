import { folderOf, frameworkScheme, parseFile } from '@goldenthread/language';
import { rules, SettingsFiles, settingsFileName } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import type { FileSystem } from './host.ts';

/** A file's text in the editor, which comes before the one on disk. */
export interface OpenText {
  readonly uri: string;
  readonly getText: () => string;
  /** Counts the changes of the text, as the client does. */
  readonly version?: number;
}

/** Told how many files of how many are read. */
export type ReportReading = (read: number, of: number) => void;

/**
 * The plans at hand: files on disk, with the editor's own text over them. Changes are taken up together, in one step
 * without a wait in between, so that what is asked next is answered from the newest text.
 */
export class OpenPlans {
  readonly workspace = new StrategyWorkspace();
  readonly settings: SettingsFiles;
  readonly #files: FileSystem;
  readonly #open = new Map<string, OpenText>();
  readonly #changed = new Set<string>();
  /** The folders that the editor has opened, whose plans are all at hand. */
  readonly #folders = new Set<string>();
  /** Folders of files that were opened by themselves, until the last of these is closed. */
  readonly #aside = new Set<string>();
  /** The last reading of each file: one that began earlier and ends later tells nothing new. */
  readonly #readings = new Map<string, symbol>();

  constructor(files: FileSystem) {
    this.#files = files;
    this.settings = new SettingsFiles((uri) => files.readText(uri), rules);
  }

  /** Reads every plan below the folders. */
  async load(folders: readonly string[], report?: ReportReading): Promise<void> {
    const found: string[] = [];
    for (const folder of folders) {
      this.#folders.add(withSlash(folder));
      found.push(...(await this.#files.strategyFilesBelow(folder)));
    }
    await this.#readAll([...new Set(found)], report);
  }

  /** Forgets the plans below folders that the editor has closed, but for those beside files that are still open. */
  unload(folders: readonly string[]): void {
    for (const folder of folders) this.#folders.delete(withSlash(folder));
    for (const uri of this.#open.keys()) {
      if (!this.#isInFolder(folderOf(uri))) this.#aside.add(folderOf(uri));
    }
    this.#forgetUnwanted();
  }

  /** A file opened by itself, outside the folders, is judged with the other files of its folder. */
  async open(text: OpenText): Promise<void> {
    if (isFramework(text.uri)) return;
    this.change(text);
    const folder = folderOf(text.uri);
    const isKnown = this.#isInFolder(folder) || this.#aside.has(folder);
    if (!isKnown) this.#aside.add(folder);
    await this.settings.load(folder);
    if (!isKnown) await this.#readAll(await this.#files.strategyFilesIn(folder));
  }

  change(text: OpenText): void {
    if (isFramework(text.uri)) return;
    this.#open.set(text.uri, text);
    this.#changed.add(text.uri);
  }

  /** The version of a file's text that the editor has; `null`, as the protocol has it, for a file that is not open. */
  versionOf(uri: string): number | null {
    return this.#open.get(uri)?.version ?? null;
  }

  /** What the editor closes is again what stands on disk. */
  async close(uri: string): Promise<void> {
    this.#open.delete(uri);
    this.#changed.delete(uri);
    const folder = folderOf(uri);
    const isLast = ![...this.#open.keys()].some((other) => folderOf(other) === folder);
    if (isLast && this.#aside.delete(folder)) this.#forgetUnwanted();
    await this.refresh(uri);
  }

  /** Takes up a file that was made, changed or deleted outside the editor. */
  async refresh(uri: string): Promise<void> {
    if (isFramework(uri) || this.#open.has(uri)) return;
    if (uri.endsWith(`/${settingsFileName}`)) {
      await this.settings.refresh(uri);
      return;
    }
    if (!this.#isWanted(uri)) {
      this.workspace.delete(uri);
      return;
    }
    const reading = Symbol(uri);
    this.#readings.set(uri, reading);
    const [text] = await Promise.all([this.#files.readText(uri), this.settings.load(folderOf(uri))]);
    // Meanwhile the file may have been opened, read again, or its folder closed.
    if (this.#readings.get(uri) !== reading) return;
    this.#readings.delete(uri);
    if (this.#open.has(uri)) return;
    if (!this.#isWanted(uri)) this.#forgetUnwanted();
    else if (text === undefined) this.workspace.delete(uri);
    else this.workspace.set(parseFile(uri, text));
  }

  /** Takes up a folder that was made, renamed or deleted outside the editor. */
  async refreshBelow(folder: string): Promise<void> {
    const within = withSlash(folder);
    const known = this.workspace.strategies().flatMap((strategy) => strategy.files.map(({ uri }) => uri));
    const found = await this.#files.strategyFilesBelow(folder);
    await this.#readAll([...new Set([...known.filter((uri) => uri.startsWith(within)), ...found])]);
  }

  /** Brings the plans up to the newest text of the editor; `false` where they are. */
  update(): boolean {
    if (this.#changed.size === 0) return false;
    for (const uri of this.#changed) {
      const text = this.#open.get(uri);
      if (text !== undefined) this.workspace.set(parseFile(uri, text.getText()));
    }
    this.#changed.clear();
    return true;
  }

  #isInFolder(folder: string): boolean {
    return [...this.#folders].some((opened) => folder.startsWith(opened));
  }

  /** Whether a file's plan is to be at hand. */
  #isWanted(uri: string): boolean {
    return this.#open.has(uri) || this.#aside.has(folderOf(uri)) || this.#isInFolder(folderOf(uri));
  }

  #forgetUnwanted(): void {
    const plans = this.workspace.strategies().flatMap((strategy) => strategy.files.map(({ uri }) => uri));
    for (const uri of plans) if (!this.#isWanted(uri)) this.workspace.delete(uri);
    this.settings.forgetBut([...this.#folders, ...this.#aside]);
  }

  async #readAll(uris: readonly string[], report?: ReportReading): Promise<void> {
    const waiting = [...uris];
    const readNext = async (): Promise<void> => {
      for (let uri = waiting.pop(); uri !== undefined; uri = waiting.pop()) {
        await this.refresh(uri);
        report?.(uris.length - waiting.length, uris.length);
      }
    };
    await Promise.all(Array.from({ length: 8 }, readNext));
  }
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** Whether the address is that of a standard framework, whose text is the same for everybody. */
export function isFramework(uri: string): boolean {
  return uri.startsWith(`${frameworkScheme}:`);
}
