import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { GeneratedFile } from '../corpus/corpus.ts';
import { percentile } from './clock.ts';

/** Milliseconds that an editor waits for the language server, a process of its own with the plans on disk. */
export interface ServerTimes {
  /** From the start of the process to its answer to `initialize`. */
  readonly start: number;
  /** From `initialized` to the findings of the last file of the folder. */
  readonly firstFindings: number;
  /** From a keystroke to the findings of its file. */
  readonly keystroke: number;
  readonly keystroke95: number;
}

const bundle = fileURLToPath(new URL('../../../packages/vscode/dist/server.cjs', import.meta.url));

/** Where the server's bundle is, once `npm run build` has made it. */
export function builtServer(): string | undefined {
  return existsSync(bundle) ? bundle : undefined;
}

/** Opens the folder, types in one file as many times as is asked, and stops the server. */
export async function serverTimes(
  server: string,
  files: readonly GeneratedFile[],
  typedIn: GeneratedFile,
  times: number,
): Promise<ServerTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-bench-'));
  const place = (file: GeneratedFile): string => join(folder, new URL(file.uri).pathname);
  for (const file of files) {
    mkdirSync(dirname(place(file)), { recursive: true });
    writeFileSync(place(file), file.text);
  }
  const started = performance.now();
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const shown = new Map<string, readonly Diagnostic[]>();
  let wake = (): void => {};
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    shown.set(uri, diagnostics);
    wake();
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const until = async (isShown: () => boolean): Promise<number> => {
    const start = performance.now();
    while (!isShown()) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return performance.now() - start;
  };
  try {
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
    });
    const start = performance.now() - started;
    void connection.sendNotification('initialized', {});
    const firstFindings = await until(() => shown.size === files.length);
    const uri = pathToFileURL(place(typedIn)).href;
    const before = shown.get(uri)?.length ?? 0;
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'golden-thread', version: 1, text: typedIn.text },
    });
    const position = positionOfName(typedIn.text);
    const keystrokes: number[] = [];
    for (let index = 0; index < times * 2; index++) {
      const isTyped = index % 2 === 0;
      const end = { line: position.line, character: position.character + (isTyped ? 0 : 1) };
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: index + 2 },
        contentChanges: [{ range: { start: position, end }, text: isTyped ? 'x' : '' }],
      });
      keystrokes.push(await until(() => (shown.get(uri)?.length ?? 0) > before === isTyped));
    }
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    const warm = keystrokes.slice(10);
    return { start, firstFindings, keystroke: percentile(warm, 0.5), keystroke95: percentile(warm, 0.95) };
  } finally {
    connection.dispose();
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a name begins that the middle of the text uses: with a letter more it stands for nothing. */
function positionOfName(text: string): { readonly line: number; readonly character: number } {
  const lines = text.split('\n');
  const fact = '  answers ';
  const line = lines.findIndex((each, index) => index > lines.length / 3 && each.startsWith(fact));
  if (line < 0) throw new Error('The text names nothing, so nothing can be misspelt.');
  return { line, character: fact.length };
}
