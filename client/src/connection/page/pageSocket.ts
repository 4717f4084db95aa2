import { type PageId } from "@beside/shared/domain";
import { closeCodes, syncMessage, syncPath } from "@beside/shared/protocol";
import { hasContent, readVarUint } from "lib0/decoding";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import type { CircleEar } from "../circleEar.ts";
import { type Store, createStore } from "../store.ts";
import { after } from "../timers.ts";
import { countingSocket } from "./frames.ts";
import type { KeptLedger } from "./keptLedger.ts";

/** A page's way to the server. It comes back by itself, except from a refusal. */
export interface PageSocket {
  /** Whether everything that the server had has been here once. */
  readonly synced: Store<boolean>;
  /** Whether a change that is made now goes out at once. */
  isOpen(): boolean;
  isOrigin(origin: unknown): boolean;
  connect(): void;
  disconnect(): void;
  close(): void;
}

export interface PageServer {
  readonly Socket: typeof WebSocket;
  /** The origin of the server's sockets: `wss://circle.example`. */
  readonly origin: string;
  /** Where its circle's frames are heard, which may say what is kept. */
  readonly ear: CircleEar;
}

/** A seat with too many sockets on a page loses its oldest. It comes back after this long, in milliseconds: not sooner, or tabs would push one another out without end. */
const tryAgainAfter = 20_000;

/** Connects nothing by itself: `connect` does, once there is something to tell. */
export function createPageSocket(
  page: PageId,
  doc: Y.Doc,
  ledger: KeptLedger,
  { Socket, origin, ear }: PageServer,
): PageSocket {
  const provider = new WebsocketProvider(origin + syncPath, page, doc, {
    connect: false,
    // Else two people in one browser would share a page past the server.
    disableBc: true,
    WebSocketPolyfill: countingSocket(Socket, ledger.sent),
  });
  provider.awareness.setLocalState(null);
  let named: { readonly name: number; readonly base: number } | null = null;
  provider.messageHandlers[syncMessage.kept] = (_encoder, decoder) => {
    ledger.kept(readVarUint(decoder));
    if (!hasContent(decoder)) return;
    named = { name: readVarUint(decoder), base: readVarUint(decoder) };
    hear();
  };
  function hear(): void {
    const more = named ? ear.moreFor(named.name) : 0;
    if (named && more > 0) ledger.kept(named.base + more);
  }

  /** The server says what is kept where this tab hears it. What was said under a name before has come, or is said anew. */
  function tellWhetherWeHear(): void {
    named = null;
    if (isOpen()) provider.ws?.send(Uint8Array.of(syncMessage.kept, ear.isOpen.get() ? 1 : 0));
  }
  const isOpen = (): boolean => provider.wsconnected && provider.ws?.readyState === Socket.OPEN;
  const stops = [ear.isOpen.subscribe(tellWhetherWeHear), ear.subscribe(hear)];

  const synced = createStore(false);
  let stopTrying = () => {};
  provider.on("sync", (isSynced) => {
    if (isSynced) synced.set(true);
  });
  provider.on("status", ({ status }) => {
    if (status !== "connected") return;
    ledger.opened();
    if (ear.isOpen.get()) tellWhetherWeHear();
  });
  provider.on("connection-close", () => {
    named = null;
    ledger.closed("cut");
  });
  provider.on("closed", ({ code }) => {
    ledger.closed(code === closeCodes.pageFull ? "full" : "refused");
    stopTrying();
    if (code === closeCodes.tooManySockets)
      stopTrying = after(tryAgainAfter, () => provider.connect());
  });

  return {
    synced,
    isOpen,
    isOrigin: (from) => from === provider,
    connect: () => provider.connect(),
    disconnect: () => provider.disconnect(),
    close() {
      stopTrying();
      for (const stop of stops) stop();
      provider.destroy();
      provider.awareness.destroy();
    },
  };
}
