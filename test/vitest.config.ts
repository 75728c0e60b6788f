import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumPath } from './programs.ts';

const exclude = ['**/node_modules/**', '**/dist/**', 'test/e2e/**'];

/** The protocol tests once more, with the server in a web worker in Chromium. */
const inWebWorker: TestProjectInlineConfiguration =
  chromiumPath() === undefined
    ? { extends: true, test: { name: 'web worker', include: ['test/editor/no-chromium.ts'] } }
    : {
        extends: true,
        test: {
          name: 'web worker',
          include: ['test/editor/**/*.test.ts'],
          exclude: [...exclude, 'test/editor/**/*.process.test.ts'],
          globalSetup: ['test/editor/worker-setup.ts'],
          // One browser serves them all, on machines with two cores.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      };

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    reporters: ['default', './test/closing-line-reporter.ts'],
    exclude,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
          provide: { server: undefined },
        },
      },
      inWebWorker,
    ],
  },
});
