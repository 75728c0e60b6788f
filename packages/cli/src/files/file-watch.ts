import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ignoreFileName } from './ignore-file.ts';

export interface Watched {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** Editors save in several steps; they are one change. */
const settled = 80;
/** Folders on other machines tell nobody of their changes, so they are looked at as well. */
const lookEvery = 2_000;

/** Says when a file of interest has changed, come or gone. */
export class FileWatch {
  readonly #changed: () => void;
  readonly #isWanted: () => boolean;
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #look: NodeJS.Timeout;
  #watched: Watched = { folders: [], files: [] };
  #seen: string | undefined;
  #settling: NodeJS.Timeout | undefined;

  /** @param isWanted whether anybody is there who wants to know, so that folders are worth a look */
  constructor(changed: () => void, isWanted: () => boolean) {
    this.#changed = changed;
    this.#isWanted = isWanted;
    this.#look = setInterval(() => void this.#lookAgain(), lookEvery);
    this.#look.unref();
  }

  /** Watches these from now on, and nothing else. */
  set(watched: Watched): void {
    this.#watched = watched;
    this.#seen = undefined;
    for (const [folder, watcher] of this.#watchers) {
      if (watched.folders.includes(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of watched.folders) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  close(): void {
    clearInterval(this.#look);
    clearTimeout(this.#settling);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #watch(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        if (concerns(name)) this.#soon();
      });
      // A folder that is deleted or cannot be watched any more is looked at instead.
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // The system has no watchers left, or cannot watch this folder: it is looked at instead.
    }
  }

  #soon(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(this.#changed, settled);
  }

  async #lookAgain(): Promise<void> {
    if (!this.#isWanted()) return;
    const { folders, files } = this.#watched;
    const seen = (await Promise.all([...folders, ...files].map(stateOf))).join(' ');
    const before = this.#seen;
    this.#seen = seen;
    if (before !== undefined && before !== seen) this.#soon();
  }
}

/** A strategy's file, what is said of how it is judged, or what may be a folder. */
function concerns(name: string | null): boolean {
  return (
    name === null ||
    /^goldenthread.*\.json$/.test(name) ||
    name === ignoreFileName ||
    /\.cjoip$/i.test(name) ||
    !name.includes('.')
  );
}

async function stateOf(path: string): Promise<string> {
  try {
    const { mtimeMs, size } = await stat(path);
    return `${mtimeMs}/${size}`;
  } catch {
    return 'gone';
  }
}
