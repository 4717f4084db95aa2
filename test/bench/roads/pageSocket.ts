import { type KeptNote, syncMessage, syncPath } from "@beside/shared/protocol";
import { createDecoder, hasContent, readVarUint } from "lib0/decoding";
import { openWire } from "../wire/wire.ts";
import type { Ticket } from "./seats.ts";
import { tongueOf } from "./tongue.ts";

/** A page that somebody writes on. */
export interface PageSocket {
  send(update: Uint8Array): void;
  /** What a frame of the circle said is kept. */
  hear(notes: readonly KeptNote[]): void;
  close(): void;
}

/**
 * Opens it, and waits until it is in step. `onKept` is given how many updates of this connection are kept so far. Like
 * the browser's, it asks to be told so in the circle's frames.
 */
export async function openPageSocket(
  { address, cookie }: Ticket,
  page: string,
  onFrame: (bytes: number) => void,
  onKept: (updates: number) => void,
): Promise<PageSocket> {
  const tongue = tongueOf("plain", "");
  const inStep = Promise.withResolvers<void>();
  let named: { name: number; base: number } | null = null;
  // The server counts frames; the first of them was our own step 2.
  const kept = (frames: number): void => onKept(frames - 1);
  const wire = await openWire(
    new URL(`${syncPath}/${page}`, address),
    { Origin: address, Cookie: cookie },
    {
      onMessage(payload, bytes, from) {
        onFrame(bytes);
        if (payload[0] === syncMessage.kept) {
          const [frames = 0, name, base] = numbersIn(payload).slice(1);
          if (name !== undefined && base !== undefined) named = { name, base };
          return kept(frames);
        }
        const { answer, inStep: arrived } = tongue.read(payload);
        if (answer) from.send(answer);
        if (arrived) inStep.resolve();
      },
      onEnd: (code) => inStep.reject(new Error(`a page's socket ended: ${code}`)),
    },
  );
  for (const frame of tongue.greeting) wire.send(frame);
  wire.send(Uint8Array.of(syncMessage.kept, 1));
  await inStep.promise;
  return {
    send: (update) => wire.send(tongue.update(update)),
    hear(notes) {
      for (const { name, more } of notes) if (name === named?.name) kept(named.base + more);
    },
    close: wire.close,
  };
}

function numbersIn(payload: Uint8Array): readonly number[] {
  const decoder = createDecoder(payload);
  const numbers: number[] = [];
  while (hasContent(decoder)) numbers.push(readVarUint(decoder));
  return numbers;
}
