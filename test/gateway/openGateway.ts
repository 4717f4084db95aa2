import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createMachineRandom } from "@beside/server/adapters/machineRandom.ts";
import { machineTime } from "@beside/server/adapters/machineTime.ts";
import { memoryStores } from "@beside/server/adapters/memory/memoryStores.ts";
import { steadyTime } from "@beside/server/adapters/steadyTime.ts";
import { type CircleService, createCircles } from "@beside/server/circles/circles.ts";
import type { LiveCircle } from "@beside/server/circles/liveCircle.ts";
import { hashToken, seatByCookie } from "@beside/server/http/seatCookie.ts";
import { createBeat } from "@beside/server/pages/beat.ts";
import { createGateway } from "@beside/server/pages/gateway.ts";
import { createGroupCommit } from "@beside/server/pages/groupCommit.ts";
import { type HeldStore, heldStore } from "@beside/server/pages/heldStore.fake.ts";
import { type NotedLog, notedLog } from "@beside/server/pages/notedLog.fake.ts";
import { type Pages, createPages } from "@beside/server/pages/pages.ts";
import { createTicks } from "@beside/server/pages/ticks.ts";
import type { Time } from "@beside/server/ports/time.ts";
import { routeUpgrades } from "@beside/server/upgrades.ts";
import {
  type Command,
  type PageId,
  type RoundId,
  type SeatId,
  isRejection,
} from "@beside/shared/domain";
import type { KeptNote } from "@beside/shared/protocol";
import { settingsAt } from "../harness/settings.fixture.ts";

/** A person with a seat, as far as a gateway is concerned. */
export interface Person {
  readonly seat: SeatId;
  readonly cookie: string;
}

/** A gateway on a real port, with a running circle of three, over stores in memory. */
export interface OpenGateway {
  readonly address: string;
  readonly origin: string;
  readonly store: HeldStore;
  readonly log: NotedLog;
  readonly pages: Pages;
  readonly live: LiveCircle;
  readonly facilitator: Person;
  readonly peer: Person;
  readonly other: Person;
  /** The words of each tick. */
  readonly ticks: readonly PageId[][];
  /** What was said aloud of what is kept: here every page may be heard by the whole circle. */
  readonly notes: readonly KeptNote[];
  readonly wrote: readonly (readonly [PageId, SeatId])[];
  readonly round: RoundId;
  pageOf(person: Person): PageId;
  run(person: Person, command: Command): Promise<void>;
  /** What the gateway, and what it leans on, does when the server stops. */
  stopGateway(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens one; the pages' time can be the test's own. */
export async function openGateway(time: Time = steadyTime): Promise<OpenGateway> {
  const random = createMachineRandom();
  const log = notedLog();
  const stores = memoryStores();
  const store = heldStore(stores.pages);
  const circles: CircleService = createCircles({
    store: stores.circles,
    time: machineTime,
    random,
    log,
    onErased: () => undefined,
  });
  const called = await circles.call(settingsAt(Date.now()));
  if (isRejection(called)) throw new Error(`not called: ${called.rejected}`);
  const live = called;

  const server = createServer();
  const origin = await listen(server);
  const ticks: PageId[][] = [];
  const notes: KeptNote[] = [];
  const wrote: [PageId, SeatId][] = [];
  const beat = createBeat();
  const commit = createGroupCommit({ store, time, beat, log });
  const pages = createPages({ store, commit, time, log });
  const ticking = createTicks({
    time,
    beat,
    log,
    peopleIn: () => 3,
    onTick: (_circle, words, voices) => {
      ticks.push(words.map(({ page }) => page));
      notes.push(...voices.flatMap((voice) => voice.aloud() ?? []));
    },
  });
  commit.afterEach(ticking.leave);
  const gateway = createGateway({
    circles,
    pages,
    commit,
    ticks: ticking,
    time,
    log,
    origins: [origin],
    seatOf: (request, circle) => seatByCookie(request, circle)?.id ?? null,
    onWriting: (_live, page, seat) => wrote.push([page, seat]),
  });
  routeUpgrades(server, gateway);

  async function sit(role: "facilitator" | "peer", name: string): Promise<Person> {
    const token = randomUUID();
    const join = { type: "join", name, token: hashToken(token) } as const;
    const answer = await live.execute(join, { kind: "link", role }, randomUUID());
    const seat = live.circle.seats.at(-1)?.id;
    if (!answer.ok || !seat) throw new Error("nobody was seated");
    return { seat, cookie: `beside-${live.id}=${token}` };
  }
  async function run({ seat }: Person, command: Command): Promise<void> {
    const answer = await live.execute(command, { kind: "seat", seat }, randomUUID());
    if (!answer.ok) throw new Error(`refused: ${answer.code}`);
  }

  const facilitator = await sit("facilitator", "Ines");
  if (live.circle.status === "scheduled") {
    await run(facilitator, { type: "openDoors", seen: live.circle.movedAt });
  }
  const peer = await sit("peer", "Samir");
  const other = await sit("peer", "Ruth");
  for (const person of [facilitator, peer, other]) await run(person, { type: "agree", version: 1 });
  await run(facilitator, { type: "start", seen: live.circle.movedAt });

  async function stopGateway(): Promise<void> {
    await gateway.stop();
    ticking.stop();
    pages.stop();
  }

  return {
    address: `${origin.replace("http", "ws")}/sync`,
    origin,
    store,
    log,
    pages,
    live,
    facilitator,
    peer,
    other,
    ticks,
    notes,
    wrote,
    get round() {
      if (live.circle.status !== "running") throw new Error("the circle does not run");
      return live.circle.current;
    },
    pageOf({ seat }) {
      const mine = [...live.circle.pages.values()].findLast(({ author }) => author === seat);
      if (!mine) throw new Error("no page of theirs");
      return mine.id;
    },
    run,
    stopGateway,
    async stop() {
      store.fail(false);
      store.letGo();
      await stopGateway();
      await circles.stop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
