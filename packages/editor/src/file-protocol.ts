import { RequestType } from 'vscode-languageserver-protocol';
import type { FileSystem } from './host.ts';

/*
 * Where the server runs in a web worker, the client reads the files: it may have them from a repository or a cloud
 * drive. These requests go from the server to the client.
 */

export interface FindFilesParams {
  readonly folder: string;
  /** Whether folders within the folder are looked through as well. */
  readonly isDeep: boolean;
}

export interface ReadFileParams {
  readonly uri: string;
}

/** The `.cjoip` files in a folder. Gives their addresses. */
export const FindFilesRequest = new RequestType<FindFilesParams, string[], void>('goldenthread/findFiles');

/** The text of a file; `null` where it is not there or cannot be read. */
export const ReadFileRequest = new RequestType<ReadFileParams, string | null, void>('goldenthread/readFile');

/** Whether there is such a file, of any kind. */
export const IsFileRequest = new RequestType<ReadFileParams, boolean, void>('goldenthread/isFile');

/** The client's answers to these requests. */
export interface ClientFiles {
  readonly findFiles: (params: FindFilesParams) => Promise<readonly string[]>;
  readonly readFile: (params: ReadFileParams) => Promise<string | null>;
  readonly isFile: (params: ReadFileParams) => Promise<boolean>;
}

/** The client's files. What it cannot give is treated as not there: the editor says so itself. */
export function clientFileSystem({ findFiles, readFile, isFile }: ClientFiles): FileSystem {
  const find = (folder: string, isDeep: boolean): Promise<readonly string[]> =>
    findFiles({ folder, isDeep }).catch(() => []);
  return {
    strategyFilesBelow: (folder) => find(folder, true),
    strategyFilesIn: (folder) => find(folder, false),
    readText: async (uri) => (await readFile({ uri }).catch(() => null)) ?? undefined,
    isFile: (uri) => isFile({ uri }).catch(() => false),
  };
}
