import { randomBytes } from "node:crypto";
import { type Socket, connect } from "node:net";
import { clientFrame, frameReader, opcode } from "./frames.ts";

/** One open WebSocket. */
export interface Wire {
  send(payload: Uint8Array): void;
  sendText(text: string): void;
  close(): void;
}

/** What a wire tells of. */
export interface Listener {
  /** A whole message came; `bytes` is what it took on the wire. */
  readonly onMessage: (payload: Buffer, bytes: number, wire: Wire) => void;
  /** The server ended it, and said why if it did. */
  readonly onEnd: (code: number | null) => void;
}

/** Opens a WebSocket to a server on this machine. Rejects when the server does not want it. */
export function openWire(
  url: URL,
  headers: Readonly<Record<string, string>>,
  listener: Listener,
): Promise<Wire> {
  const socket = connect({ host: "127.0.0.1", port: Number(url.port), noDelay: true });
  socket.on("connect", () => socket.write(upgradeRequest(url, headers)));
  return new Promise((resolve, reject) => {
    let head = Buffer.alloc(0);
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("the server ended the connection")));
    socket.on("data", function upgraded(chunk: Buffer) {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf("\r\n\r\n");
      if (end < 0) return;
      socket.off("data", upgraded);
      const status = head.toString("latin1", 0, head.indexOf("\r\n"));
      if (!status.startsWith("HTTP/1.1 101")) {
        socket.destroy();
        return reject(new Error(`no WebSocket: ${status}`));
      }
      const wire = wireOn(socket);
      const read = begin(socket, listener, wire);
      resolve(wire);
      read(head.subarray(end + 4));
    });
  });
}

function upgradeRequest(url: URL, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({
    Host: url.host,
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

function begin(
  socket: Socket,
  { onMessage, onEnd }: Listener,
  wire: Wire,
): (chunk: Buffer) => void {
  let code: number | null = null;
  const read = frameReader((kind, payload, bytes) => {
    if (kind === opcode.ping) return void socket.write(clientFrame(opcode.pong, payload));
    if (kind !== opcode.close) return onMessage(payload, bytes, wire);
    code = payload.length >= 2 ? payload.readUInt16BE(0) : null;
    socket.end();
  });
  socket.on("data", read);
  socket.on("close", () => onEnd(code));
  return read;
}

const wireOn = (socket: Socket): Wire => ({
  send: (payload) => void socket.write(clientFrame(opcode.binary, payload)),
  sendText: (text) => void socket.write(clientFrame(opcode.text, Buffer.from(text))),
  close() {
    socket.removeAllListeners("close");
    socket.destroy();
  },
});
