import { pageText, syncMessage, syncStep } from "@beside/shared/protocol";
import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import * as Y from "yjs";

/** One page's server, in memory: it speaks the protocol of a page's socket, as far as a test lets it. */
export class FakePageServer {
  readonly doc = new Y.Doc();
  /** When false, a connection fails as without a network. */
  isUp = true;
  /** When false, frames are taken in and never acknowledged. */
  keeps = true;
  /** When false, updates are refused and the socket closed with `resync`; a step 2 is taken. */
  takesUpdates = true;
  readonly sockets: FakeSocket[] = [];
  /** The bytes of the largest frame that came. */
  largest = 0;
  /** Every frame that came, as "type step". */
  readonly heard: string[] = [];

  get text(): string {
    return this.doc.getText(pageText).toJSON();
  }

  /** The class that stands in for the browser's WebSocket. */
  readonly Socket: typeof WebSocket = socketClassOf(this);

  arrived(socket: FakeSocket): void {
    this.sockets.push(socket);
    socket.deliver(frame(syncMessage.sync, syncStep.step1, Y.encodeStateVector(this.doc)));
  }

  take(socket: FakeSocket, data: Uint8Array): void {
    this.largest = Math.max(this.largest, data.length);
    const decoder = createDecoder(data);
    const type = readVarUint(decoder);
    this.heard.push(`${type} ${data[1]}`);
    if (type !== syncMessage.sync) return;
    const step = readVarUint(decoder);
    const body = readVarUint8Array(decoder);
    if (step === syncStep.step1) {
      socket.deliver(
        frame(syncMessage.sync, syncStep.step2, Y.encodeStateAsUpdate(this.doc, body)),
      );
      return;
    }
    if (step === syncStep.update && !this.takesUpdates) return socket.end(4500);
    Y.applyUpdate(this.doc, body);
    if (this.doc.store.pendingStructs !== null)
      throw new Error("an update came with a gap before it");
    socket.counted += 1;
    if (this.keeps) this.say(socket);
  }

  /** Says that everything is kept; and, where it gives a name, that more will be told under that. */
  say(socket: FakeSocket, name: number | null = null): void {
    const encoder = createEncoder();
    writeVarUint(encoder, syncMessage.kept);
    writeVarUint(encoder, socket.counted);
    if (name !== null) {
      writeVarUint(encoder, name);
      writeVarUint(encoder, socket.counted);
    }
    socket.deliver(toUint8Array(encoder));
  }

  /** Cuts every connection, and takes no more until it is up again. */
  goDown(): void {
    this.isUp = false;
    this.cut(1006);
  }

  cut(code: number): void {
    for (const socket of this.sockets.splice(0)) socket.end(code);
  }
}

function socketClassOf(server: FakePageServer): typeof WebSocket {
  const made: unknown = class extends FakeSocket {
    constructor(url: string) {
      super(url, server);
    }
  };
  if (!standsIn(made)) throw new Error("not a class");
  return made;
}

/** It has all of a WebSocket that y-websocket uses. */
const standsIn = (made: unknown): made is typeof WebSocket => typeof made === "function";

function frame(type: number, step: number, body: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, type);
  writeVarUint(encoder, step);
  writeVarUint8Array(encoder, body);
  return toUint8Array(encoder);
}

/** The client's end. What is sent arrives a moment later, as over a network. */
export class FakeSocket {
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  binaryType = "arraybuffer";
  counted = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBufferLike }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly url: string;
  readonly #server: FakePageServer;

  constructor(url: string, server: FakePageServer) {
    this.url = url;
    this.#server = server;
    setTimeout(() => {
      if (this.readyState !== 0) return;
      if (!server.isUp) return this.end(1006);
      this.readyState = 1;
      this.onopen?.();
      server.arrived(this);
    }, 10);
  }

  send(data: Uint8Array): void {
    setTimeout(() => {
      if (this.readyState === 1 || this.readyState === 2) this.#server.take(this, data);
    }, 10);
  }

  deliver(data: Uint8Array): void {
    setTimeout(() => this.onmessage?.({ data: data.slice().buffer }), 10);
  }

  close(): void {
    this.readyState = 2;
    setTimeout(() => this.end(1000), 10);
  }

  end(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.onclose?.({ code, reason: "" });
  }
}
