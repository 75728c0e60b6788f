import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { GeneratedFile } from '../corpus/corpus.ts';

/** A language server that a session starts: a file for Node, with its arguments. */
export interface Server {
  readonly command: readonly string[];
  readonly languageId: string;
}

/** How long anything may take before the measure fails. */
const limit = 180_000;
const quiet = 500;
const keptOfComplaints = 4_000;

/** What a server said of a file, and when (`performance.now`). */
interface Said {
  readonly at: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** One language server as a process, with files on disk, and a client that asks for nothing special. */
export class Session {
  readonly #folder = mkdtempSync(join(tmpdir(), 'golden-thread-bench-'));
  readonly #said = new Map<string, Said[]>();
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #languageId: string;
  /** When the process was started. */
  readonly #started: number;
  #complaints = '';
  #fail: (reason: Error) => void = () => {};
  /** Fails when the server ends by itself. */
  readonly #failure: Promise<never>;
  #wake = (): void => {};
  #version = 1;

  constructor({ command, languageId }: Server, files: readonly GeneratedFile[]) {
    this.#languageId = languageId;
    for (const file of files) {
      const path = this.#pathOf(file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.text);
    }
    this.#failure = new Promise((_, reject) => {
      this.#fail = reject;
    });
    this.#failure.catch(() => {});
    this.#started = performance.now();
    const child = spawn(process.execPath, [...command], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#process = child;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#complaints = (this.#complaints + text).slice(-keptOfComplaints);
    });
    child.once('exit', (code) => this.#fail(this.#error(`The server ended by itself, with ${code}`)));
    this.#connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      const said = this.#said.get(uri) ?? [];
      this.#said.set(uri, [...said, { at: performance.now(), diagnostics }]);
      this.#wake();
    });
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.listen();
  }

  uriOf(file: GeneratedFile): string {
    return pathToFileURL(this.#pathOf(file)).href;
  }

  #pathOf(file: GeneratedFile): string {
    return join(this.#folder, new URL(file.uri).pathname);
  }

  /** Opens the folder as a workspace. @returns milliseconds from the start of the process to the answer */
  async initialize(): Promise<number> {
    await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: pathToFileURL(this.#folder).href, name: 'bench' }],
    });
    const taken = performance.now() - this.#started;
    await this.#connection.sendNotification('initialized', {});
    return taken;
  }

  async open(file: GeneratedFile, text: string): Promise<void> {
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uriOf(file), languageId: this.#languageId, version: 1, text },
    });
  }

  /** Puts `text` in the place of so many characters. */
  async type(file: GeneratedFile, start: Position, removed: number, text: string): Promise<void> {
    this.#version++;
    const end = { line: start.line, character: start.character + removed };
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uriOf(file), version: this.#version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  async request<R>(method: string, params: object): Promise<R> {
    return await this.#limited(`an answer to ${method}`, this.#connection.sendRequest<R>(method, params));
  }

  /** How many findings stand on a line, as last sent. */
  findingsOn(file: GeneratedFile, line: number): number {
    const last = this.#said.get(this.uriOf(file))?.at(-1)?.diagnostics ?? [];
    return last.filter(({ range }) => range.start.line === line).length;
  }

  /** Waits until what was sent fulfils the condition. */
  async until(what: string, isSo: () => boolean): Promise<void> {
    const waiting = async (): Promise<void> => {
      while (!isSo()) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    };
    await this.#limited(what, waiting());
  }

  hasSaid(file: GeneratedFile): boolean {
    return this.#said.has(this.uriOf(file));
  }

  /**
   * Waits until nothing more is sent about a file.
   * @returns milliseconds from the start of the process to the findings that then stood
   */
  async settled(file: GeneratedFile): Promise<number> {
    const said = (): readonly Said[] => this.#said.get(this.uriOf(file)) ?? [];
    let before = -1;
    while (said().length !== before) {
      before = said().length;
      await pause(quiet);
    }
    const last = JSON.stringify(said().at(-1)?.diagnostics);
    const changed = said().findLastIndex(({ diagnostics }) => JSON.stringify(diagnostics) !== last);
    const first = said()[changed + 1];
    if (first === undefined) throw this.#error(`Nothing was ever said of ${file.uri}`);
    return first.at - this.#started;
  }

  /** Milliseconds since the start of the process. */
  sinceStart(): number {
    return performance.now() - this.#started;
  }

  /** Ends the server, whatever state it is in, and deletes the files. */
  async stop(): Promise<void> {
    this.#process.removeAllListeners('exit');
    const gone = new Promise<void>((resolve) => this.#process.once('exit', () => resolve()));
    this.#connection.dispose();
    if (this.#process.exitCode === null && this.#process.signalCode === null && this.#process.kill('SIGKILL'))
      await gone;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  async #limited<R>(what: string, work: Promise<R>): Promise<R> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(this.#error(`Waited ${limit / 1_000} s in vain for ${what}`)), limit);
    });
    try {
      return await Promise.race([work, late, this.#failure]);
    } finally {
      clearTimeout(timer);
    }
  }

  #error(message: string): Error {
    return new Error(`${message}.${this.#complaints === '' ? '' : ` The server's last words:\n${this.#complaints}`}`);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
