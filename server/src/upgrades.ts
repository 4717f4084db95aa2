import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { syncPath } from "@beside/shared/protocol";

/**
 * Sends a page's upgrades to the gateway and refuses those that nobody answers. Socket.io listens for
 * its own on the same server and leaves all others alone.
 */
export function routeUpgrades(
  server: Server,
  toPages: (request: IncomingMessage, socket: Duplex, head: Buffer) => void,
): void {
  server.on("upgrade", (request, socket, head) => {
    const { url = "" } = request;
    if (url.startsWith(`${syncPath}/`)) return toPages(request, socket, head);
    if (url.startsWith("/socket.io/")) return;
    socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
  });
}
