import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance.fixture.ts";
import { shuffled } from "./chance.ts";

describe("chance", () => {
  it("[UN4] puts things in every order equally often, whatever order they came in", () => {
    const counts = new Map<string, number>();
    const times = 6_000;
    for (let n = 0; n < times; n += 1) {
      const order = shuffled(["a", "b", "c"], chanceOf(`chance ${n}`), (each) => each).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // A thousand each, give or take five times what chance gives.
    for (const count of counts.values()) expect(Math.abs(count - times / 6)).toBeLessThan(150);
  });
});
