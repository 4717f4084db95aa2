import { afterEach, describe, expect, it, vi } from "vitest";
import { zoneExists } from "./zoneExists.ts";

afterEach(() => void vi.restoreAllMocks());

/** How often the machine is asked while this runs. */
function asks(run: () => void): number {
  const asked = vi.spyOn(Intl, "DateTimeFormat");
  run();
  return asked.mock.calls.length;
}

describe("a time zone", () => {
  it.each(["UTC", "Europe/Budapest", "America/Argentina/Buenos_Aires", "Asia/Kolkata"])(
    "%s exists, however often it is asked",
    (zone) => {
      expect([zoneExists(zone), zoneExists(zone)]).toEqual([true, true]);
    },
  );

  it.each(["", "Europe/Nowhere", "constructor", "2027", "UTC\u0000"])(
    "%j does not, however often it is asked",
    (zone) => {
      expect([zoneExists(zone), zoneExists(zone)]).toEqual([false, false]);
    },
  );

  it("that exists is asked of the machine once", () => {
    expect(asks(() => [1, 2, 3].map(() => zoneExists("Pacific/Auckland")))).toBe(1);
  });

  it("is not remembered beyond a bound, however it is spelled, and exists all the same", () => {
    const spellings = Array.from({ length: 4096 }, (_, n) =>
      Array.from("africa/porto-novo")
        .map((letter, at) => ((n >> at) & 1 ? letter.toUpperCase() : letter))
        .join(""),
    );
    const different = [...new Set(spellings)];
    expect(different.length).toBeGreaterThan(1000);
    expect(different.every(zoneExists)).toBe(true);
    expect(asks(() => expect(different.every(zoneExists)).toBe(true))).toBeGreaterThan(0);
  });
});
