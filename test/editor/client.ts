import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  type CancellationToken,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type LocationLink,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { marked } from './marked.ts';

const server = fileURLToPath(new URL('./stdio-server.ts', import.meta.url));

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

/** A client that talks to the server as an editor does, over standard input and output. */
export class TestClient {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #diagnostics = new Map<string, Diagnostic[]>();
  readonly #versions = new Map<string, number>();
  #waiting: { readonly isDone: () => boolean; readonly done: () => void }[] = [];
  #plans = 0;
  exitCode: number | null | undefined;
  /** What the server asked of the client, by the protocol's names, in order. */
  readonly asked: string[] = [];
  errors = '';
  /** How many times findings were sent, by file. */
  readonly sent = new Map<string, number>();

  readonly #capabilities: ClientCapabilities;

  constructor(capabilities: ClientCapabilities = usualCapabilities) {
    this.#capabilities = capabilities;
    this.#process = spawn(process.execPath, ['--no-warnings', server, '--stdio'], { stdio: 'pipe' });
    const { stdin, stdout, stderr } = this.#process;
    if (stdin === null || stdout === null) throw new Error('The server has no standard input and output.');
    stderr?.on('data', (data) => {
      this.errors += String(data);
    });
    this.#process.on('exit', (code) => {
      this.exitCode = code;
    });
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.#diagnostics.set(uri, diagnostics);
      this.sent.set(uri, (this.sent.get(uri) ?? 0) + 1);
      this.#waiting = this.#waiting.filter(({ isDone, done }) => !isDone() || done());
    });
    this.#connection.onRequest('client/registerCapability', () => null);
    for (const [method, answer] of Object.entries(answers)) {
      this.#connection.onRequest(method, () => {
        this.asked.push(method);
        return answer;
      });
    }
    this.#connection.listen();
  }

  async start(folders: readonly string[], initializationOptions?: unknown): Promise<InitializeResult> {
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
  async request<R>(method: string, params: object, token?: CancellationToken): Promise<R> {
    return token === undefined
      ? await this.#connection.sendRequest<R>(method, params)
      : await this.#connection.sendRequest<R>(method, params, token);
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
