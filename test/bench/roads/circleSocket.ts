import { randomUUID } from "node:crypto";
import type { View } from "@beside/shared/domain";
import {
  type LiveCommand,
  type WordsFrame,
  answer,
  decodeWords,
  live,
  readView,
} from "@beside/shared/protocol";
import { type Wire, openWire } from "../wire/wire.ts";
import type { Ticket } from "./seats.ts";

/** One person's connection to their circle. */
export interface CircleSocket {
  /** The newest picture of the circle for which this holds, as soon as there is one. */
  picture<Found>(wanted: (view: View) => Found | null): Promise<Found>;
  /** Resolves when the server has done it. */
  ask(command: LiveCommand): Promise<void>;
  close(): void;
}

/** What comes over it besides. */
export interface Ear {
  readonly onFrame: (bytes: number) => void;
  readonly onWords: (frame: WordsFrame) => void;
}

/**
 * Socket.io by hand, as much of it as comes along here: `0` opened, `2` and `3` ping and pong, `40` connected, `42` an event,
 * `43` an acknowledgement. Its own client would take more of the machine than the server does.
 */
export async function openCircleSocket(ticket: Ticket, ear: Ear): Promise<CircleSocket> {
  const { address, circle, cookie } = ticket;
  const acknowledged = new Map<string, (given: unknown) => void>();
  const ended = Promise.withResolvers<never>();
  let lookAgain = (): void => {};
  let newest: string | null = null;

  function onMessage(payload: Buffer, bytes: number, wire: Wire): void {
    ear.onFrame(bytes);
    if (startsWith(payload, wordsEvent)) return ear.onWords(wordsIn(payload));
    const text = payload.toString("utf8");
    if (text === "2") return wire.sendText("3");
    if (text.startsWith("0")) return wire.sendText(`40${JSON.stringify({ circle })}`);
    if (text.startsWith(viewEvent)) {
      newest = text;
      return lookAgain();
    }
    const [, id = "", given = ""] = /^43(\d+)(\[.*\])$/s.exec(text) ?? [];
    acknowledged.get(id)?.(JSON.parse(given === "" ? "null" : given));
    if (text.startsWith("44")) ended.reject(new Error("a circle's socket was refused"));
  }
  // Once everybody is in, an end shows in what did not arrive.
  ended.promise.catch(() => undefined);

  const wire = await openWire(
    new URL("/socket.io/?EIO=4&transport=websocket", address),
    { Origin: address, Cookie: cookie },
    {
      onMessage,
      onEnd: (code) => ended.reject(new Error(`a circle's socket ended: ${code}`)),
    },
  );

  return {
    picture<Found>(wanted: (view: View) => Found | null) {
      const found = Promise.withResolvers<Found>();
      lookAgain = () => {
        const answered = newest === null ? null : wanted(viewIn(newest));
        if (answered === null) return;
        lookAgain = () => {};
        found.resolve(answered);
      };
      lookAgain();
      return Promise.race([ended.promise, found.promise]);
    },
    async ask(command) {
      const id = String(acknowledged.size);
      const acknowledgement = new Promise<unknown>((resolve) => acknowledged.set(id, resolve));
      wire.sendText(`42${id}${JSON.stringify([live.command, { id: randomUUID(), command }])}`);
      const given = await Promise.race([ended.promise, acknowledgement]);
      acknowledged.delete(id);
      const [first] = Array.isArray(given) ? (given as unknown[]) : [];
      if (!answer.parse(first).ok) throw new Error(`${command.type} was refused`);
    },
    close: wire.close,
  };
}

const wordsEvent = Buffer.from(`42["${live.words}","`);
const viewEvent = `42["${live.view}",`;

const startsWith = (payload: Buffer, head: Buffer): boolean =>
  payload.length > head.length && payload.compare(head, 0, head.length, 0, head.length) === 0;

const wordsIn = (payload: Buffer): WordsFrame =>
  decodeWords(payload.toString("latin1", wordsEvent.length, payload.length - 2));

function viewIn(text: string): View {
  const given: unknown = JSON.parse(`[${text.slice(viewEvent.length)}`);
  const [all, mine] = Array.isArray(given) ? (given as unknown[]) : [];
  const read = readView(all, mine);
  if (!read.success) throw new Error("a picture of another shape");
  return read.data;
}
