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

/** Serves an editor over standard input and output, until the editor has gone: then the process ends. */
export async function startStdioServer(): Promise<never> {
  const { stdin, stdout } = process;
  start(createConnection(ProposedFeatures.all, new StreamMessageReader(stdin), new StreamMessageWriter(stdout)));
  return await new Promise(() => {
    // An editor that says goodbye has ended the process before; one that was killed leaves its pipe closed.
    stdin.once('end', () => process.exit(1));
    stdin.once('close', () => process.exit(1));
  });
}

function start(connection: Connection): void {
  startServer(connection, {
    files: nodeFileSystem,
    today,
    // What has come in already is taken up first: the connection takes up one message in each turn.
    whenIdle: (run) => {
      setImmediate(() => setImmediate(run));
    },
  });
}
