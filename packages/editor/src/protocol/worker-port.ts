/** Where a worker sends its messages and takes them in. */
export interface WorkerPort {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  readonly postMessage: (message: unknown) => void;
}

/** A thread of Node has its port in a module, a web worker is one itself. */
export function workerPort(): WorkerPort {
  const { process } = globalThis as { readonly process?: Partial<NodeJS.Process> };
  const port = process?.getBuiltinModule?.('node:worker_threads')?.parentPort;
  return (port ?? globalThis) as unknown as WorkerPort;
}
