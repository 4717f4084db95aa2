import { run } from "./child.mjs";
import { checkSizes } from "./sizes.mjs";
import { writeStamp } from "./stamp.mjs";

/** Programs that check, each with the name it has in the report. */
const PROGRAMS = [
  ["types of shared", "tsc", "-p", "shared"],
  ["types of server", "tsc", "-p", "server"],
  ["types of client", "tsc", "-p", "client"],
  ["types of test", "tsc", "-p", "test"],
  ["types of the commands", "tsc", "-p", "."],
  ["lint", "oxlint", "--deny-warnings"],
  ["format", "oxfmt", "--check"],
  ["unused files, exports, packages", "knip", "--no-progress"],
];

/** All of them run, also after one has failed. @type {[string, () => Promise<number>][]} */
const CHECKS = [
  ...PROGRAMS.map(
    /** @returns {[string, () => Promise<number>]} */
    ([name = "", program, ...args]) => [name, () => run(`node_modules/.bin/${program}`, args)],
  ),
  ["size of the client", checkSizes],
];

/** The static checks. Gives 0 when all of them passed; writes the count down for the closing line of CI. */
export async function lint() {
  let failed = 0;
  for (const [name, check] of CHECKS) {
    const code = await check().catch(report);
    console.log(`${code === 0 ? "✓" : "✗"} ${name}`);
    if (code !== 0) failed += 1;
  }
  writeStamp("checks.json", JSON.stringify({ passed: CHECKS.length - failed, failed }));
  return failed === 0 ? 0 : 1;
}

/**
 * A check that could not be made has failed.
 * @param {unknown} failure
 */
function report(failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  return 1;
}
