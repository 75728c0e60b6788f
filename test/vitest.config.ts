import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumPath } from './programs.ts';

const exclude = ['**/node_modules/**', '**/dist/**', 'test/e2e/**'];
/** Tests that time what they test. They run after the others, one file at a time, so that nothing else disturbs them. */
const timed = ['**/*cost.test.ts', 'test/bench/*.test.ts', 'test/syntaxes/long-lines.test.ts'];
const browserClient = fileURLToPath(
  new URL('../node_modules/vscode-languageclient/lib/browser/main.js', import.meta.url),
);
/** By itself, Vitest leaves one processor unused; of two, that is half. */
const maxWorkers = availableParallelism();

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
          maxWorkers,
        },
      };

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    reporters: ['default', './test/closing-line-reporter.ts'],
    exclude,
    // Vitest's five seconds are too few where a machine is slow or busy: there a test would fail though nothing is wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // So is the second for which it asks again.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...exclude, ...timed],
          // Node itself is refused this half of the package; in its tests, the extension is given another in its place.
          alias: { 'vscode-languageclient/browser': browserClient },
          provide: { server: undefined },
          maxWorkers,
        },
      },
      inWebWorker,
      {
        extends: true,
        test: { name: 'timed', include: timed, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
