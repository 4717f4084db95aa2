import { fromBase64, toBase64 } from "lib0/buffer";
import {
  createDecoder,
  hasContent,
  readVarString,
  readVarUint,
  readVarUint8Array,
} from "lib0/decoding";
import {
  createEncoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from "lib0/encoding";
import { type PageId, pageId } from "../domain/index.ts";

/** Words of one page: a Yjs update (V1). Applying one twice, or out of order, does no harm. */
export interface PageWords {
  readonly page: PageId;
  readonly update: Uint8Array;
}

/**
 * To the editor that was given this name on its own socket: so many sync frames more are kept than were counted when it got
 * the name. A name is given once, so that all others can pass it over.
 */
export interface KeptNote {
  readonly name: number;
  readonly more: number;
}

/** What there is in a frame of words. */
export interface WordsFrame {
  readonly words: readonly PageWords[];
  readonly kept: readonly KeptNote[];
}

/**
 * One frame for the words of many pages, as base64: Socket.io builds a text frame once for everyone
 * who gets it, and a binary one anew for each. Everyone reads the notes on what is kept, too.
 */
export function encodeWords(words: readonly PageWords[], kept: readonly KeptNote[] = []): string {
  const encoder = createEncoder();
  writeVarUint(encoder, kept.length);
  for (const { name, more } of kept) {
    writeVarUint(encoder, name);
    writeVarUint(encoder, more);
  }
  for (const { page, update } of words) {
    writeVarString(encoder, page);
    writeVarUint8Array(encoder, update);
  }
  return toBase64(toUint8Array(encoder));
}

/** Reads a frame of {@link encodeWords}. Throws on anything else. */
export function decodeWords(frame: string): WordsFrame {
  const decoder = createDecoder(fromBase64(frame));
  const kept: KeptNote[] = [];
  for (let notes = readVarUint(decoder); notes > 0; notes--) {
    kept.push({ name: readVarUint(decoder), more: readVarUint(decoder) });
  }
  const words: PageWords[] = [];
  while (hasContent(decoder)) {
    words.push({ page: pageId(readVarString(decoder)), update: readVarUint8Array(decoder) });
  }
  return { words, kept };
}
