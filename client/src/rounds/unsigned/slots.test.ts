import { pageId } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { slotsFor } from "./slots.ts";

const [a, b, c, d] = [pageId("a"), pageId("b"), pageId("c"), pageId("d")];

describe("the places of unsigned cards", () => {
  it("are as many as people write unsigned, those that may be read first", () => {
    expect(slotsFor([], [a, b], 3)).toEqual([a, b, null]);
    expect(slotsFor([], [], 2)).toEqual([null, null]);
  });

  it("stay where they are when a page is held, and it finds its own again", () => {
    const before = slotsFor([], [a, b, c], 3);
    const held = slotsFor(before, [a, c], 3);
    expect(held).toEqual(before);
    expect(slotsFor(held, [a, b, c], 3)).toEqual(before);
  });

  it("are taken by new pages where none was seen, and else where one is gone", () => {
    expect(slotsFor([a, null, b], [a, b, c], 3)).toEqual([a, c, b]);
    expect(slotsFor([a, b, c], [a, c, d], 3)).toEqual([a, d, c]);
  });

  it("grow when somebody comes, and shrink when somebody is gone", () => {
    expect(slotsFor([a, b], [a, b, c], 3)).toEqual([a, b, c]);
    expect(slotsFor([a, b, c], [a, b], 2)).toEqual([a, b]);
    expect(slotsFor([a, b, c], [a, c], 2)).toEqual([a, c]);
  });
});
