import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environment, nodeOptions } from "../../bootstrap/production.mjs";
import { type ServerProcess, startNode } from "../harness/serverProcess.ts";
import manifest from "../package.json" with { type: "json" };
import type { Contestant } from "./contestant.ts";
import { besideRoad } from "./roads/besideRoad.ts";
import { sharedRoad } from "./roads/sharedRoad.ts";

/** What the ratios are to: the first peer, and the floor. */
export const firstPeer = "y-websocket";
export const floor = "relay";

/** All servers; all of them run as in production. */
export const contestants: readonly Contestant[] = [
  { key: "beside", name: "Beside", start: startBeside, road: besideRoad },
  {
    key: firstPeer,
    name: `y-websocket-server ${manifest.devDependencies["@y/websocket-server"]}`,
    start: peer("serveYWebsocket.ts"),
    road: sharedRoad("plain"),
  },
  {
    key: "hocuspocus",
    name: `Hocuspocus ${manifest.devDependencies["@hocuspocus/server"]}`,
    start: peer("serveHocuspocus.ts"),
    road: sharedRoad("named"),
  },
  { key: floor, name: "bare relay", start: peer("serveRelay.ts"), road: sharedRoad("mute") },
];

const running = new Set<ServerProcess>();

/** Ends by force whatever is still running, when the benchmark is broken off. */
export async function endAll(): Promise<void> {
  await Promise.all(Array.from(running, (server) => server.kill()));
}

/** Ours with all that it has: the store on disk, encryption, cookies, limits and the log; started as `npm start` does. */
function startBeside(options: readonly string[]): ServerProcess {
  const folder = mkdtempSync(join(tmpdir(), "beside-bench-"));
  const server = startNode([...nodeOptions, ...options, "server/src/main.ts"], {
    ...environment,
    BESIDE_DATA: folder,
  });
  return watched(server, () => rmSync(folder, { recursive: true, force: true }));
}

function peer(file: string): Contestant["start"] {
  return (options) =>
    watched(
      startNode([...options, `test/bench/${file}`], { NODE_ENV: "production" }),
      () => undefined,
    );
}

function watched(server: ServerProcess, cleanUp: () => void): ServerProcess {
  const kill = async (): Promise<void> => {
    await server.kill();
    running.delete(entry);
    cleanUp();
  };
  const entry = { ...server, kill };
  running.add(entry);
  return entry;
}
