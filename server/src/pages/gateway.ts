import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type Circle, type PageId, type SeatId, circleOfPage, penFor } from "@beside/shared/domain";
import { closeCodes, limits } from "@beside/shared/protocol";
import { type WebSocket, WebSocketServer } from "ws";
import type { Circles } from "../circles/liveCircle.ts";
import { nameOfError } from "../circles/openCircle.ts";
import { type ConnectionNeeds, connect } from "./connection.ts";
import { createNames } from "./keptVoice.ts";
import { createOpenSockets } from "./openSockets.ts";
import type { Pages } from "./pages.ts";
import { pageAt } from "./syncAddress.ts";

/** What the gateway leans on. */
export interface GatewayNeeds extends Omit<ConnectionNeeds, "nextName"> {
  readonly circles: Circles;
  readonly pages: Pages;
  /** The origins that browsers may come from. */
  readonly origins: readonly string[];
  /** The seat that a request's cookie stands for in this circle, or null. */
  readonly seatOf: (request: IncomingMessage, circle: Circle) => SeatId | null;
}

/** Where editors bring their words: y-websocket's protocol, at /sync/<page id>. */
export interface Gateway {
  /** Whether a request's address is a page's socket; all other upgrades are somebody else's. */
  serves(request: IncomingMessage): boolean;
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Takes nothing more in, waits until all words are kept and says so, then closes every socket. */
  stop(): Promise<void>;
}

/** How long a client has to answer a farewell at the end, in milliseconds. */
const farewell = 1_000;

/** Makes the gateway. Someone who comes goes down one list; each "no" has its code. */
export function createGateway(needs: GatewayNeeds): Gateway {
  const { circles, pages, origins, seatOf, commit, time, log } = needs;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
  });
  const sockets = createOpenSockets(time);
  const connectionNeeds: ConnectionNeeds = { ...needs, nextName: createNames(time.now()) };
  let stopping = false;

  function handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const page = pageAt(request.url);
    if (page === null) return refuse(socket, "404 Not Found");
    if (!origins.includes(request.headers.origin ?? "")) return refuse(socket, "403 Forbidden");
    if (stopping) return refuse(socket, "503 Service Unavailable");
    server.handleUpgrade(request, socket, head, (ws) => {
      // What comes before the page is ready stays in the network: that is a bound on it, too.
      ws.pause();
      ws.on("error", (error) => log.info({ reason: nameOfError(error) }, "page socket broke"));
      void receive(ws, request, page);
    });
  }

  async function receive(ws: WebSocket, request: IncomingMessage, page: PageId): Promise<void> {
    try {
      const code = await admit(ws, request, page);
      if (code !== null) turnAway(ws, code);
    } catch (error) {
      log.error({ reason: nameOfError(error) }, "page not loaded");
      turnAway(ws, closeCodes.resync);
    }
  }

  /** Seat, pen, page, ready; or the code to close with. */
  async function admit(
    ws: WebSocket,
    request: IncomingMessage,
    page: PageId,
  ): Promise<number | null> {
    const circle = circleOfPage(page);
    const live = circle && (await circles.open(circle));
    const seat = live && seatOf(request, live.circle);
    if (!live || !seat) return closeCodes.noSeat;
    if (penFor(live.circle, seat, page) === "no") return closeCodes.noPen;

    const open = await pages.open(live, page);
    // Things may have changed while the page was loaded.
    const code = stopping ? closeCodes.stopping : closeCodes.noPen;
    if (stopping || ws.readyState !== ws.OPEN || penFor(live.circle, seat, page) === "no") {
      open.release();
      return code;
    }
    connect({ ws, live, seat, page, open }, sockets, connectionNeeds);
    return null;
  }

  function turnAway(ws: WebSocket, code: number): void {
    if (ws.readyState !== ws.OPEN) return;
    log.info({ code }, "page socket turned away");
    ws.resume();
    ws.close(code);
  }

  return {
    serves: (request) => pageAt(request.url) !== null,
    handleUpgrade,
    async stop() {
      stopping = true;
      for (const ws of server.clients) ws.pause();
      await commit.stop();
      for (const socket of sockets.all()) socket.close(closeCodes.stopping);
      for (const ws of server.clients) turnAway(ws, closeCodes.stopping);
      await allGone(server, needs);
    },
  };
}

/** Before the upgrade a refusal is an answer of HTTP. */
function refuse(socket: Duplex, status: string): void {
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Waits until every socket has closed; who does not answer is cut off. */
async function allGone(
  server: WebSocketServer,
  { time }: Pick<ConnectionNeeds, "time">,
): Promise<void> {
  const stopWaiting = time.after(farewell, () => {
    for (const ws of server.clients) ws.terminate();
  });
  const gone = [...server.clients].map(
    (ws) => new Promise<void>((resolve) => ws.once("close", () => resolve())),
  );
  await Promise.all(gone);
  stopWaiting();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
