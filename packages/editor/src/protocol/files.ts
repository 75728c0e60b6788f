import type { Request } from './request.ts';

/*
 * The client reads the files for a server that runs in a worker: it may have them from a disk, a repository or a cloud
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
export const FindFilesRequest: Request<FindFilesParams, readonly string[]> = { method: 'goldenthread/findFiles' };

/** The text of a file; `null` where it is not there or cannot be read. */
export const ReadFileRequest: Request<ReadFileParams, string | null> = { method: 'goldenthread/readFile' };

/** Whether there is such a file, of any kind. */
export const IsFileRequest: Request<ReadFileParams, boolean> = { method: 'goldenthread/isFile' };
