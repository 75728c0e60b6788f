import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeFileSystem } from '@goldenthread/editor/node';
import { answer, FindFilesRequest, IsFileRequest, ReadFileRequest } from '@goldenthread/editor/protocol';
import { chromium } from 'playwright-core';
import { inject } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** A way to a server: how it is started, spoken to and ended. */
export interface Transport {
  readonly connection: ProtocolConnection;
  /** Everything that the server complained of. */
  readonly errors: () => string;
  /** The exit code of a process that has ended. */
  readonly exitCode: () => number | null | undefined;
  readonly close: () => Promise<void>;
  /** Ends a server that may no longer listen. */
  readonly kill: () => Promise<void>;
}

/** The server as the run of the tests asks for it. */
export async function startTransport(): Promise<Transport> {
  const { browser, worker } = inject('server') ?? {};
  if (browser === undefined || worker === undefined) return overStdio();
  return await inWorker(browser, worker);
}

const stdioServer = fileURLToPath(new URL('./stdio-server.ts', import.meta.url));

/** A process of its own, over standard input and output, as most editors start it. */
export function overStdio(
  args: readonly string[] = ['--no-warnings', stdioServer, '--stdio'],
): Transport & { readonly hangUp: () => void } {
  const child = spawn(process.execPath, args, { stdio: 'pipe' });
  let errors = '';
  let exitCode: number | null | undefined;
  child.stderr.on('data', (data) => {
    errors += String(data);
  });
  child.on('exit', (code) => {
    exitCode = code;
  });
  const reader = new StreamMessageReader(child.stdout);
  const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
  return {
    connection,
    errors: () => errors,
    exitCode: () => exitCode,
    close: () => Promise.resolve(),
    kill: () => {
      child.kill('SIGKILL');
      return Promise.resolve();
    },
    hangUp: () => child.stdin.end(),
  };
}

/** A web worker in Chromium. The client reads the files for it, as the extension does in a browser. */
async function inWorker(endpoint: string, script: string): Promise<Transport> {
  const browser = await chromium.connect(endpoint);
  const page = await browser.newPage();
  let errors = '';
  page.on('pageerror', (error) => {
    errors += `${error.message}\n`;
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors += `${message.text()}\n`;
  });
  const reader = new WorkerReader();
  await page.exposeFunction('fromServer', (message: Message) => reader.take(message));
  await page.evaluate(bridgeTo(script));
  const send = async (message: Message): Promise<void> => {
    await page.evaluate(`toServer(${JSON.stringify(message)})`);
  };
  const connection = createProtocolConnection(reader, new WorkerWriter(send));
  answer(connection, FindFilesRequest, ({ folder, isDeep }) =>
    isDeep ? nodeFileSystem.strategyFilesBelow(folder) : nodeFileSystem.strategyFilesIn(folder),
  );
  answer(connection, ReadFileRequest, async ({ uri }) => (await nodeFileSystem.readText(uri)) ?? null);
  answer(connection, IsFileRequest, ({ uri }) => nodeFileSystem.isFile(uri));
  const close = (): Promise<void> => browser.close();
  return { connection, errors: () => errors, exitCode: () => undefined, close, kill: close };
}

/** What runs in the page: it starts the worker and passes messages on, both ways. */
function bridgeTo(script: string): string {
  return `
    const source = new Blob([${JSON.stringify(script)}], { type: 'text/javascript' });
    const worker = new Worker(URL.createObjectURL(source));
    worker.onmessage = ({ data }) => fromServer(data);
    worker.onerror = ({ message }) => console.error(message);
    globalThis.toServer = (message) => worker.postMessage(message);
  `;
}

class WorkerReader extends AbstractMessageReader {
  #callback: DataCallback | undefined;

  listen(callback: DataCallback): Disposable {
    this.#callback = callback;
    return { dispose: () => {} };
  }

  take(message: Message): void {
    this.#callback?.(message);
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #send: (message: Message) => Promise<void>;
  /** Messages arrive in the order in which they are sent. */
  #last: Promise<void> = Promise.resolve();

  constructor(send: (message: Message) => Promise<void>) {
    super();
    this.#send = send;
  }

  async write(message: Message): Promise<void> {
    this.#last = this.#last.then(() => this.#send(message));
    await this.#last;
  }

  end(): void {}
}
