import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFileSystem } from './node-file-system.ts';
import { startServer } from './server.ts';
import { today } from './today.ts';

/** Starts the language server on the channel that the command line names: `--stdio`, `--node-ipc` or a socket. */
export function startNodeServer(): void {
  startServer(createConnection(ProposedFeatures.all), {
    files: nodeFileSystem,
    today,
    whenIdle: (run) => {
      setImmediate(run);
    },
  });
}
