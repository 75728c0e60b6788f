import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Decoded, decode, largestFile } from '../files/decode.ts';
import { disk, type FileSource, type FolderEntry } from '../files/file-source.ts';
import { isWithin } from '../files/surroundings.ts';
import { Failure } from '../host.ts';
import { ObjectReader } from './object-reader.ts';
import type { CommitId, Repository } from './repository.ts';
import { runGit } from './run-git.ts';

interface Entry extends FolderEntry {
  readonly id: string;
}

/** Links that lead further than this lead in a circle. */
const mostLinks = 40;

/** What stands in the place of a file that Git LFS keeps elsewhere. */
const elsewhere = 'version https://git-lfs.github.com/spec/';

/**
 * The files of one revision, at the paths that they have on the disk. What stands outside the repository, such as
 * settings in a folder above it, is read from the disk.
 */
export class RevisionFiles implements FileSource {
  readonly #root: string;
  /** What stands in each folder, by name. */
  readonly #folders: ReadonlyMap<string, ReadonlyMap<string, Entry>>;
  readonly #objects: ObjectReader;
  /** Folders whose files are in a repository of their own. */
  readonly submodules: readonly string[];

  private constructor(root: string, entries: readonly TreeEntry[]) {
    this.#root = root;
    this.#objects = new ObjectReader(root);
    this.#folders = foldersOf(root, entries);
    this.submodules = entries.filter(({ mode }) => mode === submodule).map(({ path }) => join(root, path));
  }

  static async of(repository: Repository, commit: CommitId): Promise<RevisionFiles> {
    const { code, stdout, stderr } = await runGit(['ls-tree', '-r', '-z', '--full-tree', commit], repository.root);
    if (code !== 0) throw new Failure(`git could not list the files of a version: ${stderr.split('\n')[0] ?? ''}`);
    return new RevisionFiles(repository.root, [...treeEntries(stdout)]);
  }

  close(): Promise<void> {
    return this.#objects.close();
  }

  readonly entries = async (folder: string): Promise<readonly FolderEntry[]> => {
    if (!isWithin(folder, this.#root)) return await disk.entries(folder);
    const entries = this.#folders.get(await this.realPath(folder));
    if (entries === undefined) throw fileError('ENOTDIR');
    return [...entries.values()];
  };

  readonly realPath = async (path: string): Promise<string> => {
    let wanted = path;
    for (let links = 0; links <= mostLinks; links++) {
      if (!isWithin(wanted, this.#root)) return await disk.realPath(wanted);
      const link = this.#firstLink(wanted);
      if (link === undefined) return wanted;
      const target = (await this.#objects.read(link.id))?.toString('utf8') ?? '';
      wanted = join(resolve(dirname(link.path), target), relative(link.path, wanted));
      // A link out of the repository leads to what this version does not hold.
      if (!isWithin(wanted, this.#root)) throw fileError('ENOENT');
    }
    throw fileError('ELOOP');
  };

  readonly isFolder = async (path: string): Promise<boolean> => {
    if (!isWithin(path, this.#root)) return await disk.isFolder(path);
    return this.#folders.has(await this.realPath(path));
  };

  readonly has = async (path: string): Promise<boolean> => {
    if (!isWithin(path, this.#root)) return await disk.has(path);
    if (path === this.#root || path === join(this.#root, '.git')) return true;
    try {
      const parent = await this.realPath(dirname(path));
      return this.#folders.get(parent)?.has(nameOf(path)) === true;
    } catch {
      return false;
    }
  };

  readonly readText = async (path: string, shown: string): Promise<Decoded> => {
    if (!isWithin(path, this.#root)) return await disk.readText(path, shown);
    const real = await this.realPath(path).catch(() => undefined);
    const entry = real === undefined ? undefined : this.#folders.get(dirname(real))?.get(nameOf(real));
    if (entry === undefined) return { problem: `${shown} is a link to a file that is not in this version.` };
    if (entry.type !== 'file') return { problem: `${shown} is a folder, not a file.` };
    const bytes = await this.#objects.read(entry.id);
    if (bytes === undefined) {
      return { problem: `${shown} is not in this copy of the repository, which holds only a part of it.` };
    }
    if (bytes.length > largestFile) return { problem: `${shown} is too large to be a strategy.` };
    if (bytes.subarray(0, elsewhere.length).toString('utf8') === elsewhere) {
      return {
        problem: `${shown} is kept by Git LFS, and the version holds only a pointer to it. A strategy is plain text: keep it in git itself.`,
      };
    }
    return decode(bytes, shown);
  };

  /** The first part of a path that is a link. Throws where nothing stands there. */
  #firstLink(path: string): { readonly path: string; readonly id: string } | undefined {
    let at = this.#root;
    for (const name of relative(this.#root, path).split(sep)) {
      if (name === '') continue;
      const entry = this.#folders.get(at)?.get(name);
      at = join(at, name);
      if (entry === undefined) throw fileError('ENOENT');
      if (entry.type === 'link') return { path: at, id: entry.id };
    }
    return undefined;
  }
}

const submodule = '160000';
const link = '120000';

interface TreeEntry {
  readonly mode: string;
  readonly id: string;
  /** With `/`, from the root. */
  readonly path: string;
}

/** `100644 blob 1a2b…\tplans/north.cjoip`, each with a zero behind it: names may hold anything else. */
function* treeEntries(listed: Buffer): Iterable<TreeEntry> {
  for (const line of listed.toString('utf8').split('\0')) {
    const match = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line);
    const [, mode = '', id = '', path = ''] = match ?? [];
    // git itself never keeps such a path; a repository that was made to do harm may.
    if (match === null || path.split('/').includes('..')) continue;
    yield { mode, id, path };
  }
}

function foldersOf(root: string, entries: readonly TreeEntry[]): ReadonlyMap<string, ReadonlyMap<string, Entry>> {
  const folders = new Map<string, Map<string, Entry>>([[root, new Map()]]);
  const folder = (path: string): Map<string, Entry> => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const made = new Map<string, Entry>();
    folders.set(path, made);
    folder(dirname(path)).set(nameOf(path), { name: nameOf(path), type: 'folder', id: '' });
    return made;
  };
  for (const { mode, id, path } of entries) {
    const full = join(root, path);
    if (mode === submodule) folder(full);
    else folder(dirname(full)).set(nameOf(full), { name: nameOf(full), type: mode === link ? 'link' : 'file', id });
  }
  return folders;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf(sep) + 1);
}

function fileError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
