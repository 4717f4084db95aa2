import { pageText, syncMessage } from "@beside/shared/protocol";
import { readVarUint } from "lib0/decoding";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { OpenGateway, Person } from "./openGateway.ts";

/** The stock client of y-websocket on one page, with what this project adds to it. */
export interface Editor {
  readonly doc: Y.Doc;
  readonly text: Y.Text;
  readonly provider: WebsocketProvider;
  /** Each `kept` that came on any connection. */
  readonly kept: readonly number[];
  /** The codes with which connections were closed. */
  readonly codes: readonly number[];
  close(): void;
}

/** Opens a page in a browser, but for the browser. */
export function openEditor(
  gateway: OpenGateway,
  page: string,
  person?: Person,
  doc = new Y.Doc(),
): Editor {
  const headers = { origin: gateway.origin, cookie: person?.cookie ?? "" };
  class Browser extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers });
    }
  }
  const kept: number[] = [];
  const codes: number[] = [];
  const provider = new WebsocketProvider(gateway.address, page, doc, {
    disableBc: true,
    // The one place where Node's socket and the browser's are taken for each other.
    WebSocketPolyfill: Browser as unknown as typeof globalThis.WebSocket,
    maxBackoffTime: 100,
  });
  provider.messageHandlers[syncMessage.kept] = (_encoder, decoder) => {
    kept.push(readVarUint(decoder));
  };
  provider.on("connection-close", (event) => {
    if (event) codes.push(event.code);
  });
  return {
    doc,
    text: doc.getText(pageText),
    provider,
    kept,
    codes,
    close: () => provider.destroy(),
  };
}

/** A socket that says what the test says, frame by frame. */
export interface RawSocket {
  readonly heard: readonly Buffer[];
  readonly ws: WebSocket;
  /** The code it was closed with; null while it is open. */
  readonly code: number | null;
  send(frame: Uint8Array | string): void;
}

/** Opens a page's socket by hand; resolves when the server's step 1 has come or it was closed. */
export async function openRaw(
  gateway: OpenGateway,
  page: string,
  person: Person,
): Promise<RawSocket> {
  const headers = { origin: gateway.origin, cookie: person.cookie };
  const ws = new WebSocket(`${gateway.address}/${page}`, { headers });
  const heard: Buffer[] = [];
  let code: number | null = null;
  ws.on("message", (data: Buffer) => heard.push(data));
  ws.on("close", (given) => {
    code = given;
  });
  await new Promise<void>((resolve) => {
    ws.once("message", () => resolve());
    ws.once("close", () => resolve());
  });
  return {
    heard,
    ws,
    get code() {
      return code;
    },
    send: (frame) => ws.send(frame),
  };
}
