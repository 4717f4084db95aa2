import { limits } from "@beside/shared/protocol";
import { describe, expect, it } from "vitest";
import { movedTime } from "../ports/time.fake.ts";
import { createClockAsks } from "./clockAsks.ts";

describe("asking for the clock", () => {
  it("is answered so often at once, and then as fast as the purse fills", () => {
    const time = movedTime(0);
    const mayAsk = createClockAsks(time);
    const answered = (asks: number): number =>
      Array.from({ length: asks }, mayAsk).filter((each) => each).length;
    expect(answered(limits.clockAskBurst * 2)).toBe(limits.clockAskBurst);
    time.move(2_000);
    expect(answered(100)).toBe(2 * limits.clockAsksPerSecond);
    time.move(3_600_000);
    expect(answered(100)).toBe(limits.clockAskBurst);
  });

  it("leaves room for a client of ours that comes back every few seconds", () => {
    const time = movedTime(0);
    const mayAsk = createClockAsks(time);
    for (let again = 0; again < 50; again++) {
      for (let probe = 0; probe < 8; probe++) {
        expect(mayAsk()).toBe(true);
        time.move(150);
      }
      time.move(2_000);
    }
  });
});
