import { createServer } from "node:http";
import { createCirclePace } from "./circlePace.ts";
import { createCircles } from "./circles/circles.ts";
import type { Log } from "./circles/log.ts";
import { createWordsCame } from "./circles/wordsCame.ts";
import { createApp } from "./http/app.ts";
import { createCalls } from "./http/calls.ts";
import { seatByCookie } from "./http/seatCookie.ts";
import { createTries } from "./http/tries.ts";
import { listen } from "./listen.ts";
import { type Live, createLive } from "./live/live.ts";
import { createBeat } from "./pages/beat.ts";
import { createGateway } from "./pages/gateway.ts";
import { createGroupCommit } from "./pages/groupCommit.ts";
import { createPages } from "./pages/pages.ts";
import { createTicks } from "./pages/ticks.ts";
import type { CircleStore } from "./ports/circleStore.ts";
import type { PageStore } from "./ports/pageStore.ts";
import type { Random } from "./ports/random.ts";
import type { Time } from "./ports/time.ts";
import { routeUpgrades } from "./upgrades.ts";

/** What a server is made of: its ports, and where it listens. */
export interface ServerParts {
  readonly circleStore: CircleStore;
  readonly pageStore: PageStore;
  /** The circles' clock. */
  readonly time: Time;
  /** A clock that nobody sets, for ticks, commits, heartbeats and paces. */
  readonly steadyTime: Time;
  readonly random: Random;
  readonly log: Log;
  readonly host: string;
  readonly port: number;
  /** The origins that browsers may come from, for the port really listened on. */
  readonly origins: (port: number) => readonly [string, ...string[]];
  readonly clientFolder: string;
}

export interface RunningServer {
  readonly port: number;
  /** Takes nothing more in, keeps everything that was written, then ends. */
  stop(): Promise<void>;
}

/** Puts the parts together and listens. Throws a StartupProblem where it cannot. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { circleStore, pageStore, time, steadyTime, random, log } = parts;
  const server = createServer({
    headersTimeout: 10_000,
    requestTimeout: 15_000,
    // Node looks after these two each half minute, if it is not told to look more often.
    connectionsCheckingInterval: 2_000,
  });
  const port = await listen(server, parts.port, parts.host);
  const origins = parts.origins(port);

  const beat = createBeat();
  const commit = createGroupCommit({ store: pageStore, time: steadyTime, beat, log });
  const pages = createPages({ store: pageStore, commit, time: steadyTime, log });
  const circles = createCircles({
    store: circleStore,
    time,
    random,
    log,
    onErased: (erased) => erased.forEach(pages.forget),
  });
  const pace = createCirclePace();
  const live: Live = createLive(server, {
    circles,
    clock: time,
    time: steadyTime,
    random,
    log,
    origins,
    pace,
    stateOf: pages.stateOf,
  });
  const ticks = createTicks({
    time: steadyTime,
    beat,
    log,
    peopleIn: live.peopleIn,
    onTick: live.deliver,
  });
  commit.afterEach(ticks.leave);
  const wordsCame = createWordsCame({ random, log });
  const gateway = createGateway({
    circles,
    pages,
    origins,
    seatOf: (request, circle) => seatByCookie(request, circle)?.id ?? null,
    commit,
    ticks,
    time: steadyTime,
    log,
    onWriting(circle, page, seat) {
      live.wrote(circle.id, page, seat);
      wordsCame(circle, page);
    },
  });
  routeUpgrades(server, gateway);
  const app = createApp({
    circles,
    random,
    log,
    tries: createTries(),
    calls: createCalls(),
    pace,
    textOf: pages.textOf,
    stateOf: pages.stateOf,
    healthy: () => commit.healthy,
    origins,
    clientFolder: parts.clientFolder,
  });
  // Socket.io answers requests too, for transports that nobody has here; every one is the app's.
  server.removeAllListeners("request");
  server.on("request", app);
  await circles.wake();

  return {
    port,
    async stop() {
      await gateway.stop();
      ticks.stop();
      await live.stop();
      server.closeAllConnections();
      await circles.stop();
      pages.stop();
    },
  };
}
