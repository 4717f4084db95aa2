import { createSecretKey, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { seal, SealBroken } from "../sealing.ts";
import { pack } from "./packing.ts";
import { openShare, sealShare, type Share } from "./share.ts";

const key = createSecretKey(randomBytes(32));
const updates = [
  { pageId: "p", update: Uint8Array.of(1, 2, 3) },
  { pageId: "ページ", update: new Uint8Array(0) },
  { pageId: "p", update: new Uint8Array(70_000).fill(7) },
];
const one = Uint8Array.of(1);
const share = { seq: 5, circleId: "a", key, updates };
const plain = ({ pageId, update }: Share["updates"][number]) => [pageId, ...update];

describe("a circle's share of a commit", () => {
  it("has its updates in order when it is opened again", () => {
    const opened = openShare(key, sealShare(share));
    expect(opened).toMatchObject({ seq: 5, circleId: "a" });
    expect(opened.updates.map(plain)).toEqual(updates.map(plain));
  });

  it("does not say in the open which pages it has", () => {
    const row = sealShare({ ...share, updates: [{ pageId: "a page", update: one }] });
    expect(Object.keys(row)).toEqual(["seq", "circle_id", "sealed"]);
    expect(Buffer.from(row.sealed).includes("a page")).toBe(false);
  });

  it("does not open for another circle, at another seq or with another key", () => {
    const row = sealShare(share);
    expect(() => openShare(key, { ...row, circle_id: "b" })).toThrow(SealBroken);
    expect(() => openShare(key, { ...row, seq: 6 })).toThrow(SealBroken);
    expect(() => openShare(createSecretKey(randomBytes(32)), row)).toThrow(SealBroken);
  });

  it("throws when it holds half a pair", () => {
    const place = JSON.stringify(["share", "a", 5]);
    const sealed = seal(key, place, pack([Buffer.from("p"), one, Buffer.from("q")]));
    expect(() => openShare(key, { seq: 5, circle_id: "a", sealed })).toThrow(RangeError);
  });
});
