import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientFileSystem } from './client-files.ts';
import { workerPort } from './protocol/worker-port.ts';
import { startServer } from './server.ts';
import { today } from './today.ts';

/**
 * Starts the language server in the worker that it is called in: a web worker, or a thread of Node. The client answers
 * its requests for files.
 */
export function startWorkerServer(): void {
  const port = workerPort() as ConstructorParameters<typeof BrowserMessageReader>[0];
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(port),
    new BrowserMessageWriter(port),
  );
  const idle = new MessageChannel();
  const waiting: (() => void)[] = [];
  idle.port1.addEventListener('message', () => waiting.shift()?.());
  idle.port1.start();
  startServer(connection, {
    files: clientFileSystem(connection),
    today,
    // A message to itself comes after those that the client has sent.
    whenIdle: (run) => {
      waiting.push(run);
      idle.port2.postMessage(undefined);
    },
  });
}
