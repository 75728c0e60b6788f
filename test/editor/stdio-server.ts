/** The language server as a process of its own, for tests. */
import '../bundled-files.ts';
import { startNodeServer } from '@goldenthread/editor/node';

startNodeServer();
