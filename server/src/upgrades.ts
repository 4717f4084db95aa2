import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";

/** Something that takes upgrades for addresses of its own. */
interface TakesUpgrades {
  serves(request: IncomingMessage): boolean;
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/**
 * Sends a page's upgrades to the gateway and refuses those that nobody answers. Socket.io listens for
 * its own on the same server and leaves all others alone.
 */
export function routeUpgrades(server: Server, pages: TakesUpgrades): void {
  server.on("upgrade", (request, socket, head) => {
    if (pages.serves(request)) return pages.handleUpgrade(request, socket, head);
    if (request.url?.startsWith("/socket.io/")) return;
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
}
