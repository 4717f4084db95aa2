import { type ChildProcess, spawn } from "node:child_process";
import { repository } from "./sources.ts";

/** A server (or `npm start`, which starts one) as a process of its own, from the outside. */
export interface ServerProcess {
  /** Of what was started, which is npm for `npmStart`. */
  readonly pid: number;
  /** The address it printed, such as `http://localhost:41234`. Rejects with what it printed when it ends before. */
  readonly address: Promise<string>;
  /** What it ended with: a code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Sends a signal to this process alone, as a supervisor does. */
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Ends it and all it started by force, and waits for that. */
  readonly kill: () => Promise<void>;
}

/** `node server/src/main.ts` on a free port. What tests run in (CI, npm, Vitest) does not reach it through the environment. */
export function startServer(env: Readonly<Record<string, string>>): ServerProcess {
  return startNode(["server/src/main.ts"], env);
}

/** Another server, or the same with options of Node, in this Node. It prints its address as ours does. */
export function startNode(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ServerProcess {
  return observe(process.execPath, args, env);
}

/** `npm start` on a free port. */
export function npmStart(env: Readonly<Record<string, string>>): ServerProcess {
  return observe("npm", ["start"], env);
}

function observe(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ServerProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  // A group of its own, so that nothing is left when a test fails.
  const child = spawn(program, args, {
    cwd: repository,
    env: { PATH, HOME, TMPDIR, PORT: "0", ...env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stdout = gather(child.stdout);
  const stderr = gather(child.stderr);
  const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? signal ?? 1));
  });
  const address = new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /https?:\/\/[^\s"']+:\d+/.exec(stdout());
      if (found !== null) resolve(found[0]);
    };
    child.stdout.on("data", look);
    const say = (): void => reject(new Error(`It ended before it served.\n${stdout()}${stderr()}`));
    ended.then(say, reject);
  });
  // Who waits for an end only does not wait for the address.
  address.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    address,
    ended,
    stdout,
    stderr,
    signal: (signal) => void child.kill(signal),
    kill: async () => {
      killGroup(child);
      await ended;
    },
  };
}

function gather(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    text += chunk;
  });
  return () => text;
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch (failure) {
    const gone = failure instanceof Error && "code" in failure && failure.code === "ESRCH";
    if (!gone) throw failure;
  }
}
