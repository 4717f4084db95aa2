import { createSecretKey, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { seal, SealBroken, unseal } from "./sealing.ts";

const newKey = () => createSecretKey(randomBytes(32));
const words = new TextEncoder().encode("the kettle, and then the letter");

describe("sealing", () => {
  it("opens with the same key at the same place", () => {
    const key = newKey();
    for (const plain of [words, new Uint8Array(0), new Uint8Array(100_000)]) {
      expect(unseal(key, "here", seal(key, "here", plain))).toEqual(plain);
    }
  });

  it("never looks the same twice", () => {
    const key = newKey();
    const sealed = Array.from({ length: 1000 }, () =>
      Buffer.from(seal(key, "here", words)).toString("hex"),
    );
    expect(new Set(sealed.map((hex) => hex.slice(0, 24))).size).toBe(1000);
    expect(new Set(sealed.map((hex) => hex.slice(56))).size).toBe(1000);
  });

  it("throws when any bit was changed", () => {
    const key = newKey();
    const sealed = seal(key, "here", words);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(() => unseal(key, "here", changed)).toThrow(SealBroken);
    }
  });

  it("throws when it was cut short", () => {
    const key = newKey();
    const sealed = seal(key, "here", words);
    for (const length of [0, 11, 27, 28, sealed.length - 1]) {
      expect(() => unseal(key, "here", sealed.subarray(0, length))).toThrow(SealBroken);
    }
  });

  it("throws with another key and at another place", () => {
    const key = newKey();
    const sealed = seal(key, "here", words);
    expect(() => unseal(newKey(), "here", sealed)).toThrow(SealBroken);
    expect(() => unseal(key, "there", sealed)).toThrow(SealBroken);
  });
});
