import type { Request } from '@goldenthread/editor/protocol';
import {
  type CancellationToken,
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type LocationLink,
  type MessageConnection,
  MessageType,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { marked } from './marked.ts';
import { startTransport, type Transport } from './transports.ts';

/** What a client says it can do, where a test has no reason to say otherwise. */
export const usualCapabilities: ClientCapabilities = {
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: { definition: { linkSupport: true } },
};

/** What the client answers where the server asks for something. */
const answers: Readonly<Record<string, unknown>> = {
  'window/workDoneProgress/create': null,
  'workspace/applyEdit': { applied: true },
  'workspace/codeLens/refresh': null,
  'workspace/configuration': [{}],
  'workspace/diagnostic/refresh': null,
  'workspace/inlayHint/refresh': null,
  'workspace/semanticTokens/refresh': null,
};

/** A client that talks to the server as an editor does. */
export class TestClient {
  readonly #capabilities: ClientCapabilities;
  readonly #begin: () => Promise<Transport> | Transport;
  #transport: Transport | undefined;
  readonly #diagnostics = new Map<string, Diagnostic[]>();
  readonly #versions = new Map<string, number>();
  #waiting: { readonly isDone: () => boolean; readonly done: () => void }[] = [];
  #plans = 0;
  /** What the server asked of the client, by the protocol's names, in order. */
  readonly asked: string[] = [];
  /** What the server told of work that takes long. */
  readonly progress: { readonly kind: string }[] = [];
  /** The errors that the server wrote to the editor's log. */
  readonly logged: string[] = [];
  /** How many times findings were sent, by file. */
  readonly sent = new Map<string, number>();

  constructor(
    capabilities: ClientCapabilities = usualCapabilities,
    begin: () => Promise<Transport> | Transport = startTransport,
  ) {
    this.#capabilities = capabilities;
    this.#begin = begin;
  }

  get #connection(): ProtocolConnection {
    if (this.#transport === undefined) throw new Error('The client has not been started: call `start` first.');
    return this.#transport.connection;
  }

  /** The exit code of a server that has ended by itself. */
  get exitCode(): number | null | undefined {
    return this.#transport?.exitCode();
  }

  /** Everything that the server complained of. */
  get errors(): string {
    return this.#transport?.errors() ?? '';
  }

  #listen(): void {
    const connection = this.#connection;
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.#diagnostics.set(uri, diagnostics);
      this.sent.set(uri, (this.sent.get(uri) ?? 0) + 1);
      this.#waiting = this.#waiting.filter(({ isDone, done }) => !isDone() || done());
    });
    connection.onNotification('window/logMessage', ({ type, message }) => {
      if (type === MessageType.Error) this.logged.push(message);
    });
    connection.onRequest('client/registerCapability', () => null);
    // The type of protocol connections leaves this out; they are message connections all the same.
    (connection as unknown as MessageConnection).onUnhandledProgress(({ value }: { readonly value: unknown }) => {
      this.progress.push(value as { readonly kind: string });
    });
    for (const [method, answer] of Object.entries(answers)) {
      connection.onRequest(method, () => {
        this.asked.push(method);
        return answer;
      });
    }
    connection.listen();
  }

  async start(folders: readonly string[], initializationOptions?: unknown): Promise<InitializeResult> {
    this.#transport = await this.#begin();
    this.#listen();
    const result = await this.#connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: this.#capabilities,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      ...(initializationOptions === undefined ? {} : { initializationOptions }),
    });
    await this.#connection.sendNotification('initialized', {});
    return result;
  }

  /** Asks for anything by the protocol's own name, such as `textDocument/hover`. */
  /** Asks a request of our own, typed by its declaration. */
  ask<Params extends object, Result>({ method }: Request<Params, Result>, params: Params): Promise<Result> {
    return this.request<Result>(method, params);
  }

  async request<R>(method: string, params: object, token?: CancellationToken): Promise<R> {
    return token === undefined
      ? await this.#connection.sendRequest<R>(method, params)
      : await this.#connection.sendRequest<R>(method, params, token);
  }

  /** Asks and withdraws the request at once. */
  async withdrawn(method: string, params: object): Promise<unknown> {
    const source = new CancellationTokenSource();
    const answer = this.request(method, params, source.token);
    source.cancel();
    return await answer;
  }

  async notify(method: string, params: object): Promise<void> {
    await this.#connection.sendNotification(method, params);
  }

  /** Asks for something at a place in a file. */
  async at<R>(method: string, uri: string, position: Position, more: object = {}): Promise<R> {
    return await this.request<R>(method, { textDocument: { uri }, position, ...more });
  }

  /**
   * Opens a plan of one or more files that are on no disk, in a folder of its own, and gives their addresses by name.
   * The texts may hold the marks of `marked`.
   */
  async plan<N extends string>(files: Readonly<Record<N, string>>): Promise<Record<N, string>> {
    this.#plans++;
    const uris = {} as Record<N, string>;
    for (const [name, text] of Object.entries<string>(files)) {
      const uri = `file:///plans-on-no-disk/${this.#plans}/${name}`;
      uris[name as N] = uri;
      await this.open(uri, marked(text).text);
    }
    return uris;
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    this.#connection.dispose();
    await this.#transport?.close();
  }

  /** Ends a server that may no longer answer. */
  async abandon(): Promise<void> {
    this.#connection.dispose();
    await this.#transport?.kill();
  }

  async open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'golden-thread', version: 1, text },
    });
  }

  async change(uri: string, text: string): Promise<void> {
    const version = (this.#versions.get(uri) ?? 1) + 1;
    this.#versions.set(uri, version);
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.#connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  async filesChanged(...changes: readonly { readonly uri: string; readonly type: 1 | 2 | 3 }[]): Promise<void> {
    await this.#connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [...changes] });
  }

  async foldersChanged(added: readonly string[], removed: readonly string[]): Promise<void> {
    const named = (uri: string): { uri: string; name: string } => ({ uri, name: uri });
    await this.#connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: added.map(named), removed: removed.map(named) },
    });
  }

  async definition(uri: string, line: number, character: number): Promise<LocationLink[]> {
    return await this.#connection.sendRequest<LocationLink[]>('textDocument/definition', {
      textDocument: { uri },
      position: { line, character },
    });
  }

  /** The text of a document that the server itself has: a framework or a page about a finding. */
  async documentText(uri: string): Promise<string> {
    const { text } = await this.#connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri });
    return text;
  }

  /** "code at line" of each finding, as last sent. */
  findings(uri: string): string[] {
    return (this.#diagnostics.get(uri) ?? []).map(({ code, range }) => `${code} ${range.start.line + 1}`);
  }

  diagnostics(uri: string): readonly Diagnostic[] | undefined {
    return this.#diagnostics.get(uri);
  }

  /** Waits until what was sent fulfils the condition. */
  async until(isDone: () => boolean): Promise<void> {
    if (isDone()) return;
    await new Promise<void>((done) => {
      this.#waiting.push({ isDone, done });
    });
  }
}
