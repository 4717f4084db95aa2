import type { CircleId } from "@beside/shared/domain";
import { type ManagerOptions, type Socket, type SocketOptions, io } from "socket.io-client";
import { type LiveSocket, codeOfError } from "./liveSocket.ts";

/** A circle's socket over Socket.io. It comes back by itself after the network was away. */
export const socketTo = (circle: CircleId): LiveSocket => asLiveSocket(io(optionsFor(circle)));

/** How a circle's socket is made. */
export const optionsFor = (circle: CircleId): Partial<ManagerOptions & SocketOptions> => ({
  path: "/socket.io",
  transports: ["websocket"],
  auth: { circle },
  autoConnect: false,
  // Two circles in one page would share one connection and with it the first one's circle.
  forceNew: true,
  // Back within a second of a short cut; the spread keeps a hundred people from coming at once.
  reconnectionDelay: 300,
  reconnectionDelayMax: 2_500,
  randomizationFactor: 0.5,
  timeout: 5_000,
});

/** What the connection needs of Socket.io, and nothing else of it. */
export const asLiveSocket = (socket: Socket): LiveSocket => ({
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
});
