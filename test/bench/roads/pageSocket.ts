import { syncMessage, syncPath } from "@beside/shared/protocol";
import { createDecoder, readVarUint } from "lib0/decoding";
import { openWire } from "../wire/wire.ts";
import type { Ticket } from "./seats.ts";
import { tongueOf } from "./tongue.ts";

/** A page that somebody writes on. */
export interface PageSocket {
  send(update: Uint8Array): void;
  close(): void;
}

/** Opens it, and waits until it is in step. `onKept` is given how many updates of this connection are kept so far. */
export async function openPageSocket(
  { address, cookie }: Ticket,
  page: string,
  onFrame: (bytes: number) => void,
  onKept: (updates: number) => void,
): Promise<PageSocket> {
  const tongue = tongueOf("plain", "");
  const inStep = Promise.withResolvers<void>();
  const wire = await openWire(
    new URL(`${syncPath}/${page}`, address),
    { Origin: address, Cookie: cookie },
    {
      onMessage(payload, bytes, from) {
        onFrame(bytes);
        if (payload[0] === syncMessage.kept) return onKept(keptIn(payload));
        const { answer, inStep: arrived } = tongue.read(payload);
        if (answer) from.send(answer);
        if (arrived) inStep.resolve();
      },
      onEnd: (code) => inStep.reject(new Error(`a page's socket ended: ${code}`)),
    },
  );
  for (const frame of tongue.greeting) wire.send(frame);
  await inStep.promise;
  return { send: (update) => wire.send(tongue.update(update)), close: wire.close };
}

/** The server counts frames; the first of them was our own step 2. */
function keptIn(payload: Uint8Array): number {
  const decoder = createDecoder(payload);
  readVarUint(decoder);
  return readVarUint(decoder) - 1;
}
