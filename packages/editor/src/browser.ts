import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientFileSystem, FindFilesRequest, IsFileRequest, ReadFileRequest } from './file-protocol.ts';
import { startServer } from './server.ts';
import { today } from './today.ts';

/** Where a web worker sends its messages and takes them in: its own global scope. */
type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Starts the language server in the web worker that it is called in. The client answers its requests for files. */
export function startWorkerServer(): void {
  const worker = globalThis as unknown as WorkerScope;
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(worker),
    new BrowserMessageWriter(worker),
  );
  const idle = new MessageChannel();
  const waiting: (() => void)[] = [];
  idle.port1.addEventListener('message', () => waiting.shift()?.());
  idle.port1.start();
  startServer(connection, {
    files: clientFileSystem({
      findFiles: (params) => connection.sendRequest(FindFilesRequest, params),
      isFile: (params) => connection.sendRequest(IsFileRequest, params),
      readFile: (params) => connection.sendRequest(ReadFileRequest, params),
    }),
    today,
    // A message to itself comes after those that the client has sent.
    whenIdle: (run) => {
      waiting.push(run);
      idle.port2.postMessage(undefined);
    },
  });
}
