import { type LiveSocket, codeOfError } from "@beside/client/connection/liveSocket.ts";
import type { CircleId } from "@beside/shared/domain";
import { io } from "socket.io-client";

/** How to reach the server in the place of a browser: by which address, with which headers. */
export interface Reach {
  /** Through which port of this machine: the person's wire. */
  readonly port: number;
  readonly headers: { readonly cookie: string; readonly origin: string };
}

/** The circle's socket as the client makes it, but for the headers, which a browser sets by itself. */
export function circleSocket(
  circle: CircleId,
  { port, headers }: Reach,
  noteConnected: () => void,
): LiveSocket {
  const socket = io(`http://127.0.0.1:${port}`, {
    path: "/socket.io",
    transports: ["websocket"],
    auth: { circle },
    extraHeaders: { ...headers },
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 2_500,
    randomizationFactor: 0.5,
    timeout: 5_000,
  });
  socket.on("connect", noteConnected);
  return {
    get connected() {
      return socket.connected;
    },
    connect: () => void socket.connect(),
    disconnect: () => void socket.disconnect(),
    hear: (event, heard) => void socket.on(event, heard),
    onConnect: (run) => void socket.on("connect", run),
    onDisconnect: (run) =>
      void socket.on("disconnect", (reason) => run(reason === "io server disconnect")),
    onRefused: (run) =>
      void socket.on("connect_error", (error) =>
        run(socket.active ? null : (codeOfError(error) ?? "")),
      ),
    ask: async (event, patience, ...given): Promise<unknown> =>
      socket.timeout(patience).emitWithAck(event, ...given),
  };
}
