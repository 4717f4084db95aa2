import { syncMessage, syncStep } from "@beside/shared/protocol";
import { createDecoder, hasContent, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";

/** What a client may say on a page's socket. */
export type Frame =
  | { readonly type: "step1"; readonly stateVector: Uint8Array }
  | { readonly type: "step2" | "update"; readonly update: Uint8Array }
  /** The stock client's own presence. It can be forged, so it is read by nobody. */
  | { readonly type: "awareness" }
  /** Whether this client hears what is kept in its circle's frames. */
  | { readonly type: "hears"; readonly frames: boolean };

/** Reads a frame; null for anything that no client of ours sends. What it returns is a copy. */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = createDecoder(bytes);
    const frame = readMessage(
      readVarUint(decoder),
      () => readVarUint(decoder),
      () =>
        // A copy: the frame is a window on the socket's own memory, all of which it would keep alive.
        readVarUint8Array(decoder).slice(),
    );
    return hasContent(decoder) ? null : frame;
  } catch {
    return null;
  }
}

function readMessage(type: number, number: () => number, bytes: () => Uint8Array): Frame | null {
  if (type === syncMessage.awareness) {
    bytes();
    return { type: "awareness" };
  }
  if (type === syncMessage.kept) {
    const hears = number();
    return hears > 1 ? null : { type: "hears", frames: hears === 1 };
  }
  if (type !== syncMessage.sync) return null;
  switch (number()) {
    case syncStep.step1:
      return { type: "step1", stateVector: bytes() };
    case syncStep.step2:
      return { type: "step2", update: bytes() };
    case syncStep.update:
      return { type: "update", update: bytes() };
    default:
      return null;
  }
}

/** A sync message: step 1 carries a state vector, step 2 and an update carry an update. */
export function syncFrame(step: keyof typeof syncStep, payload: Uint8Array): Buffer {
  return write((encoder) => {
    writeVarUint(encoder, syncMessage.sync);
    writeVarUint(encoder, syncStep[step]);
    writeVarUint8Array(encoder, payload);
  });
}

/**
 * Says that so many sync frames of this connection, from its first on, are durably kept; and by what name the circle's
 * frames will say how many more than `base`.
 */
export function keptFrame(
  frames: number,
  named: { readonly name: number; readonly base: number } | null = null,
): Buffer {
  return write((encoder) => {
    writeVarUint(encoder, syncMessage.kept);
    writeVarUint(encoder, frames);
    if (named === null) return;
    writeVarUint(encoder, named.name);
    writeVarUint(encoder, named.base);
  });
}

/** Presence of nobody: the stock client goes away from a socket that is silent for 30 seconds. */
export const heartbeatFrame = Buffer.from([syncMessage.awareness, 1, 0]);

/** As a Buffer, which is sent in little more than half the time that another Uint8Array takes. */
function write(fill: (encoder: ReturnType<typeof createEncoder>) => void): Buffer {
  const encoder = createEncoder();
  fill(encoder);
  const bytes = toUint8Array(encoder);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
