import { expect, it, onTestFinished, vi } from "vitest";
import { steadyTime } from "./steadyTime.ts";

it("the steady clock goes on when the machine's is set back, in whole milliseconds", () => {
  onTestFinished(() => void vi.restoreAllMocks());
  const before = steadyTime.now();
  expect(Math.abs(before - Date.now())).toBeLessThan(60_000);
  vi.spyOn(Date, "now").mockReturnValue(0);
  const after = steadyTime.now();
  expect(after).toBeGreaterThanOrEqual(before);
  expect(Number.isSafeInteger(after)).toBe(true);
});
