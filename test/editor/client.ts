import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type LocationLink,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const server = fileURLToPath(new URL('./stdio-server.ts', import.meta.url));

/** A client that talks to the server as an editor does, over standard input and output. */
export class TestClient {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #diagnostics = new Map<string, Diagnostic[]>();
  readonly #versions = new Map<string, number>();
  #waiting: { readonly isDone: () => boolean; readonly done: () => void }[] = [];
  exitCode: number | null | undefined;
  errors = '';
  /** How many times findings were sent, by file. */
  readonly sent = new Map<string, number>();

  constructor() {
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
    this.#connection.listen();
  }

  async start(folders: readonly string[]): Promise<void> {
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
        textDocument: { definition: { linkSupport: true } },
      },
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    });
    await this.#connection.sendNotification('initialized', {});
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
