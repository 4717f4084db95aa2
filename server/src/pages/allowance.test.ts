import { limits } from "@beside/shared/protocol";
import { describe, expect, it } from "vitest";
import { movedTime } from "../ports/time.fake.ts";
import { createAllowance } from "./allowance.ts";

describe("an allowance", () => {
  it("lets a burst through, then one frame in 50 milliseconds", () => {
    const time = movedTime();
    const allowance = createAllowance(time);
    for (let frame = 0; frame < limits.updateBurst; frame++) expect(allowance.spend(1)).toBe(0);
    expect(allowance.spend(1)).toBe(50);
    time.move(50);
    expect(allowance.spend(1)).toBe(50);
    time.move(100);
    expect(allowance.spend(1)).toBe(0);
  });

  it("fills up again while nobody writes, and no further", () => {
    const time = movedTime();
    const allowance = createAllowance(time);
    allowance.spend(limits.updateBurst);
    time.move(3_600_000);
    expect(allowance.spend(limits.updateBurst)).toBe(0);
    expect(allowance.spend(20)).toBe(1000);
  });
});
