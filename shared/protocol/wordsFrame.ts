import { fromBase64, toBase64 } from "lib0/buffer";
import { createDecoder, hasContent, readVarString, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarString, writeVarUint8Array } from "lib0/encoding";
import { type PageId, pageId } from "../domain/index.ts";

/** Words of one page: a Yjs update (V1). Applying one twice, or out of order, does no harm. */
export interface PageWords {
  readonly page: PageId;
  readonly update: Uint8Array;
}

/**
 * One frame for the words of many pages, as base64: Socket.io builds a text frame once for everyone
 * who gets it, and a binary one anew for each.
 */
export function encodeWords(words: readonly PageWords[]): string {
  const encoder = createEncoder();
  for (const { page, update } of words) {
    writeVarString(encoder, page);
    writeVarUint8Array(encoder, update);
  }
  return toBase64(toUint8Array(encoder));
}

/** Reads a frame of {@link encodeWords}. Throws on anything else. */
export function decodeWords(frame: string): readonly PageWords[] {
  const decoder = createDecoder(fromBase64(frame));
  const words: PageWords[] = [];
  while (hasContent(decoder)) {
    words.push({ page: pageId(readVarString(decoder)), update: readVarUint8Array(decoder) });
  }
  return words;
}
