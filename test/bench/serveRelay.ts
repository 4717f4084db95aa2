import { createServer } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { tellAddress } from "./tellAddress.ts";

// The floor: nothing but a WebSocket server that hands every frame to everyone else in the room, which is the path.
const server = createServer();
const rooms = new Map<string, Set<WebSocket>>();

new WebSocketServer({ server }).on("connection", (socket, request) => {
  const path = request.url ?? "";
  const room = rooms.get(path) ?? new Set();
  rooms.set(path, room.add(socket));
  socket.on("message", (frame) => {
    for (const other of room) if (other !== socket) other.send(frame);
  });
  socket.on("close", () => room.delete(socket));
});
tellAddress(server);
