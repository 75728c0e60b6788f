import { type ExtensionContext, Uri, workspace } from 'vscode';

/** As much of a browser's workers as is used: the extension's types are those of Node. */
interface WebWorker {
  readonly postMessage: (message: unknown) => void;
  readonly addEventListener: {
    (event: 'message', listen: (event: { readonly data: unknown }) => void, options?: Once): void;
    (event: 'error', listen: (event: { readonly message: string }) => void, options: Once): void;
  };
  readonly terminate: () => void;
}

interface Once {
  readonly once: true;
}

/** A worker, alike in a browser and in Node. */
export interface StartedWorker {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listen: (message: unknown) => void) => void;
  /** Told once, when the worker breaks down or ends by itself. */
  readonly onEnd: (listen: (error?: Error) => void) => void;
  readonly end: () => void;
}

/**
 * Starts a script of the extension in a worker: a web worker where there are such, else a thread of the Node that the
 * extension runs on. So the extension is the same on a machine and in a browser.
 * @param name the file in `dist`
 * @throws when the script cannot be read
 */
export async function startWorker(
  { extensionUri, extensionPath }: ExtensionContext,
  name: string,
): Promise<StartedWorker> {
  const threads = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:worker_threads');
  if (threads !== undefined) return inThread(new threads.Worker(`${extensionPath}/dist/${name}`));
  // A browser starts no worker whose script comes from another origin, and VS Code none whose script comes from a
  // remote machine. It reads files of both.
  const script = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', name));
  const { Worker } = globalThis as unknown as { readonly Worker: new (address: string) => WebWorker };
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  // The first message says that the script is read.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return inBrowser(worker);
}

function inThread(worker: import('node:worker_threads').Worker): StartedWorker {
  return {
    send: (message) => worker.postMessage(message),
    onMessage: (listen) => worker.on('message', listen),
    onEnd: (listen) => {
      const once = onlyOnce(listen);
      worker.once('error', (error) => once(error instanceof Error ? error : new Error(String(error))));
      worker.once('exit', () => once());
    },
    end: () => void worker.terminate(),
  };
}

function inBrowser(worker: WebWorker): StartedWorker {
  return {
    send: (message) => worker.postMessage(message),
    onMessage: (listen) => worker.addEventListener('message', ({ data }) => listen(data)),
    onEnd: (listen) => worker.addEventListener('error', ({ message }) => listen(new Error(message)), { once: true }),
    end: () => worker.terminate(),
  };
}

function onlyOnce(listen: (error?: Error) => void): (error?: Error) => void {
  let isTold = false;
  return (error) => {
    if (!isTold) listen(error);
    isTold = true;
  };
}
