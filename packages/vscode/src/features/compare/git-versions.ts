import type { ComparableStrategy, VersionFile } from '@goldenthread/editor/protocol';
import { l10n, Uri } from 'vscode';
import { withoutIcons } from '../../plain-text.ts';
import { dayOf, dayTitles } from './days.ts';
import { type GitCommit, type GitRef, type GitRepository, isAdded, refTypes } from './git-extension.ts';
import type { Version } from './version.ts';

/** A version in a list to choose from. */
export interface ListedVersion extends Version {
  readonly label: string;
  readonly description: string;
}

export interface GitVersions {
  /** Versions that somebody has given a name. */
  readonly tags: readonly ListedVersion[];
  /** What was recorded of the strategy, the newest first. */
  readonly commits: readonly ListedVersion[];
  readonly branches: readonly ListedVersion[];
}

/** How many of each kind are listed; whoever wants an older one gives it a name. */
const most = { tags: 30, commits: 100, branches: 20 };

/** The versions of a strategy that its repository holds. */
export async function gitVersions(repository: GitRepository, strategy: ComparableStrategy): Promise<GitVersions> {
  const path = Uri.parse(strategy.folder).fsPath;
  const [commits, refs] = await Promise.all([
    // A repository without a commit has no log.
    repository.log({ maxEntries: most.commits, path }).catch(() => []),
    repository.getRefs({ sort: 'committerdate' }).catch(() => []),
  ]);
  const [tags, branches] = await Promise.all([
    named(repository, refs.filter(({ type }) => type === refTypes.tag).slice(0, most.tags)),
    named(repository, otherBranches(repository, refs).slice(0, most.branches)),
  ]);
  const at = reader(repository, strategy);
  const days = dayTitles(commits.map(dateOf));
  return {
    tags: tags.map(({ name, commit }) => ({
      label: `$(tag) ${withoutIcons(name)}`,
      description: described(commit, true),
      since: name,
      from: l10n.t('“{0}” of {1}', name, dayOf(dateOf(commit))),
      read: at(commit.hash),
    })),
    commits: commits.map((commit, index) => ({
      label: `$(history) ${days[index]}`,
      description: described(commit, false),
      since: days[index] ?? '',
      from: l10n.t('{0} (“{1}”)', days[index] ?? '', titleOf(commit)),
      read: at(commit.hash),
    })),
    branches: branches.map(({ name, commit }) => ({
      label: `$(git-branch) ${withoutIcons(name)}`,
      description: described(commit, true),
      since: l10n.t('the branch “{0}”', name),
      from: l10n.t('the branch “{0}”', name),
      read: at(commit.hash),
    })),
  };
}

/** Branches on which somebody else may have written, each once though it is here and elsewhere. */
function otherBranches({ state: { HEAD } }: GitRepository, refs: readonly GitRef[]): readonly GitRef[] {
  const own = refs.filter(({ type }) => type === refTypes.head);
  const known = new Set(own.map(({ commit }) => commit));
  const others = refs.filter(({ type, commit }) => type === refTypes.remoteHead && !known.has(commit));
  return [...own.filter(({ name }) => name !== HEAD?.name), ...others];
}

interface NamedCommit {
  readonly name: string;
  readonly commit: GitCommit;
}

/** The commits of tags and branches, the newest first. A tag may stand for something that is no version. */
async function named(repository: GitRepository, refs: readonly GitRef[]): Promise<readonly NamedCommit[]> {
  const found = await Promise.all(
    refs.map(async ({ name, commit }): Promise<readonly NamedCommit[]> => {
      if (name === undefined || commit === undefined) return [];
      return await repository.getCommit(commit).then(
        (read) => [{ name, commit: read }],
        () => [],
      );
    }),
  );
  return found.flat().sort((a, b) => dateOf(b.commit).getTime() - dateOf(a.commit).getTime());
}

/**
 * Reads the files of a strategy at a commit, once: a commit never changes. Those that stand where they stand now are known;
 * those that were deleted, renamed or moved since are told by what has changed since.
 */
function reader(repository: GitRepository, strategy: ComparableStrategy): (hash: string) => Version['read'] {
  return (hash) => {
    let files: Promise<readonly VersionFile[]> | undefined;
    return async () => {
      files ??= filesAt(repository, strategy, hash);
      try {
        return await files;
      } catch (error) {
        files = undefined;
        throw error;
      }
    };
  };
}

async function filesAt(
  repository: GitRepository,
  { files, used, settings }: ComparableStrategy,
  hash: string,
): Promise<readonly VersionFile[]> {
  const changes = await repository.diffWith(hash);
  const added = new Set(changes.flatMap(({ status, originalUri }) => (status === isAdded ? [`${originalUri}`] : [])));
  const before = changes.filter(({ status }) => status !== isAdded).map(({ originalUri }) => `${originalUri}`);
  const changed = new Set(before.filter((uri) => /(?:\.cjoip|\/goldenthread\.json)$/.test(uri)));
  const kept = [...files, ...used, ...settings].filter((uri) => !changed.has(uri) && !added.has(uri));
  const read = async (uri: string): Promise<VersionFile> => ({
    uri,
    text: await repository.show(hash, Uri.parse(uri).fsPath),
  });
  return [
    ...(await eachOf([...changed], read)),
    // A file that Git does not know is no part of the version.
    ...(await eachOf(kept, (uri) => read(uri).catch(() => undefined))).filter((file) => file !== undefined),
  ];
}

/** Git is started for each file, and not for all at once. */
async function eachOf<T>(uris: readonly string[], read: (uri: string) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  for (let at = 0; at < uris.length; at += atOnce) {
    done.push(...(await Promise.all(uris.slice(at, at + atOnce).map(read))));
  }
  return done;
}

const atOnce = 8;

function described(commit: GitCommit, isDated: boolean): string {
  const what = withoutIcons(titleOf(commit));
  const said = commit.authorName === undefined ? what : l10n.t('{0}, by {1}', what, withoutIcons(commit.authorName));
  return isDated ? l10n.t('{0} · {1}', dayOf(dateOf(commit)), said) : said;
}

/** The first line of what was said of it. */
function titleOf({ message }: GitCommit): string {
  return message.trimStart().split('\n', 1)[0] ?? '';
}

/** The day that it was written, as its author knows it. */
function dateOf({ authorDate, commitDate }: GitCommit): Date {
  return authorDate ?? commitDate ?? new Date(0);
}
