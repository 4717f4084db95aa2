import { describe, expect, it } from "vitest";
import { isPrivate, networkOf } from "./address.ts";

describe("the network that the limits count", () => {
  it.each([
    ["2001:db8:1:2::7", "2001:db8:1:2::"],
    ["2001:db8:1:2:ffff:0:9:1", "2001:db8:1:2::"],
    ["2001:0DB8:0001:0002::", "2001:db8:1:2::"],
    ["2001:db8::7", "2001:db8:0:0::"],
    ["2001:db8:0:3::7", "2001:db8:0:3::"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["::ffff:cb00:7107", "203.0.113.7"],
    ["203.0.113.7", "203.0.113.7"],
    ["::1", "::1"],
    ["fd00::5", "fd00::5"],
    ["fe80::1", "fe80::1"],
    ["", ""],
  ])("of %j is %j", (address, network) => {
    expect(networkOf(address)).toBe(network);
    expect(networkOf(network)).toBe(network);
    expect(isPrivate(network)).toBe(isPrivate(address));
  });
});

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
