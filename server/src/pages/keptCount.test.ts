import { describe, expect, it } from "vitest";
import { createKeptCount } from "./keptCount.ts";

function counted() {
  let changes = 0;
  const count = createKeptCount(() => {
    changes += 1;
  });
  return { count, changes: () => changes };
}

describe("kept", () => {
  it("is told once, and then waits to be said for all frames of a commit together", () => {
    const { count, changes } = counted();
    const [first, second, third] = [count.frame(), count.frame(), count.frame()];
    expect([count.frames, count.unsaid]).toEqual([3, null]);
    first();
    second();
    expect([changes(), count.unsaid]).toEqual([1, 2]);
    expect(count.say()).toBe(2);
    expect(count.unsaid).toBeNull();
    third();
    expect([changes(), count.unsaid]).toEqual([2, 3]);
  });

  it("does not go back when an earlier frame is heard of later", () => {
    const { count, changes } = counted();
    const [first, second] = [count.frame(), count.frame()];
    second();
    count.say();
    first();
    expect([changes(), count.unsaid, count.say()]).toEqual([1, null, 2]);
  });

  it("is not said of a frame that was left aside before the sync that holds its words is kept", () => {
    const { count } = counted();
    const early = count.frame();
    count.leftAside();
    const empty = count.frame();
    early();
    empty();
    expect(count.say()).toBe(1);
    count.synced();
    const sync = count.frame();
    sync();
    expect(count.say()).toBe(4);
  });
});
