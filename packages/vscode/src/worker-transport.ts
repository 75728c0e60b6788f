import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { StartedWorker } from './start-worker.ts';

/** Carries the messages of a language client to a worker and back. */
export function workerTransport(worker: StartedWorker): MessageTransports {
  const reader = new WorkerReader(worker);
  worker.onEnd((error) => reader.ended(error));
  return { reader, writer: new WorkerWriter(worker) };
}

class WorkerReader extends AbstractMessageReader {
  readonly #worker: StartedWorker;

  constructor(worker: StartedWorker) {
    super();
    this.#worker = worker;
  }

  listen(callback: DataCallback): Disposable {
    let isListening = true;
    this.#worker.onMessage((message) => {
      if (isListening) callback(message as Message);
    });
    return {
      dispose: () => {
        isListening = false;
      },
    };
  }

  ended(error: Error | undefined): void {
    if (error !== undefined) this.fireError(error);
    this.fireClose();
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: StartedWorker;

  constructor(worker: StartedWorker) {
    super();
    this.#worker = worker;
  }

  write(message: Message): Promise<void> {
    this.#worker.send(message);
    return Promise.resolve();
  }

  end(): void {
    this.#worker.end();
  }
}
