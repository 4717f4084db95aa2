#!/usr/bin/env node
/**
 * The commands of Beside. This file and bootstrap/ need nothing but some Node (20 or newer) and npm: they fetch what is
 * missing, and do nothing twice.
 *
 *   start  install, build the client, serve
 *   test   install, build the client, run every test; what follows goes to Vitest: npm test -- server/src/pages
 *   lint   the static checks alone
 *   check  all that CI runs: lint, then test, then one closing line
 *   tally  that closing line alone, for what lint and test left behind
 *   dev    the server, restarted on each change, and Vite's own server in front of it
 *   bench  what a keystroke costs, side by side with other servers (test/bench)
 */
import { resolve } from "node:path";
import { lint } from "./bootstrap/checks.mjs";
import { run } from "./bootstrap/child.mjs";
import { buildClient } from "./bootstrap/client.mjs";
import { findNode } from "./bootstrap/node.mjs";
import { install } from "./bootstrap/packages.mjs";
import { root } from "./bootstrap/stamp.mjs";
import { tally } from "./bootstrap/tally.mjs";
import { test } from "./bootstrap/test.mjs";

/** @typedef {(args: string[], node: string) => Promise<number>} Verb */

/** @type {Record<string, Verb>} */
const verbs = {
  async start(args, node) {
    await buildClient();
    // With its types stripped once and for all, the server starts sooner and takes less memory.
    const compiled = { NODE_COMPILE_CACHE: resolve(root, ".beside/compiled") };
    return run(node, ["server/src/main.ts", ...args], {
      env: { NODE_ENV: "production", ...compiled, ...process.env },
    });
  },

  test,

  lint,

  async check(args, node) {
    await lint();
    await test(args, node);
    return tally();
  },

  async dev(args, node) {
    const server = { BESIDE_URL: "http://localhost:5173", ...process.env };
    const ended = await Promise.race([
      run(node, ["--watch", "server/src/main.ts", ...args], { env: server }),
      run("node_modules/.bin/vite", ["--port", "5173", "--strictPort"], { cwd: "client" }),
    ]);
    return ended;
  },

  bench: (args, node) => run(node, ["test/bench/main.ts", ...args]),
};

const [name = "", ...args] = process.argv.slice(2);
process.exit(name === "tally" ? tally() : await perform(name));

/** @param {string} name */
async function perform(name) {
  const verb = verbs[name];
  if (verb === undefined) {
    console.error(`Beside knows these commands: ${Object.keys(verbs).join(", ")}, tally.`);
    return 1;
  }
  try {
    const node = await findNode();
    await install();
    return await verb(args, node);
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : failure);
    return 1;
  }
}
