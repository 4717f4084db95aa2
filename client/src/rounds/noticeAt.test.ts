import { describe, expect, it } from "vitest";
import type { ClockReading } from "../components/clockFace.tsx";
import { noticeAt } from "./noticeAt.ts";

const tenMinutes = 600_000;
const at = (
  left: number,
  status: ClockReading["status"] = "open",
  length = tenMinutes,
): ClockReading => ({
  status,
  left,
  over: 0,
  length,
});

describe("what is noticed on the clock", () => {
  it.each([
    ["half", at(300_100), at(299_900)],
    ["minute", at(60_200), at(60_000)],
    ["ten", at(10_100), at(9_900)],
    ["end", at(100), at(0, "grace")],
    ["end", at(100), at(0, "ended")],
    ["paused", at(200_000), at(200_000, "paused")],
    ["resumed", at(200_000, "paused"), at(200_000)],
    ["breathe", at(200_000), at(200_000, "breath")],
    ["breathe", at(0, "grace"), at(0, "breath")],
    ["resumed", at(200_000, "breath"), at(200_000)],
    ["resumed", at(0, "breath"), at(0, "grace")],
  ])("%s", (notice, before, after) => {
    expect(noticeAt(before, after)).toBe(notice);
  });

  it("says nothing in between, nor when time was added or set", () => {
    expect(noticeAt(at(400_000), at(399_750))).toBeNull();
    expect(noticeAt(at(59_000), at(118_750, "open", tenMinutes + 60_000))).toBeNull();
    expect(noticeAt(at(400_000), at(30_000, "open", 230_000))).toBeNull();
    expect(noticeAt(at(400_000, "breath"), at(400_000, "breath"))).toBeNull();
  });

  it("says one thing when a tab that slept wakes up past several", () => {
    expect(noticeAt(at(400_000), at(8_000))).toBe("ten");
  });

  it("rings once", () => {
    expect(noticeAt(at(0, "grace"), at(0, "ended"))).toBeNull();
  });
});
