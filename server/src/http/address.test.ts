import { describe, expect, it } from "vitest";
import { isPrivate } from "./address.ts";

describe("an address", () => {
  it.each([
    "127.0.0.1",
    "127.3.2.1",
    "10.1.2.3",
    "172.31.255.1",
    "192.168.1.20",
    "169.254.7.7",
    "::1",
    "fd00::5",
    "fe80::1",
    "::ffff:127.0.0.1",
    "::ffff:192.168.1.20",
    "",
    "nonsense",
  ])("%s may be everybody's", (address) => {
    expect(isPrivate(address)).toBe(true);
  });

  it.each(["203.0.113.7", "172.32.0.1", "11.0.0.1", "2001:db8::7", "::ffff:203.0.113.7"])(
    "%s is somebody's own",
    (address) => {
      expect(isPrivate(address)).toBe(false);
    },
  );
});
