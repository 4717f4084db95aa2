import type { LiveSocket } from "@beside/client/connection/liveSocket.ts";
import { asLiveSocket, optionsFor } from "@beside/client/connection/socketIo.ts";
import type { CircleId } from "@beside/shared/domain";
import { io } from "socket.io-client";

/** How to reach the server in the place of a browser: by which address, with which headers. */
export interface Reach {
  /** Through which port of this machine: the person's wire. */
  readonly port: number;
  readonly headers: { readonly cookie: string; readonly origin: string };
}

/** The circle's socket as the client makes it, but for the address and the headers, which a browser has by itself. */
export function circleSocket(
  circle: CircleId,
  { port, headers }: Reach,
  noteConnected: () => void,
): LiveSocket {
  const options = { ...optionsFor(circle), extraHeaders: { ...headers } };
  const socket = io(`http://127.0.0.1:${port}`, options);
  socket.on("connect", noteConnected);
  return asLiveSocket(socket);
}
