import type { CjoipFile } from '../generated/ast.ts';

/** How many files' trees are kept: those being written, and those that are looked at beside them. */
const most = 4;

/**
 * The syntax trees of the files that were read last. A tree takes twenty times the room of its text, and is seldom asked
 * for once the file's outline and its part of the plan are read: so it is made again when it is.
 */
export class KeptTrees {
  readonly #read: (text: string) => CjoipFile;
  /** By the file's address; the one asked for last is last. */
  readonly #kept = new Map<string, { readonly text: string; readonly tree: CjoipFile }>();

  constructor(read: (text: string) => CjoipFile) {
    this.#read = read;
  }

  of(uri: string, text: string): CjoipFile {
    const known = this.#kept.get(uri);
    const tree = known?.text === text ? known.tree : this.#read(text);
    this.keep(uri, text, tree);
    return tree;
  }

  keep(uri: string, text: string, tree: CjoipFile): void {
    this.#kept.delete(uri);
    this.#kept.set(uri, { text, tree });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= most) return;
      this.#kept.delete(oldest);
    }
  }
}
