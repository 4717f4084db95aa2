import { type Decoder, hasContent } from "lib0/decoding";
import * as Y from "yjs";
import type { Decoded } from "./ledger.ts";

/**
 * Reads an update (V1) with Yjs's own reading, so that what is judged is what will be applied. It
 * allocates as it reads, never by what a length claims. Null when it cannot be read, and when
 * something is left over: bytes that no reader looks at would be stored and sent on all the same.
 * Most updates of the second version look like that, too.
 */
export function readUpdate(update: Uint8Array): Decoded | null {
  try {
    // Yjs makes what reads the bytes by itself, and this is the way to see it; nothing of V2 is read.
    const decoded = Y.decodeUpdateV2(update, Noting);
    return read && !hasContent(read) ? decoded : null;
  } catch {
    return null;
  }
}

let read: Decoder | null = null;

/** Notes the bytes that are read. Reading is one thing at a time: nothing here ever waits. */
class Noting extends Y.UpdateDecoderV1 {
  constructor(bytes: Decoder) {
    super(bytes);
    read = bytes;
  }
}
