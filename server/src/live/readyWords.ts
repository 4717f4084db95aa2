import { live as names } from "@beside/shared/protocol";

/** What of a Socket.io socket is needed here. */
export interface WordsWay {
  readonly conn: {
    readonly readyState: string;
    readonly transport: { readonly writable: boolean };
    readonly request: {
      readonly socket: { readonly writableLength: number; write(bytes: Uint8Array): unknown };
    };
  };
  emit(event: string, words: string): unknown;
}

/**
 * A frame of words, made once for everyone who gets it, as the very bytes that Socket.io and its WebSocket would send: an
 * unmasked text frame that holds a message (4) with an event (2). A tick is one small frame a person, six thousand of them
 * a second on a busy server; through all layers each costs half as much again as the write itself.
 *
 * Returns how to send it to one person. Where anything waits before it, it goes the usual way and waits behind that: a frame
 * never overtakes another, and what a slow reader has not taken is counted (see sendBuffer).
 */
export function readyWords(encoded: string): (to: WordsWay) => void {
  const bytes = textFrame(`42["${names.words}","${encoded}"]`);
  return (to) => {
    const { socket } = to.conn.request;
    // Whatever Socket.io has not yet handed on waits for a transport that is not writable.
    const isClear = to.conn.readyState === "open" && to.conn.transport.writable;
    if (isClear && socket.writableLength === 0) socket.write(bytes);
    else to.emit(names.words, encoded);
  };
}

/** The first byte of a WebSocket's text frame that is whole. */
const wholeText = 0x81;

/** A frame of letters that take one byte each, as base64 does; its length takes one, three or nine. */
function textFrame(text: string): Buffer {
  const { length } = text;
  const head = length < 126 ? 2 : length < 2 ** 16 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = wholeText;
  if (head === 2) frame[1] = length;
  else if (head === 4) frame.writeUInt16BE(length, 2);
  else frame.writeBigUInt64BE(BigInt(length), 2);
  if (head > 2) frame[1] = head === 4 ? 126 : 127;
  frame.write(text, head, "latin1");
  return frame;
}
