/** The language server in a web worker, for tests. */
import { startWorkerServer } from '@goldenthread/editor/browser';

startWorkerServer();
