import type { IsoDate } from '@goldenthread/language';

/**
 * What the server needs from the machine it runs on. The Node and the browser versions differ only here, so that
 * everything else runs in a web worker as well.
 */
export interface ServerHost {
  readonly files: FileSystem;
  /** Today: the clock is asked here and nowhere below. */
  readonly today: () => IsoDate;
  /** Calls back when the messages that have come in are taken up. */
  readonly whenIdle: (run: () => void) => void;
}

export interface FileSystem {
  /** Addresses of the `.cjoip` files below a folder. A folder that cannot be read gives none. */
  readonly strategyFilesBelow: (folder: string) => Promise<readonly string[]>;
  /** Addresses of the `.cjoip` files in a folder itself. */
  readonly strategyFilesIn: (folder: string) => Promise<readonly string[]>;
  /** The file's text, or `undefined` where it is not there or cannot be read. */
  readonly readText: (file: string) => Promise<string | undefined>;
  /** Whether there is such a file, of any kind. */
  readonly isFile: (file: string) => Promise<boolean>;
}
