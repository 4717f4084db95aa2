import { createServer } from "node:http";
import { registerHooks } from "node:module";
import { WebSocketServer } from "ws";
import { tellAddress } from "./tellAddress.ts";

// It names a database that it opens only when it is told to keep documents, which it is not here. That database compiles
// itself while it is installed, so it is not installed.
registerHooks({
  resolve: (name, context, next) =>
    name === "y-leveldb"
      ? { url: "data:text/javascript,export class LeveldbPersistence {}", shortCircuit: true }
      : next(name, context),
});
const { setupWSConnection } = await import("@y/websocket-server/utils");

// What its own server.js does, which cannot be imported without listening on a fixed port.
const server = createServer();
const sockets = new WebSocketServer({ server });
sockets.on("connection", setupWSConnection);
tellAddress(server);
