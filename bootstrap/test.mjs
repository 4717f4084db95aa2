import { ask, run } from "./child.mjs";
import { buildClient } from "./client.mjs";
import { dropStamp, writeStamp } from "./stamp.mjs";

/**
 * Every test, after the client has been built and a browser found. The browser is looked for here and not in a test,
 * because installing one takes longer than any test may. Without one the browser's tests are left out, and that is said;
 * under CI they run all the same, and fail.
 * @param {string[]} args What Vitest is given besides.
 * @param {string} node
 */
export async function test(args, node) {
  dropStamp("tests.json");
  dropStamp("tests.code");
  await buildClient();
  const browser = await ask(node, ["test/harness/chromium.ts"]);
  const found = browser.code === 0;
  const leftOut = found || process.env["CI"] ? [] : ["--project", "!e2e"];
  const env = found ? { ...process.env, BESIDE_CHROMIUM: browser.out.trim() } : process.env;
  const reporters = [
    "--reporter=default",
    "--reporter=json",
    "--outputFile.json=.beside/tests.json",
  ];
  const code = await run("node_modules/.bin/vitest", ["run", ...reporters, ...leftOut, ...args], {
    env,
  });
  writeStamp("tests.code", String(code));
  if (leftOut.length > 0)
    console.error("NOT RUN: the tests in test/e2e, because there is no browser (see above).");
  return code;
}
