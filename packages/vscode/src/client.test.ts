import { beforeEach, expect, it, vi } from 'vitest';
import type { ExtensionContext } from 'vscode';
import { GoldenThreadClient } from './client.ts';

/** What a worker does and what people are told. */
const seen = vi.hoisted(() => ({
  workers: [] as { isEnded: boolean }[],
  said: [] as string[],
  read: Promise.resolve(),
}));

vi.mock('vscode', () => ({
  commands: {},
  l10n: { t: (text: string) => text },
  window: { showErrorMessage: async (message: string) => void seen.said.push(message) },
  CodeActionKind: {},
}));

vi.mock('./start-worker.ts', () => ({
  startWorker: async () => {
    await seen.read;
    const listeners: (() => void)[] = [];
    const worker = {
      isEnded: false,
      onEnd: (listen: () => void) => listeners.push(listen),
      end: () => {
        worker.isEnded = true;
        for (const listen of listeners) listen();
      },
    };
    seen.workers.push(worker);
    return worker;
  },
}));

vi.mock('./worker-transport.ts', () => ({ workerTransport: (worker: unknown) => worker }));

/** As the library does it: who is not running cannot be stopped, and a start fails when the server ends. */
vi.mock('vscode-languageclient/browser', () => ({
  State: { Stopped: 1, Starting: 3, Running: 2 },
  BaseLanguageClient: class {
    readonly clientOptions = {};
    state = 1;
    createMessageTransports(): Promise<{ onEnd: (listen: () => void) => void }> {
      throw new Error('It is for who extends this.');
    }
    registerFeature(): void {}
    isRunning(): boolean {
      return this.state === 2;
    }
    async start(): Promise<void> {
      this.state = 3;
      const connection = await this.createMessageTransports();
      await new Promise<void>((resolve, reject) => {
        answerOfServer = resolve;
        connection.onEnd(() => reject(new Error('The connection is closed.')));
      });
      this.state = 2;
    }
    async stop(): Promise<void> {
      if (this.state !== 2) throw new Error("Client is not running and can't be stopped.");
      this.state = 1;
    }
  },
}));

/** The server is up. */
let answerOfServer: () => void = () => {};

beforeEach(() => {
  seen.workers = [];
  seen.said = [];
  seen.read = Promise.resolve();
});

function client(): GoldenThreadClient {
  return new GoldenThreadClient({} as ExtensionContext);
}

/** Why a start came to nothing; undefined where it did not. */
function failure(start: Promise<void>): Promise<unknown> {
  return start.then(
    () => undefined,
    (error: unknown) => error,
  );
}

it('ends while its server is starting, and nobody is told of a breakdown', async () => {
  const own = client();
  const failed = failure(own.start());
  await vi.waitFor(() => expect(seen.workers).toHaveLength(1));
  await own.end();
  expect(await failed).toBeInstanceOf(Error);
  expect(seen.workers).toMatchObject([{ isEnded: true }]);
  expect(seen.said).toEqual([]);
});

it('ends while the script of its server is read: the server ends as soon as it is there', async () => {
  let isRead: () => void = () => {};
  seen.read = new Promise((resolve) => {
    isRead = resolve;
  });
  const own = client();
  const failed = failure(own.start());
  await own.end();
  isRead();
  expect(await failed).toBeInstanceOf(Error);
  expect(seen.workers).toMatchObject([{ isEnded: true }]);
  expect(seen.said).toEqual([]);
});

it('ends a server that runs, and starts none for a question that comes too late', async () => {
  const own = client();
  const started = own.start();
  await vi.waitFor(() => expect(seen.workers).toHaveLength(1));
  answerOfServer();
  await started;
  await own.end();
  expect(await failure(own.start())).toBeInstanceOf(Error);
  expect(seen.workers).toMatchObject([{ isEnded: true }]);
  expect(seen.said).toEqual([]);
});

it('tells people when a server breaks down while it starts', async () => {
  const own = client();
  const failed = failure(own.start());
  await vi.waitFor(() => expect(seen.workers).toHaveLength(1));
  // The library does so on its own when a start fails; then people have to know.
  await failure(own.stop());
  expect(await failed).toBeInstanceOf(Error);
  expect(seen.said).toHaveLength(1);
  expect(seen.said[0]).toMatch(/^Golden Thread has stopped working/);
});
