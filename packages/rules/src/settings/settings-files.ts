import type { Finding } from '@goldenthread/language';
import { type RuleOptions, readSettings } from './read-settings.ts';
import { defaultSettings, type Settings, settingsFileName } from './settings.ts';

/** A settings file, read. */
export interface SettingsFile {
  readonly uri: string;
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}

/** Reads a file's text; `undefined` where there is none. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/**
 * The settings files around strategies. For a strategy, the file in its folder holds, else the one in the nearest folder
 * above. Folders are addresses that end in `/`.
 */
export class SettingsFiles {
  readonly #readText: ReadText;
  readonly #rules: readonly RuleOptions[];
  /** By folder; `undefined` where the folder has none. */
  readonly #byFolder = new Map<string, SettingsFile | undefined>();
  /** The last reading for each folder: one that began earlier and ends later tells nothing new. */
  readonly #readings = new Map<string, symbol>();

  constructor(readText: ReadText, rules: readonly RuleOptions[]) {
    this.#readText = readText;
    this.#rules = rules;
  }

  /** Looks for settings in a folder and in those above it, where that has not been done. */
  async load(folder: string): Promise<void> {
    const unknown = foldersFrom(folder).filter((each) => !this.#byFolder.has(each));
    await Promise.all(unknown.map((each) => this.#read(each)));
  }

  /** Takes up a settings file that was made, changed or deleted. */
  async refresh(uri: string): Promise<void> {
    await this.#read(uri.slice(0, -settingsFileName.length));
  }

  /** Forgets the files that are neither in or below these folders nor above them. */
  forgetBut(folders: readonly string[]): void {
    for (const folder of new Set([...this.#byFolder.keys(), ...this.#readings.keys()])) {
      if (folders.some((kept) => kept.startsWith(folder) || folder.startsWith(kept))) continue;
      this.#byFolder.delete(folder);
      this.#readings.delete(folder);
    }
  }

  /** The file that holds for a folder, as far as it was loaded. */
  fileFor(folder: string): SettingsFile | undefined {
    for (const each of foldersFrom(folder)) {
      const file = this.#byFolder.get(each);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  settingsFor(folder: string): Settings {
    return this.fileFor(folder)?.settings ?? defaultSettings;
  }

  /** Every settings file that was found, by address. */
  all(): readonly SettingsFile[] {
    return [...this.#byFolder.values()].filter((file) => file !== undefined).sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  async #read(folder: string): Promise<void> {
    const uri = `${folder}${settingsFileName}`;
    const reading = Symbol(uri);
    this.#readings.set(folder, reading);
    const text = await this.#readText(uri);
    if (this.#readings.get(folder) !== reading) return;
    this.#readings.delete(folder);
    this.#byFolder.set(folder, text === undefined ? undefined : { uri, ...readSettings(uri, text, this.#rules) });
  }
}

/** `file:///plans/north/`, `file:///plans/`, `file:///`. */
function foldersFrom(folder: string): readonly string[] {
  const root = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?\//i.exec(folder)?.[0] ?? '';
  const folders = [folder];
  for (let at = folder; at.length > root.length; ) {
    at = at.slice(0, at.lastIndexOf('/', at.length - 2) + 1);
    folders.push(at);
  }
  return folders;
}
