import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ServerProcess, startServer } from "../../harness/serverProcess.ts";

/** The real program with a real file, which dies and comes back on the same port and folder. */
export interface MortalServer {
  readonly origin: string;
  readonly port: number;
  /** Dies as in a power cut; resolves when it is dead. */
  kill(): Promise<void>;
  /** Stands still, as a machine that swaps does, until the returned way to go on is called. */
  freeze(): () => void;
  /** Comes back. */
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
  /** What it logged in all its lives. */
  readonly log: string;
}

/** Starts one on a free port. */
export async function mortalServer(): Promise<MortalServer> {
  const data = await mkdtemp(join(tmpdir(), "beside-chaos-"));
  const lives: ServerProcess[] = [];

  async function live(port: string): Promise<string> {
    const server = startServer({ BESIDE_DATA: data, PORT: port });
    lives.push(server);
    return server.address;
  }
  const current = (): ServerProcess => {
    const last = lives.at(-1);
    if (!last) throw new Error("no server was started");
    return last;
  };

  // It has a process group of its own, and would outlive a run that is broken off.
  const endNow = (): void => {
    current().signal("SIGKILL");
    rmSync(data, { recursive: true, force: true });
  };
  process.once("exit", endNow);

  const { port } = new URL(await live("0"));
  return {
    port: Number(port),
    origin: `http://127.0.0.1:${port}`,
    async kill() {
      await current().kill();
    },
    freeze() {
      const frozen = current();
      frozen.signal("SIGSTOP");
      return () => frozen.signal("SIGCONT");
    },
    async start() {
      await live(port);
    },
    async remove() {
      process.off("exit", endNow);
      await current().kill();
      await rm(data, { recursive: true, force: true });
    },
    get log() {
      return lives.map((each) => each.stdout() + each.stderr()).join("");
    },
  };
}
