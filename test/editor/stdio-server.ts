/** The language server as a process of its own, for tests. */
import { startNodeServer } from '@goldenthread/editor/node';

startNodeServer();
