/** Closes a run with one line in a fixed form that scripts can read: `Tests: 12 passed, 0 failed, 1 skipped`. */
class TallyReporter {
  onRunComplete(_contexts, results) {
    // A file that does not even load holds no test that could fail, and still is a failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    process.stdout.write(`\nTests: ${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
  }
}

module.exports = TallyReporter;
