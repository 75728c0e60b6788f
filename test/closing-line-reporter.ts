import type { Reporter, TestModule } from 'vitest/node';

/**
 * Closes the run with one line that says how many tests passed, failed and were skipped. Where nothing may be skipped
 * (`CI_NO_SKIP=1`), a skipped test fails the run and is named.
 */
class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    const skipped: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        count[state] += 1;
        if (state === 'skipped') skipped.push(`${module.relativeModuleId} > ${test.fullName}`);
      }
    }
    if (skipped.length > 0 && process.env.CI_NO_SKIP === '1') {
      process.exitCode = 1;
      console.error(`Skipped, where every test has to run:\n${skipped.map((name) => `  ${name}\n`).join('')}`);
    }
    console.log(`Tests: ${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`);
  }
}

export default ClosingLineReporter;
