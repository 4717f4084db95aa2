import { once } from "node:events";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";
import { type Link, createLink } from "./link.ts";

/** One person's network: every connection of theirs goes through it, and comes to harm in it. */
export interface Wire {
  readonly port: number;
  /** The connections that the browser still believes in. */
  readonly links: readonly Link[];
  /** While it is down, new connections are turned away. */
  readonly isDown: boolean;
  down(isDown: boolean): void;
  /** Every fault is over. */
  calm(): void;
  stop(): Promise<void>;
}

/** A wire to the server on this port of this machine. */
export async function createWire(serverPort: number): Promise<Wire> {
  const links = new Set<Link>();
  const sockets = new Set<Socket>();
  let isDown = false;

  function note(socket: Socket): Socket {
    sockets.add(socket);
    return socket.on("close", () => sockets.delete(socket));
  }

  const server = createServer((browser) => {
    note(browser);
    if (isDown) {
      browser.on("error", () => undefined);
      browser.resetAndDestroy();
      return;
    }
    const link = createLink(browser, note(connect(serverPort, "127.0.0.1")), () =>
      links.delete(link),
    );
    links.add(link);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    port: (server.address() as AddressInfo).port,
    get links() {
      return [...links];
    },
    get isDown() {
      return isDown;
    },
    down(down) {
      isDown = down;
    },
    calm() {
      isDown = false;
      for (const link of links) link.calm();
    },
    async stop() {
      for (const link of links) link.cut();
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
