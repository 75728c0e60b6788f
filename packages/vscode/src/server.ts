import { startWorkerServer } from '@goldenthread/editor/browser';

/** The language server, in a worker of its own: see `start-worker.ts`. */
startWorkerServer();
