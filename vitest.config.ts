import { defineConfig } from "vitest/config";

const scenarios = "test/{scenarios,privacy,fuzz,cluster}/**/*.test.ts";
const e2e = "test/e2e/**/*.test.ts";

/**
 * Three projects, one after the other, quick ones first. `unit` takes every test that the others do not, so that none can
 * be forgotten. Two workers at most: a scenario measures waiting times of real sockets, and CI has two cores.
 */
export default defineConfig({
  test: {
    reporters: ["default"],
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: ["{shared,server,client,test}/**/*.test.{ts,tsx}", "bootstrap/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**", scenarios, e2e],
          setupFiles: ["test/harness/failOnConsoleError.ts"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "scenarios",
          include: [scenarios],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "e2e",
          include: [e2e],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
