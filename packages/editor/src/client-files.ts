import type { FileSystem } from './host.ts';
import { FindFilesRequest, IsFileRequest, ReadFileRequest } from './protocol/files.ts';
import { ask } from './protocol/request.ts';

type Connection = Parameters<typeof ask>[0];

/** The client's files. What it cannot give is treated as not there: the editor says so itself. */
export function clientFileSystem(connection: Connection): FileSystem {
  const find = (folder: string, isDeep: boolean): Promise<readonly string[]> =>
    ask(connection, FindFilesRequest, { folder, isDeep }).catch(() => []);
  return {
    strategyFilesBelow: (folder) => find(folder, true),
    strategyFilesIn: (folder) => find(folder, false),
    readText: async (uri) => (await ask(connection, ReadFileRequest, { uri }).catch(() => null)) ?? undefined,
    isFile: (uri) => ask(connection, IsFileRequest, { uri }).catch(() => false),
  };
}
