import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends the output with the line that CI reads, from the runner's own results. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that could not be loaded has no failed test of its own, and still has failed.
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const skipped = count('skipped');
    process.stdout.write(`\n${count('passed')} passed, ${count('failed') + broken + errors.length} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
  }
}
