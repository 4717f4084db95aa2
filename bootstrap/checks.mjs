import { run } from "./child.mjs";
import { writeStamp } from "./stamp.mjs";

/** Each with the name it has in the report. All of them run, also after one has failed. */
const CHECKS = [
  ["types of shared", "tsc", "-p", "shared"],
  ["types of server", "tsc", "-p", "server"],
  ["types of client", "tsc", "-p", "client"],
  ["types of test", "tsc", "-p", "test"],
  ["types of the commands", "tsc", "-p", "."],
  ["lint", "oxlint", "--deny-warnings"],
  ["format", "oxfmt", "--check"],
  ["unused files, exports, packages", "knip", "--no-progress"],
];

/** The static checks. Gives 0 when all of them passed; writes the count down for the closing line of CI. */
export async function lint() {
  let failed = 0;
  for (const [name, program, ...args] of CHECKS) {
    const code = await run(`node_modules/.bin/${program}`, args);
    console.log(`${code === 0 ? "✓" : "✗"} ${name}`);
    if (code !== 0) failed += 1;
  }
  writeStamp("checks.json", JSON.stringify({ passed: CHECKS.length - failed, failed }));
  return failed === 0 ? 0 : 1;
}
