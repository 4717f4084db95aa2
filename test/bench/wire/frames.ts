/** What WebSocket calls the kinds of frame that are met here. */
export const opcode = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** Any one will do: a server takes the same steps for each. */
const mask = [0x5a, 0xc3, 0x17, 0xe8] as const;

/** A whole frame from a client, masked as the protocol asks. Payloads of up to 64 KB. */
export function clientFrame(kind: number, payload: Uint8Array): Buffer {
  const { byteLength } = payload;
  const long = byteLength > 125;
  const head = long ? 8 : 6;
  const frame = Buffer.allocUnsafe(head + byteLength);
  frame[0] = 0x80 | kind;
  frame[1] = 0x80 | (long ? 126 : byteLength);
  if (long) frame.writeUInt16BE(byteLength, 2);
  frame.set(mask, head - 4);
  for (let at = 0; at < byteLength; at++) {
    frame[head + at] = (payload[at] ?? 0) ^ (mask[at & 3] ?? 0);
  }
  return frame;
}

/**
 * Cuts what comes from a server into frames. Far less than a WebSocket library does, because the receivers share the machine
 * with the server that is measured. Returns the function that takes the chunks.
 */
export function frameReader(
  onFrame: (kind: number, payload: Buffer, bytes: number) => void,
): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  let held = 0;
  let wanted = 2;

  return (chunk) => {
    parts.push(chunk);
    held += chunk.length;
    // A large frame comes in many chunks: they are put together once, when all of them are here.
    if (held < wanted) return;
    const bytes = parts.length === 1 ? chunk : Buffer.concat(parts);
    let at = 0;
    for (;;) {
      const frame = measureFrame(bytes, at);
      wanted = frame === null ? bytes.length - at + 1 : frame.end - at;
      if (frame === null || frame.end > bytes.length) break;
      onFrame((bytes[at] ?? 0) & 0x0f, bytes.subarray(frame.start, frame.end), frame.end - at);
      at = frame.end;
    }
    parts = at < bytes.length ? [bytes.subarray(at)] : [];
    held = bytes.length - at;
  };
}

/** Where the payload of the frame at this place begins and ends; null while its head is not there as a whole. */
function measureFrame(bytes: Buffer, at: number): { start: number; end: number } | null {
  const short = (bytes[at + 1] ?? 0) & 0x7f;
  const start = at + (short === 127 ? 10 : short === 126 ? 4 : 2);
  if (bytes.length < start) return null;
  if (short === 126) return { start, end: start + bytes.readUInt16BE(at + 2) };
  if (short === 127) return { start, end: start + Number(bytes.readBigUInt64BE(at + 2)) };
  return { start, end: start + short };
}
