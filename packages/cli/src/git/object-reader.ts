import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { Failure } from '../host.ts';
import { startGit } from './run-git.ts';

interface Waiting {
  readonly resolve: (bytes: Buffer | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** Reads what a repository keeps, one process for all of it: `git cat-file --batch`. */
export class ObjectReader {
  readonly #folder: string;
  readonly #waiting: Waiting[] = [];
  #process: Promise<ChildProcessWithoutNullStreams> | undefined;
  #chunks: Buffer[] = [];
  #length = 0;
  /** The bytes that the first answer needs before it is worth looking at again. */
  #needed = 1;
  #isEnded = false;
  #complaint = '';

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The bytes that are kept under an id which git gave; `undefined` where this clone does not have them. */
  async read(id: string): Promise<Buffer | undefined> {
    this.#process ??= this.#start();
    const child = await this.#process;
    if (this.#isEnded) throw endedEarly(this.#complaint);
    return await new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      child.stdin.write(`${id}\n`);
    });
  }

  /** Ends the process. */
  async close(): Promise<void> {
    const child = await this.#process?.catch(() => undefined);
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.stdin.end();
    await ended;
  }

  async #start(): Promise<ChildProcessWithoutNullStreams> {
    const child = await startGit(['cat-file', '--batch'], this.#folder);
    child.stdout.on('data', (bytes: Buffer) => {
      this.#chunks.push(bytes);
      this.#length += bytes.length;
      if (this.#length >= this.#needed) this.#answer();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (this.#complaint.length < 2_000) this.#complaint += text;
    });
    child.stdin.on('error', () => {});
    child.once('close', () => {
      this.#isEnded = true;
      for (const { reject } of this.#waiting.splice(0)) reject(endedEarly(this.#complaint));
    });
    return child;
  }

  /** Gives out what has come in whole: a line with the size, the bytes, and a line end. */
  #answer(): void {
    let bytes = Buffer.concat(this.#chunks);
    this.#needed = 1;
    for (;;) {
      const end = bytes.indexOf(0x0a);
      if (end < 0) break;
      const head = bytes.subarray(0, end).toString('utf8');
      const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(head)?.[1];
      const last = size === undefined ? end : end + 1 + Number(size);
      if (bytes.length <= last) {
        this.#needed = last + 1;
        break;
      }
      const content = size === undefined ? undefined : Buffer.from(bytes.subarray(end + 1, last));
      bytes = bytes.subarray(last + 1);
      this.#waiting.shift()?.resolve(content);
    }
    this.#chunks = bytes.length === 0 ? [] : [bytes];
    this.#length = bytes.length;
  }
}

function endedEarly(complaint: string): Failure {
  // A partial clone gets what it lacks from elsewhere when it is asked for, which nobody allowed here.
  if (/not allowed|promisor|lazy/i.test(complaint)) {
    return new Failure(
      'This copy of the repository holds only a part of that version, and nothing is fetched without being asked for. `git fetch --refetch --no-filter` gets the rest.',
    );
  }
  return new Failure('The program git ended before it had read all files of a version. Run the command again.');
}
