import { type IsoDate, readIsoDate } from '@goldenthread/language';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFileSystem } from './node-file-system.ts';
import { startServer } from './server.ts';

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

/** The day it is where the reader is. */
function today(): IsoDate {
  const now = new Date();
  const text = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const date = readIsoDate(text);
  if (date === undefined) throw new Error(`The clock gives ${text}, which is no day.`);
  return date;
}
