import { readStamp } from "./stamp.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** Prints the line that CI reads, alone and last, and gives the exit code. */
export function tally() {
  const { passed, failed, skipped } = count(
    readStamp("checks.json"),
    readStamp("tests.json"),
    readStamp("tests.code"),
  );
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
}

/**
 * Checks and tests together. What has left no report counts as one failure; so does a test file that could not be loaded,
 * and a run that failed with no test to blame, as it does after a rejection that nobody handled.
 * @param {string | undefined} checks What `lint` wrote down.
 * @param {string | undefined} tests What Vitest's JSON reporter wrote.
 * @param {string | undefined} code The exit code of Vitest.
 * @returns {Count}
 */
export function count(checks, tests, code) {
  const checked = checks === undefined ? { passed: 0, failed: 1 } : JSON.parse(checks);
  const run = countTests(tests);
  const unblamed = code !== "0" && run.failed === 0 ? 1 : 0;
  return {
    passed: checked.passed + run.passed,
    failed: checked.failed + run.failed + unblamed,
    skipped: run.skipped,
  };
}

/**
 * @param {string | undefined} report
 * @returns {Count}
 */
function countTests(report) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    JSON.parse(report);
  return {
    passed: numPassedTests,
    failed: numFailedTests + testResults.filter(isUnloaded).length,
    skipped: numPendingTests + numTodoTests,
  };
}

/** @param {{ status: string, assertionResults: { status: string }[] }} file */
function isUnloaded(file) {
  return (
    file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed")
  );
}
