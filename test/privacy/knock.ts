import { answer, syncPath } from "@beside/shared/protocol";
import WebSocket from "ws";

/** What became of somebody who came to a socket. */
export interface Knock {
  /** `open`; the code or the number they were turned away with; `refused` before it was a socket. */
  readonly came: string | number;
  readonly ws: WebSocket;
}

/** The headers that a browser would send, as far as the server looks at them. */
export interface Visitor {
  readonly origin?: string;
  readonly cookie?: string;
}

const refused = "refused";

/** Comes to a page's socket; `open` when the server has said its first step. */
export async function knockAtPage(
  address: string,
  page: string,
  visitor: Visitor = {},
): Promise<Knock> {
  const ws = openSocket(address, `${syncPath}/${page}`, visitor);
  const came = await firstOf(ws, () => "open");
  return { came, ws };
}

/** Comes to the circle's socket and says which circle; `open` when the server knows the seat. */
export async function knockAtCircle(
  address: string,
  circle: string,
  visitor: Visitor = {},
): Promise<Knock> {
  const ws = openSocket(address, "/socket.io/?EIO=4&transport=websocket", visitor);
  const came = await firstOf(ws, (message) => {
    if (message.startsWith("0")) ws.send(`40${JSON.stringify({ circle })}`);
    if (message.startsWith("40")) return "open";
    return message.startsWith("44") ? codeIn(message.slice(2)) : null;
  });
  return { came, ws };
}

/** Opens a WebSocket at this path of a server, as this visitor. */
export function openSocket(address: string, path: string, visitor: Visitor): WebSocket {
  const headers = Object.fromEntries(Object.entries(visitor));
  const ws = new WebSocket(`${address.replace("http", "ws")}${path}`, { headers });
  ws.on("error", () => undefined);
  return ws;
}

/** What a socket was closed with, at last. */
export const closing = async (ws: WebSocket): Promise<number> =>
  new Promise((resolve) => {
    ws.once("close", (code) => resolve(code));
  });

async function firstOf(
  ws: WebSocket,
  read: (message: string) => string | null,
): Promise<string | number> {
  return new Promise((resolve) => {
    ws.on("message", (data: Buffer) => {
      const what = read(data.toString());
      if (what !== null) resolve(what);
    });
    ws.once("unexpected-response", () => {
      resolve(refused);
      ws.terminate();
    });
    ws.once("close", (code) => resolve(code));
    ws.once("error", () => resolve(refused));
  });
}

/** Socket.io's own form of a refusal holds ours. */
function codeIn(text: string): string {
  const read = JSON.parse(text) as { data?: unknown };
  const given = answer.safeParse({ ok: false, ...(read.data as object) });
  return given.success && !given.data.ok ? given.data.code : "unreadable";
}
