import { type ExtensionContext, Uri } from 'vscode';

/** As much of a browser's workers as is used: the extension's types are those of Node. */
interface WebWorker {
  readonly postMessage: (message: unknown) => void;
  readonly addEventListener: {
    (event: 'message', listen: (event: { readonly data: unknown }) => void): void;
    (event: 'error', listen: (event: { readonly message: string }) => void, options: { readonly once: true }): void;
  };
  readonly terminate: () => void;
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
 */
export function startWorker({ extensionUri, extensionPath }: ExtensionContext, name: string): StartedWorker {
  const threads = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:worker_threads');
  if (threads !== undefined) return inThread(new threads.Worker(`${extensionPath}/dist/${name}`));
  const { Worker } = globalThis as unknown as { readonly Worker: new (address: string) => WebWorker };
  return inBrowser(new Worker(Uri.joinPath(extensionUri, 'dist', name).toString(true)));
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
