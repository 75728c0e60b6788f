import { extensions, type Uri } from 'vscode';

/*
 * What is used here of VS Code's own Git extension, which publishes no types. It is not there in a browser, and may be
 * switched off.
 */

interface GitExtension {
  readonly enabled: boolean;
  readonly getAPI: (version: 1) => GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: (listener: () => void) => { dispose(): void };
  readonly getRepository: (uri: Uri) => GitRepository | null;
  readonly getRepositoryRoot: (uri: Uri) => Promise<Uri | null>;
  readonly openRepository: (root: Uri) => Promise<GitRepository | null>;
}

export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: { readonly HEAD: { readonly name?: string } | undefined };
  /** The newest first. */
  readonly log: (options: { readonly maxEntries: number; readonly path?: string }) => Promise<readonly GitCommit[]>;
  readonly getCommit: (ref: string) => Promise<GitCommit>;
  readonly getRefs: (query: {
    readonly count?: number;
    readonly sort?: 'alphabetically' | 'committerdate';
  }) => Promise<readonly GitRef[]>;
  /** What is another in the files now than at a commit. */
  readonly diffWith: (ref: string) => Promise<readonly GitChange[]>;
  /**
   * The text of a file at a commit.
   * @throws Error where the commit does not hold it
   */
  readonly show: (ref: string, path: string) => Promise<string>;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
  readonly commitDate?: Date;
}

export interface GitRef {
  readonly type: (typeof refTypes)[keyof typeof refTypes];
  readonly name?: string;
  readonly commit?: string;
}

export const refTypes = { head: 0, remoteHead: 1, tag: 2 } as const;

export interface GitChange {
  readonly status: number;
  /** Where the file stood at the commit. */
  readonly originalUri: Uri;
}

/** The status of a file that the commit does not hold. */
export const isAdded = 1;

/** The repository of a file; nothing where it is in none, or Git is not there. */
export async function repositoryOf(uri: Uri): Promise<GitRepository | undefined> {
  if (uri.scheme !== 'file') return undefined;
  try {
    const extension = extensions.getExtension<GitExtension>('vscode.git');
    const git = await extension?.activate();
    if (!git?.enabled) return undefined;
    const api = git.getAPI(1);
    await initialized(api);
    const known = api.getRepository(uri);
    if (known !== null) return known;
    const root = await api.getRepositoryRoot(uri);
    return (root && (await api.openRepository(root))) ?? undefined;
  } catch {
    // Without Git, or with one that does not work, there are other versions to choose from.
    return undefined;
  }
}

async function initialized(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return;
  await new Promise<void>((resolve) => {
    const listening = api.onDidChangeState(() => {
      if (api.state !== 'initialized') return;
      listening.dispose();
      resolve();
    });
  });
}
