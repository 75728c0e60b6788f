import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { Failure } from '../host.ts';

export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Nothing is asked of the user or fetched from elsewhere, no lock is taken, and messages are in English: whatever the
 * settings of the machine say. Which repository it is follows from the folder, also where a hook of another runs this.
 */
const quiet = {
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  // The same for versions of git before 2.44: no way to fetch is allowed.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_PAGER: 'cat',
  LC_ALL: 'C',
};

/**
 * Starts the program `git` in a folder: never through a shell, so that no name or revision can be a command.
 * @throws Failure where it is not installed
 */
export async function startGit(args: readonly string[], folder: string): Promise<ChildProcessWithoutNullStreams> {
  const child = spawn('git', ['--no-pager', '--no-replace-objects', ...args], {
    cwd: folder,
    env: { ...process.env, ...quiet },
    windowsHide: true,
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error: NodeJS.ErrnoException) => reject(notStarted(error, folder)));
  });
  return child;
}

/** Runs `git` to its end, whatever it says. */
export async function runGit(args: readonly string[], folder: string): Promise<GitAnswer> {
  const child = await startGit(args, folder);
  child.stdin.end();
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => reject(notStarted(error, folder)));
    child.once('close', (ended) => resolve(ended ?? -1));
  });
  return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') };
}

function notStarted(error: NodeJS.ErrnoException, folder: string): Failure {
  if (error.code === 'ENOENT') {
    return new Failure(
      `Versions are read by the program git, and it is not installed or not found (from ${folder}). Install it from https://git-scm.com; or compare two folders, which needs no git.`,
    );
  }
  return new Failure(`The program git could not be started (${error.code ?? error.message}).`);
}
