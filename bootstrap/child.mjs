import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { watchParent } from "./parent.mjs";
import { root } from "./stamp.mjs";

/** A child that has not ended this long after it was asked to, in milliseconds, is ended by force. */
const PATIENCE = 20_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let stopping = false;

/**
 * Runs a program with this terminal and gives its exit code; a program that a signal ended counts as 1. `cwd` and a
 * program's relative path start at the root of the repository (`cwd` first).
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export async function run(program, args, options = {}) {
  return (await launch(program, args, options, "inherit")).code;
}

/**
 * Runs a program and gives what it printed on stdout, too.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, out: string }>}
 */
export function ask(program, args, options = {}) {
  return launch(program, args, options, "pipe");
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @param {'inherit' | 'pipe'} stdout
 * @returns {Promise<{ code: number, out: string }>}
 */
function launch(program, args, { cwd = ".", env = process.env }, stdout) {
  if (stopping) return Promise.resolve({ code: 1, out: "" });
  const folder = resolve(root, cwd);
  const path = program.includes("/") ? resolve(folder, program) : program;
  return new Promise((answer, fail) => {
    const child = spawn(path, args, { cwd: folder, env, stdio: ["inherit", stdout, "inherit"] });
    running.add(child);
    let out = "";
    child.stdout?.on("data", (chunk) => (out += chunk));
    child.on("error", fail);
    child.on("close", (code) => {
      running.delete(child);
      answer({ code: code ?? 1, out });
    });
  });
}

/**
 * Asks every child to end, and ends it by force after a while. Then `run` starts nothing more.
 * @param {NodeJS.Signals} signal
 */
function stop(signal) {
  if (running.size === 0) process.exit(1);
  for (const child of running) child.kill(signal);
  if (stopping) return;
  stopping = true;
  setTimeout(() => {
    console.error(`Not ended ${PATIENCE / 1000} seconds after it was asked to, so ended by force.`);
    for (const child of running) child.kill("SIGKILL");
  }, PATIENCE).unref();
}

// Nothing that was started here may outlive this process, however it ends.
process.on("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});
process.on("SIGINT", () => stop("SIGINT"));
process.on("SIGTERM", () => stop("SIGTERM"));
process.on("SIGHUP", () => stop("SIGTERM"));
watchParent(() => stop("SIGTERM"));
