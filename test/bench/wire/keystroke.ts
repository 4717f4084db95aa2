import { createDecoder, readUint8, readVarString, readVarUint } from "lib0/decoding";
import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeVarString,
  writeVarUint,
} from "lib0/encoding";
import * as Y from "yjs";

// How Yjs writes an item down (V1): what it holds, and whether it names the letter before and after it.
const kindBits = 0x1f;
const string = 4;
const namesBefore = 0x80;
const namesAfter = 0x40;

/**
 * The update that Yjs makes when somebody types one letter behind their last one, without a document to make it in. Its
 * `clock` is the number of letters that this writer has typed before.
 */
export function keystroke(writer: number, clock: number, root: string): Uint8Array {
  const encoder = createEncoder();
  const write = (...numbers: number[]): void => {
    for (const each of numbers) writeVarUint(encoder, each);
  };
  write(1, 1, writer, clock);
  if (clock === 0) {
    writeUint8(encoder, string);
    write(1);
    writeVarString(encoder, root);
  } else {
    writeUint8(encoder, string | namesBefore);
    write(writer, clock - 1);
  }
  writeVarString(encoder, letters.charAt(clock % letters.length));
  write(0);
  return toUint8Array(encoder);
}

/** Words of this many letters as one update by this writer. */
export function passage(writer: number, length: number, root: string): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = writer;
  doc.getText(root).insert(0, letters.repeat(Math.ceil(length / letters.length)).slice(0, length));
  return Y.encodeStateAsUpdate(doc);
}

/**
 * Tells which letters of which writers are in an update, one call for letters in a row. The usual update is read by hand:
 * the readers see it tens of thousands of times a second.
 */
export function readKeystrokes(
  update: Uint8Array,
  visit: (writer: number, clock: number, letters: number) => void,
): void {
  const decoder = createDecoder(update);
  for (let writers = readVarUint(decoder); writers > 0; writers--) {
    const items = readVarUint(decoder);
    const writer = readVarUint(decoder);
    let clock = readVarUint(decoder);
    for (let item = 0; item < items; item++) {
      const info = readUint8(decoder);
      if ((info & kindBits) !== string) return readAnything(update, visit);
      if (info & namesBefore) readPlace(decoder);
      if (info & namesAfter) readPlace(decoder);
      if ((info & (namesBefore | namesAfter)) === 0) readParent(decoder);
      const { length } = readVarString(decoder);
      visit(writer, clock, length);
      clock += length;
    }
  }
}

type Decoder = ReturnType<typeof createDecoder>;

function readPlace(decoder: Decoder): void {
  readVarUint(decoder);
  readVarUint(decoder);
}

function readParent(decoder: Decoder): void {
  if (readVarUint(decoder) === 1) readVarString(decoder);
  else readPlace(decoder);
}

function readAnything(update: Uint8Array, visit: Parameters<typeof readKeystrokes>[1]): void {
  for (const { id, length } of Y.decodeUpdate(update).structs) visit(id.client, id.clock, length);
}

const letters = "what stays with me is that nobody tried to mend it and still somebody was there ";
