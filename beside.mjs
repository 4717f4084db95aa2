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
 *   bench  what a keystroke costs, side by side with other servers; --screen: what a phone has to do (test/bench)
 *   fuzz   a million hostile frames against the guard and the page (test/fuzz/frames)
 *   chaos  eight people write while networks fail and the server is killed again and again (test/fuzz/chaos)
 */
import { lint } from "./bootstrap/checks.mjs";
import { run } from "./bootstrap/child.mjs";
import { buildClient } from "./bootstrap/client.mjs";
import { findNode } from "./bootstrap/node.mjs";
import { install } from "./bootstrap/packages.mjs";
import { environment, nodeOptions } from "./bootstrap/production.mjs";
import { tally } from "./bootstrap/tally.mjs";
import { test } from "./bootstrap/test.mjs";

/** @typedef {(args: string[], node: string) => Promise<number>} Verb */

/** @type {Record<string, Verb>} */
const verbs = {
  async start(args, node) {
    await buildClient();
    return run(node, [...nodeOptions, "server/src/main.ts", ...args], {
      env: { ...environment, ...process.env },
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

  async bench(args, node) {
    await buildClient();
    return run(node, ["test/bench/main.ts", ...args]);
  },

  fuzz: (args, node) => run(node, ["test/fuzz/frames/main.ts", ...args]),

  chaos: (args, node) => run(node, ["test/fuzz/chaos/main.ts", ...args]),
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
