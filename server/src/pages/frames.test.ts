import { describe, expect, it } from "vitest";
import { heartbeatFrame, keptFrame, readFrame, syncFrame } from "./frames.ts";

describe("a frame", () => {
  it("is read as it was written", () => {
    const payload = Uint8Array.of(1, 2, 3);
    expect(readFrame(syncFrame("step1", payload))).toEqual({ type: "step1", stateVector: payload });
    expect(readFrame(syncFrame("step2", payload))).toEqual({ type: "step2", update: payload });
    expect(readFrame(syncFrame("update", payload))).toEqual({ type: "update", update: payload });
    expect(readFrame(heartbeatFrame)).toEqual({ type: "awareness" });
    expect(readFrame(Uint8Array.of(16, 1))).toEqual({ type: "hears", frames: true });
    expect(readFrame(Uint8Array.of(16, 0))).toEqual({ type: "hears", frames: false });
  });

  it("that no client of ours sends is none", () => {
    const noise = [
      [],
      [0],
      [0, 3, 0],
      [0, 2],
      [0, 2, 5, 1],
      [0, 2, 1, 1, 9],
      [1],
      [2, 0],
      [3],
      [4, 0],
      [9, 9],
      [255],
      [16],
      [16, 2],
      [16, 1, 1],
    ];
    for (const bytes of noise) expect(readFrame(Uint8Array.from(bytes))).toBeNull();
    expect(readFrame(keptFrame(2))).toBeNull();
    expect(readFrame(keptFrame(1, { name: 1, base: 1 }))).toBeNull();
  });

  it("does not read on into what lies behind it in memory", () => {
    const memory = Uint8Array.from([0, 2, 4, 1, 2, 3, 4]);
    expect(readFrame(memory.subarray(0, 5))).toBeNull();
  });

  it("keeps no hold on the memory it came in", () => {
    const big = new Uint8Array(64 * 1024);
    big.set([0, 2, 2, 7, 8]);
    const read = readFrame(big.subarray(0, 5));
    expect(read?.type === "update" && read.update.buffer.byteLength).toBe(2);
  });
});
