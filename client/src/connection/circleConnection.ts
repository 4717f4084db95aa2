import type { CircleId, View } from "@beside/shared/domain";
import {
  type Gone,
  type LiveCommand,
  type Presence,
  decodeWords,
  goneMessage,
  live,
  presenceMessage,
  readView,
  shape,
} from "@beside/shared/protocol";
import { type OwnEar, createEar, earOf } from "./circleEar.ts";
import { type Answered, createCommands } from "./commands.ts";
import type { LiveSocket } from "./liveSocket.ts";
import { randomId } from "./randomId.ts";
import { onReturn } from "./return.ts";
import { type ServerClock, createServerClock } from "./serverClock.ts";
import { socketTo } from "./socketIo.ts";
import { type Store, createStore } from "./store.ts";
import { after } from "./timers.ts";
import { type WordsStore, createWordsStore } from "./wordsStore.ts";

export type CircleState =
  | { readonly phase: "connecting" }
  | {
      readonly phase: "live";
      readonly view: View;
      readonly presence: Presence;
      readonly online: boolean;
    }
  /** No seat here any more, or never one. */
  | { readonly phase: "gone"; readonly why: Gone };

/** A person's connection to one circle. */
export interface CircleConnection {
  readonly state: Store<CircleState>;
  readonly words: WordsStore;
  readonly clock: ServerClock;
  /** Sends a command and answers when it is kept or refused; over a cut it is sent again under the same id. */
  send(command: LiveCommand): Promise<Answered>;
  close(): void;
}

/** Connects this device's seat to its circle and keeps it connected until it is closed or gone. */
export const connectCircle = (circle: CircleId): CircleConnection =>
  connectOver(socketTo(circle), earOf(circle));

/**
 * A connection that the server ended is opened anew after `soon` milliseconds. After `late` ones where that could turn in a
 * circle: tabs nobody looks at push one another out, a server of another version is not read any better in a second.
 */
const comeBackAfter = { soon: 1_000, late: 20_000 } as const;
const probePatience = 4_000;

/** The same over any socket, with the ear that hears what its frames say is kept. */
export function connectOver(socket: LiveSocket, ear: OwnEar = createEar()): CircleConnection {
  const state = createStore<CircleState>({ phase: "connecting" });
  const words = createWordsStore(startOver);
  const commands = createCommands(socket, randomId);
  const clock = createServerClock({
    probe: async () => {
      // Socket.io would keep it until it is connected again, and the answer would tell little.
      if (!socket.connected) throw new Error("not connected");
      return Number(await socket.ask(live.clock, probePatience));
    },
    monotonic: () => performance.now(),
    wall: () => Date.now(),
  });
  /** Which of this connection's pictures is shown; each connection counts its own from 1. */
  let shown = 0;
  let presence: Presence = { here: [], writing: [] };
  let stopComingBack = () => {};

  function end(last: CircleState): void {
    stopWatching();
    stopComingBack();
    commands.end();
    clock.stop();
    words.clear();
    ear.isOpen.set(false);
    state.set(last);
    socket.disconnect();
  }

  function comeBack(wait: number): void {
    setOnline(false);
    stopComingBack();
    stopComingBack = after(wait, () => socket.connect());
  }

  /** What we cannot read is of another version of the server; everything comes again in full. */
  function startOver(): void {
    socket.disconnect();
    comeBack(comeBackAfter.late);
  }

  function setOnline(online: boolean): void {
    if (!online) ear.isOpen.set(false);
    const now = state.get();
    if (now.phase === "live" && now.online !== online) state.set({ ...now, online });
  }

  function showView(all: unknown, mine: unknown, which: unknown): void {
    const read = readView(all, mine);
    const number = shape.whole.take(which);
    if (!read.success || number === undefined) return startOver();
    const view = read.data;
    if (state.get().phase === "gone") return;
    // An older one never takes the place of a newer one; what a new connection brings first is the newest there is.
    if (number <= shown) return;
    shown = number;
    words.look(view);
    state.set({ phase: "live", view, presence, online: true });
    ear.isOpen.set(true);
  }

  function showPresence(message: unknown): void {
    const read = presenceMessage.safeParse(message);
    if (!read.success) return startOver();
    presence = read.data;
    const now = state.get();
    if (now.phase === "live") state.set({ ...now, presence });
  }

  function takeWords(message: unknown): void {
    try {
      const frame = decodeWords(String(message));
      words.take(frame.words);
      ear.hear(frame.kept);
    } catch {
      startOver();
    }
  }

  socket.onConnect(() => {
    shown = 0;
    stopComingBack();
    clock.ask();
  });
  socket.onDisconnect((byServer) => {
    if (byServer) comeBack(isSeen() ? comeBackAfter.soon : comeBackAfter.late);
    else setOnline(false);
  });
  socket.onRefused((code) => {
    if (code === "removed") end({ phase: "gone", why: "removed" });
    else if (code === "noSeat") end({ phase: "gone", why: "left" });
    else if (code !== null) comeBack(comeBackAfter.soon);
  });
  socket.hear(live.view, showView);
  socket.hear(live.presence, showPresence);
  socket.hear(live.words, takeWords);
  socket.hear(live.gone, (message) => {
    const read = goneMessage.safeParse(message);
    end({ phase: "gone", why: read.success ? read.data : "left" });
  });
  const stopWatching = onReturn(() => {
    if (socket.connected) clock.ask();
  });
  socket.connect();

  return {
    state,
    words,
    clock,
    send: commands.send,
    close: () => end(state.get()),
  };
}

const isSeen = (): boolean =>
  typeof document === "undefined" || document.visibilityState === "visible";
