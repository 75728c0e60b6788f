import { it } from 'vitest';

// Stands in for the tests of the server in a web worker where there is no browser to run it in.
// biome-ignore lint/suspicious/noSkippedTests: it says by name what was not run, and why
it.skip('the server in a web worker: Chromium is not installed (Debian: apt-get install chromium)', () => {});
