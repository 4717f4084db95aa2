/** Several parts as one value: each with its length before it, four bytes, the highest first. */
export const pack = (parts: readonly Uint8Array[]): Uint8Array => {
  const packed = Buffer.allocUnsafe(
    parts.reduce((sum, part) => sum + lengthBytes + part.length, 0),
  );
  let at = 0;
  for (const part of parts) {
    at = packed.writeUInt32BE(part.length, at);
    packed.set(part, at);
    at += part.length;
  }
  return packed;
};

/** The parts of a packed value, as views into it. Throws a RangeError when it was cut short. */
export const unpack = (packed: Uint8Array): readonly Uint8Array[] => {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < packed.length) {
    const end = at + lengthBytes + view.getUint32(at);
    if (end > packed.length) throw new RangeError("Something packed ends too early.");
    parts.push(packed.subarray(at + lengthBytes, end));
    at = end;
  }
  return parts;
};

const lengthBytes = 4;
