import { fileURLToPath } from 'node:url';
import { parseFile } from '@goldenthread/language';
import type { Decoded } from './decode.ts';
import type { FileSource } from './file-source.ts';
import type { FoundFile } from './find-files.ts';
import { inParallel } from './in-parallel.ts';
import { uriOf } from './paths.ts';

const filesAtATime = 16;

export interface ReadFile {
  readonly path: string;
  readonly read: Decoded;
}

type Header = { readonly type: string; readonly name: string } | undefined;

/** Reads each file once, whether it is asked for or only looked into for its header. */
export class FileReader {
  readonly #source: FileSource;
  readonly #shown: (path: string) => string;
  readonly #reads = new Map<string, Promise<Decoded>>();

  constructor(source: FileSource, shown: (path: string) => string) {
    this.#source = source;
    this.#shown = shown;
  }

  async found(path: string): Promise<FoundFile> {
    return { path, realPath: await this.#source.realPath(path) };
  }

  readAll(paths: readonly string[]): Promise<readonly ReadFile[]> {
    return inParallel(paths, filesAtATime, async (path) => ({ path, read: await this.#read(path) }));
  }

  /** Only a file with a line that may be a header is taken apart. */
  async headerOf(path: string): Promise<Header> {
    const read = await this.#read(path);
    if ('problem' in read || !/^[ \t]*(?:strategy|framework)[ \t]/m.test(read.text)) return undefined;
    return parseFile(uriOf(path), read.text).outline.header;
  }

  pathOf(uri: string): string {
    return fileURLToPath(uri);
  }

  #read(path: string): Promise<Decoded> {
    const known = this.#reads.get(path);
    if (known !== undefined) return known;
    const read = this.#source.readText(path, this.#shown(path));
    this.#reads.set(path, read);
    return read;
  }
}
