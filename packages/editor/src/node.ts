import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeFileSystem } from './node-file-system.ts';
import { startServer } from './server.ts';
import { today } from './today.ts';

export { nodeFileSystem } from './node-file-system.ts';

/** Starts the language server on the channel that the command line names: `--stdio`, `--node-ipc` or a socket. */
export function startNodeServer(): void {
  start(createConnection(ProposedFeatures.all));
}

/** Serves an editor over standard input and output. Resolves when the editor has gone. */
export async function startStdioServer(): Promise<void> {
  const { stdin, stdout } = process;
  const ended = new Promise<void>((resolve) => {
    stdin.once('end', resolve);
    stdin.once('close', resolve);
  });
  start(createConnection(ProposedFeatures.all, new StreamMessageReader(stdin), new StreamMessageWriter(stdout)));
  await ended;
}

function start(connection: Connection): void {
  startServer(connection, {
    files: nodeFileSystem,
    today,
    whenIdle: (run) => {
      setImmediate(run);
    },
  });
}
