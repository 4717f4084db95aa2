import { describe, expect, it } from "vitest";
import { createKeptCount } from "./keptCount.ts";

function counted() {
  const said: number[] = [];
  return { said, count: createKeptCount((frames) => said.push(frames)) };
}

describe("kept", () => {
  it("is said once for all frames of a commit", async () => {
    const { said, count } = counted();
    const [first, second, third] = [count.frame(), count.frame(), count.frame()];
    first();
    second();
    await Promise.resolve();
    expect(said).toEqual([2]);
    third();
    await Promise.resolve();
    expect(said).toEqual([2, 3]);
  });

  it("is not said of a frame that was left aside before the sync that holds its words is kept", async () => {
    const { said, count } = counted();
    const early = count.frame();
    count.leftAside();
    const empty = count.frame();
    early();
    empty();
    await Promise.resolve();
    expect(said).toEqual([1]);
    count.synced();
    const sync = count.frame();
    sync();
    await Promise.resolve();
    expect(said).toEqual([1, 4]);
  });
});
