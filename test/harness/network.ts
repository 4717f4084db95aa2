import { type AddressInfo, type Socket, connect, createServer } from "node:net";

/** The way from browsers to a server. A test takes it away as a tunnel does: nothing passes, and nobody is told. */
export interface Network {
  /** Where browsers find the server. */
  readonly origin: string;
  /** From now on nothing passes in either direction, no connection ends, and new ones are never answered. */
  vanish(): void;
  /** What connects from now on comes through. Connections from before stay dead, as after a change of network. */
  comeBack(): void;
  stop(): Promise<void>;
}

/** Opens a way to the server of this machine that listens on the port which `to` answers. */
export async function network(to: () => number): Promise<Network> {
  const sockets = new Set<Socket>();
  let isAway = false;

  function follow(socket: Socket, other: Socket): void {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      sockets.delete(socket);
      if (!isAway) other.destroy();
    });
    socket.pipe(other);
  }

  const listener = createServer((near) => {
    if (isAway) {
      sockets.add(near.pause());
      near.on("error", () => near.destroy());
      return;
    }
    const far = connect(to(), "127.0.0.1");
    follow(near, far);
    follow(far, near);
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));

  return {
    origin: `http://127.0.0.1:${portOf(listener.address())}`,
    vanish() {
      isAway = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    comeBack() {
      for (const socket of sockets) socket.destroy();
      isAway = false;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
