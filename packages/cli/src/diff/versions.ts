import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withoutIgnoredBelow } from '../files/asked-paths.ts';
import { disk, type FileSource, withEmptied } from '../files/file-source.ts';
import { shownPath } from '../files/paths.ts';
import { Repository } from '../git/repository.ts';
import { RevisionFiles } from '../git/revision-files.ts';
import { type Host, WrongUsage } from '../host.ts';
import { inOneLine } from '../text/sanitise.ts';

/** One of two versions: where its files are read from, and where in them the strategies stand. */
export interface Version {
  /** For readers: a revision, a folder, "the working files". */
  readonly called: string;
  readonly source: FileSource;
  /** Absolute. */
  readonly path: string;
  /** What a reader should know of how it was read. */
  readonly notes: readonly string[];
  /** Folders whose files are in a repository of their own, and are compared on neither side. */
  readonly submodules: readonly string[];
  readonly close: () => Promise<void>;
}

export interface VersionsAsked {
  readonly old: string;
  /** The working files, where nothing is said. */
  readonly new: string | undefined;
  /** Where in a revision, and in the working files, the strategies stand. */
  readonly path: string;
}

/**
 * Opens both versions. What stands on the disk is a file or a folder; anything else is a revision of the repository.
 * @throws WrongUsage, Failure
 */
export async function openVersions(
  asked: VersionsAsked,
  host: Host,
): Promise<{ readonly old: Version; readonly new: Version }> {
  const old = await openVersion(asked.old, asked.path, host);
  try {
    const now =
      asked.new === undefined ? await workingFiles(asked.path, host) : await openVersion(asked.new, asked.path, host);
    // Else all that is in a submodule now would be told as new.
    const submodules = [...old.submodules, ...now.submodules];
    return { old: await narrowed(old, submodules, host), new: await narrowed(now, submodules, host) };
  } catch (error) {
    await old.close();
    throw error;
  }
}

/**
 * The version without what is in submodules, and without what is ignored now: else a plan would seem to come or go that
 * nobody looks at any more.
 */
async function narrowed(version: Version, submodules: readonly string[], { workingFolder }: Host): Promise<Version> {
  const { path, source } = version;
  if (source === disk) {
    return { ...version, source: await withoutIgnoredBelow(path, workingFolder, withEmptied(disk, submodules)) };
  }
  // The paths of a revision have no links in them.
  return { ...version, source: await withoutIgnoredBelow(path, await realpath(workingFolder), source) };
}

async function openVersion(written: string, path: string, host: Host): Promise<Version> {
  if (written.trim() === '')
    throw new WrongUsage('One of the versions is empty. Give a folder, a file or a revision such as `HEAD~1`.');
  const onDisk = resolve(host.workingFolder, written);
  const there = await stat(onDisk).catch(() => undefined);
  if (there !== undefined) return files(onDisk, inOneLine(shownPath(onDisk, host.workingFolder)));
  return await revision(written, resolve(host.workingFolder, path), host);
}

async function workingFiles(path: string, host: Host): Promise<Version> {
  const onDisk = resolve(host.workingFolder, path);
  return files(onDisk, 'the working files');
}

function files(path: string, called: string): Version {
  return { called, source: disk, path, notes: [], submodules: [], close: async () => {} };
}

async function revision(written: string, path: string, host: Host): Promise<Version> {
  const repository = await Repository.around(host.workingFolder, written, true);
  const commit = await repository.commitOf(written);
  const within = await repository.within(path);
  if (within === undefined) {
    throw new WrongUsage(
      `${inOneLine(shownPath(path, host.workingFolder))} is outside the repository that \`${inOneLine(written)}\` is a version of.`,
    );
  }
  const source = await RevisionFiles.of(repository, commit);
  const called = inOneLine(written);
  const notes = source.submodules.map(
    (folder) =>
      `${inOneLine(shownPath(folder, host.workingFolder))} is a repository of its own in ${called}: its files are not compared. Run the command in it.`,
  );
  return { called, source, path: within, notes, submodules: source.submodules, close: () => source.close() };
}
