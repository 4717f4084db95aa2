import { expect, it } from "vitest";
import { clientFrame, frameReader, opcode } from "./frames.ts";

it("a client's frame can be unmasked into its payload", () => {
  const payload = Buffer.from("words of somebody".repeat(20));
  const frame = clientFrame(opcode.binary, payload);
  const key = frame.subarray(4, 8);
  const unmasked = frame.subarray(8).map((byte, at) => byte ^ (key[at & 3] ?? 0));
  expect(Buffer.from(unmasked)).toEqual(payload);
  expect(frame.readUInt16BE(2)).toBe(payload.length);
});

it("a server's frames are found however the network cuts them", () => {
  const payloads = [3, 0, 125, 126, 70_000, 1].map((length) => Buffer.alloc(length, length));
  const stream = Buffer.concat(payloads.map(serverFrame));
  for (const cut of [1, 2, 7, 1000, stream.length]) {
    const found: Buffer[] = [];
    let bytes = 0;
    const read = frameReader((kind, payload, size) => {
      expect(kind).toBe(opcode.text);
      found.push(Buffer.from(payload));
      bytes += size;
    });
    for (let at = 0; at < stream.length; at += cut) read(stream.subarray(at, at + cut));
    expect(found).toEqual(payloads);
    expect(bytes).toBe(stream.length);
  }
});

function serverFrame(payload: Buffer): Buffer {
  const { length } = payload;
  const head = Buffer.alloc(length > 65_535 ? 10 : length > 125 ? 4 : 2);
  head[0] = 0x80 | opcode.text;
  head[1] = length > 65_535 ? 127 : length > 125 ? 126 : length;
  if (head[1] === 126) head.writeUInt16BE(length, 2);
  if (head[1] === 127) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}
