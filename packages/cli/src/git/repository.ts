import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { nearest } from '@goldenthread/language';
import { isWithin } from '../files/surroundings.ts';
import { Failure, WrongUsage } from '../host.ts';
import { inOneLine } from '../text/sanitise.ts';
import { type GitAnswer, runGit } from './run-git.ts';

/** The number of a commit, which git gave. */
export type CommitId = string & { readonly commitId: unique symbol };

/** How many tags and branches a message names. */
const mostNamed = 5;

/** A repository of git on this machine. It is only read: no file, no index and no branch of it changes. */
export class Repository {
  /** The folder of its files, without links. */
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /**
   * The repository that a folder stands in.
   * @param wanted the revision that was asked for, for the message where there is none
   * @param mayBePath whether a folder or a file could have been given in its place
   * @throws Failure, WrongUsage
   */
  static async around(folder: string, wanted: string, mayBePath: boolean): Promise<Repository> {
    const answer = await runGit(['rev-parse', '--show-toplevel'], folder);
    if (answer.code !== 0) throw noRepository(answer, wanted, mayBePath);
    return new Repository(lineOf(answer));
  }

  /**
   * The commit that a revision stands for, such as `HEAD~3` or `v2026`.
   * @throws WrongUsage where there is none, with what may have been meant
   */
  async commitOf(revision: string): Promise<CommitId> {
    const commit = await this.#find(revision);
    if (commit !== undefined) return commit;
    throw new WrongUsage(await this.#unknown(revision));
  }

  /** A path without links in it, as far as it is there; `undefined` where it is outside the repository. */
  async within(path: string): Promise<string | undefined> {
    const real = await realPathOf(path);
    return isWithin(real, this.root) ? real : undefined;
  }

  async #find(revision: string): Promise<CommitId | undefined> {
    // What holds a line end or nothing would be taken apart or for something else.
    if (revision === '' || /[\n\0]/.test(revision)) return undefined;
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const { code, stdout } = await runGit(args, this.root);
    const id = stdout.toString('utf8').trim();
    return code === 0 && /^[0-9a-f]{40,64}$/.test(id) ? (id as CommitId) : undefined;
  }

  async #unknown(revision: string): Promise<string> {
    const shown = inOneLine(revision);
    const isShallow = (await runGit(['rev-parse', '--is-shallow-repository'], this.root)).stdout.includes('true');
    const shallow = isShallow
      ? ' Only the latest versions are in this copy of the repository: `git fetch --unshallow` gets the others, in a GitHub workflow `fetch-depth: 0`.'
      : '';
    const base = /^(.+?)[~^@]/.exec(revision)?.[1];
    if (base !== undefined && (await this.#find(base)) !== undefined) {
      return `There is no version \`${shown}\`: the history of \`${inOneLine(base)}\` does not go back that far.${shallow}`;
    }
    const names = await this.#names();
    const near = nearest(base ?? revision, names);
    const some = names.slice(0, mostNamed).map((name) => `\`${inOneLine(name)}\``);
    const help =
      near !== undefined
        ? `Did you mean \`${inOneLine(near)}\`?`
        : some.length === 0
          ? 'The repository has no tag and no branch yet.'
          : `There are, the latest first: ${some.join(', ')}${names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''}.`;
    return `There is no file, no folder and no version called \`${shown}\`. ${help}${shallow}`;
  }

  /** Tags and branches, the latest first. */
  async #names(): Promise<readonly string[]> {
    const args = [
      'for-each-ref',
      '--sort=-creatordate',
      '--format=%(refname:short)',
      'refs/tags',
      'refs/heads',
      'refs/remotes',
    ];
    const { stdout } = await runGit(args, this.root);
    return stdout
      .toString('utf8')
      .split('\n')
      .filter((name) => name !== '');
  }
}

/** What git prints, without its line end. A path may hold line ends of its own. */
function lineOf({ stdout }: GitAnswer): string {
  return stdout.toString('utf8').replace(/\r?\n$/, '');
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return dirname(path) === path ? path : join(await realPathOf(dirname(path)), basename(path));
  }
}

function noRepository({ stderr }: GitAnswer, wanted: string, mayBePath: boolean): Error {
  const shown = inOneLine(wanted);
  if (stderr.includes('dubious ownership')) {
    return new Failure(
      'This repository belongs to another user of this machine, so git does not read it. `git config --global --add safe.directory` with its folder tells git to trust it.',
    );
  }
  if (/must be run in a work tree/.test(stderr)) {
    return new Failure('This repository holds no files, only versions. Run the command in a clone of it.');
  }
  if (!mayBePath) {
    return new WrongUsage(
      `There is no version \`${shown}\`, as this folder is not in a repository of git. Run the command where the plan's repository is.`,
    );
  }
  return new WrongUsage(
    `There is no file or folder called \`${shown}\`, and no version either: this folder is not in a repository of git. Give two folders or files, or run the command where the plan's repository is.`,
  );
}
