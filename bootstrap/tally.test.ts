import { expect, it } from "vitest";
import { count } from "./tally.mjs";

const checks = '{"passed":8,"failed":0}';

function report(
  failed: number,
  files: { status: string; assertionResults: { status: string }[] }[] = [],
): string {
  const counts = { numPassedTests: 5, numFailedTests: failed, numPendingTests: 1, numTodoTests: 1 };
  return JSON.stringify({ ...counts, testResults: files });
}

it("checks and tests are counted together", () => {
  expect(count(checks, report(0), "0")).toEqual({ passed: 13, failed: 0, skipped: 2 });
  expect(count('{"passed":6,"failed":2}', report(1), "1")).toEqual({
    passed: 11,
    failed: 3,
    skipped: 2,
  });
});

it("what left no report has failed", () => {
  expect(count(undefined, report(0), "0").failed).toBe(1);
  expect(count(checks, undefined, undefined).failed).toBe(1);
});

it("a test file that could not be loaded has failed, one with failed tests is not counted again", () => {
  const unloaded = { status: "failed", assertionResults: [] };
  const failing = { status: "failed", assertionResults: [{ status: "failed" }] };
  expect(count(checks, report(1, [unloaded, failing]), "1").failed).toBe(2);
});

it("a run that failed with no test to blame has failed", () => {
  expect(count(checks, report(0), "1").failed).toBe(1);
});
