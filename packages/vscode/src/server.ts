import { startNodeServer } from '@goldenthread/editor/node';

startNodeServer();
