import { limits, syncMessage, syncStep } from "@beside/shared/protocol";
import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { partsOf } from "./updateParts.ts";

/**
 * A WebSocket for one page that tells of each frame the server counts: a step 2 or an update.
 * `hasWords` is false for a step 2 that says the server has everything already.
 *
 * Two kinds of frame are held back. Awareness, because nothing is told about the person. And updates before the step 2 of
 * this connection: it will hold them anyway, and alone they would come to a server that lacks what was written before them.
 * A step 2 that is larger than the server takes goes out in parts.
 */
export function countingSocket(
  Socket: typeof WebSocket,
  onSent: (frame: { readonly hasWords: boolean }) => void,
): typeof WebSocket {
  return class extends Socket {
    #hasAnswered = false;

    override send(data: string | BufferSource | Blob): void {
      if (!(data instanceof Uint8Array)) return;
      if (data[0] === syncMessage.kept) return super.send(data);
      if (data[0] !== syncMessage.sync) return;
      const step = data[1];
      if (step === syncStep.step1) return super.send(data);
      if (step === syncStep.update && !this.#hasAnswered) return;
      this.#hasAnswered = true;
      for (const frame of framesOf(data)) {
        super.send(frame);
        onSent({ hasWords: frame.length > emptyStep2.length });
      }
    }
  };
}

/** The step 2 of an update without structs and without deletions. */
const emptyStep2 = [syncMessage.sync, syncStep.step2, 2, 0, 0];

/** Well below what the server takes in one update, in bytes. */
const mostInOne = limits.updateBytes / 2;

/** The first part stays what it was, so that the server knows it as the answer; the others are updates. */
function framesOf(data: Uint8Array): readonly Uint8Array<ArrayBuffer>[] {
  const decoder = createDecoder(data);
  readVarUint(decoder);
  const step = readVarUint(decoder);
  const parts = partsOf(readVarUint8Array(decoder), mostInOne);
  if (parts.length === 1) return [data.slice()];
  return parts.map((part, index) => {
    const encoder = createEncoder();
    writeVarUint(encoder, syncMessage.sync);
    writeVarUint(encoder, index === 0 ? step : syncStep.update);
    writeVarUint8Array(encoder, part);
    return toUint8Array(encoder);
  });
}
