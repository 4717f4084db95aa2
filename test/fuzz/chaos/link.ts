import type { Socket } from "node:net";
import { type Lane, type Weather, clear, createLane } from "./lane.ts";

/** One connection through a wire: a browser on one side, the server on the other. */
export interface Link {
  weather(change: { readonly up?: Partial<Weather>; readonly down?: Partial<Weather> }): void;
  /** Ends both sides at once, in the middle of whatever was on its way. */
  cut(): void;
  /** Ends the browser's side alone: the server is left with a socket of which it hears no more. */
  abandon(): void;
  /** Good weather again; a connection that has lost bytes meanwhile is cut. */
  calm(): void;
  /** The server is gone: what it said before still arrives, now. */
  lastWords(): void;
}

/** Joins two sockets; `gone` is called once when the browser's side has ended. */
export function createLink(browser: Socket, server: Socket, gone: () => void): Link {
  let isAbandoned = false;
  const up = createLane(
    (piece) => void server.write(piece),
    () => server.destroySoon(),
  );
  const down = createLane(
    (piece) => void browser.write(piece),
    () => browser.destroySoon(),
  );
  const lanes: readonly Lane[] = [up, down];

  // Who is cut off hears of it by the end of the socket, which is what is looked at here.
  for (const socket of [browser, server]) socket.on("error", () => undefined);
  for (const socket of [browser, server]) socket.setNoDelay(true);
  browser.on("data", (piece) => up.take(piece));
  server.on("data", (piece) => {
    if (!isAbandoned) down.take(piece);
  });
  server.on("close", () => down.end());
  browser.on("close", () => {
    down.stop();
    if (!isAbandoned) up.end();
    gone();
  });

  function cut(): void {
    for (const lane of lanes) lane.stop();
    browser.resetAndDestroy();
    server.resetAndDestroy();
  }

  return {
    weather(change) {
      up.weather({ ...clear, ...change.up });
      down.weather({ ...clear, ...change.down });
    },
    cut,
    abandon() {
      isAbandoned = true;
      for (const lane of lanes) lane.stop();
      browser.resetAndDestroy();
    },
    calm() {
      if (up.hasHole || down.hasHole) return cut();
      for (const lane of lanes) lane.weather(clear);
    },
    lastWords() {
      if (down.hasHole) return cut();
      down.flush();
      down.end();
    },
  };
}
