import { Server } from "@hocuspocus/server";
import { tellAddress } from "./tellAddress.ts";

// As it comes: in memory, without extensions. It listens by itself on any free port.
const server = new Server({ quiet: true, port: 0, address: "127.0.0.1", stopOnSignals: false });
await server.listen();
tellAddress(server.httpServer);
