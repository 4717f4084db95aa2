import { join } from "node:path";
import { createMachineRandom } from "@beside/server/adapters/machineRandom.ts";
import { machineTime } from "@beside/server/adapters/machineTime.ts";
import { memoryStores } from "@beside/server/adapters/memory/memoryStores.ts";
import { steadyTime } from "@beside/server/adapters/steadyTime.ts";
import { startServer } from "@beside/server/server.ts";
import { answer, callAnswer, live, readView } from "@beside/shared/protocol";
import { io } from "socket.io-client";
import { settingsAt } from "../harness/settings.fixture.ts";

/** A server that people reach by a public name, as behind a proxy with TLS. */
export interface PublicServer {
  /** Where it really listens. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Its public origin, the one that browsers may come from. */
export const publicOrigin = "https://circles.example.org";

/** Starts one, over stores in memory. */
export async function publicServer(): Promise<PublicServer> {
  const silent = () => undefined;
  const stores = memoryStores();
  const running = await startServer({
    circleStore: stores.circles,
    pageStore: stores.pages,
    time: machineTime,
    steadyTime,
    random: createMachineRandom(),
    log: { info: silent, warn: silent, error: silent },
    host: "127.0.0.1",
    port: 0,
    origins: () => [publicOrigin],
    clientFolder: join(import.meta.dirname, "..", "..", "client", "dist"),
  });
  return { address: `http://127.0.0.1:${running.port}`, stop: () => running.stop() };
}

/** Somebody with a seat: what their browser sends, and a page for which they have the pen. */
export interface Caller {
  readonly circle: string;
  readonly cookie: string;
  /** The header that gave the cookie. */
  readonly setCookie: string;
  readonly page: string;
}

/** Calls a circle as its facilitator, who has agreed and so may write its prompts. */
export async function callsCircle(address: string): Promise<Caller> {
  const response = await fetch(`${address}/api/circles`, {
    method: "POST",
    headers: { origin: publicOrigin, "content-type": "application/json" },
    body: JSON.stringify({ name: "Mara", settings: settingsAt(Date.now() + 60_000) }),
  });
  const { circle } = callAnswer.parse(await response.json());
  const [setCookie = ""] = response.headers.getSetCookie();
  const [cookie = ""] = setCookie.split(";");
  return { circle, cookie, setCookie, page: await promptOf(address, circle, cookie) };
}

async function promptOf(address: string, circle: string, cookie: string): Promise<string> {
  const socket = io(address, {
    transports: ["websocket"],
    auth: { circle },
    extraHeaders: { origin: publicOrigin, cookie },
    forceNew: true,
  });
  const first = new Promise<ReturnType<typeof readView>>((resolve) => {
    socket.once(live.view, (all: unknown, mine: unknown) => resolve(readView(all, mine)));
  });
  const view = await first;
  if (!view.success) throw new Error("a picture of another shape");
  const agree = { id: "agree-once", command: { type: "agree", version: 1 } };
  const given: unknown = await socket.timeout(10_000).emitWithAck(live.command, agree);
  socket.disconnect();
  const page = view.data.rounds[0]?.prompt;
  if (!answer.parse(given).ok || !page) throw new Error("no page to write on");
  return page;
}
