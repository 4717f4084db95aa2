import { describe, expect, it } from "vitest";
import { type DeviceCircle, createDeviceCircles, linkToKeep } from "./deviceCircles.ts";
import type { TextStorage } from "./deviceStorage.ts";

const circle = (id: string): DeviceCircle => ({
  id,
  title: "Evening circle",
  startsAt: 1_000,
  role: "peer",
  until: 2_000_000_000_000,
  link: `/c/${id}#secret`,
});

function memory(entries: Record<string, string> = {}): TextStorage {
  const map = new Map(Object.entries(entries));
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
  };
}

const closed: TextStorage = {
  getItem: () => {
    throw new Error("denied");
  },
  setItem: () => {
    throw new Error("denied");
  },
};

describe("the circles of this device", () => {
  it("are there again after a reload, each once", () => {
    const storage = memory();
    const circles = createDeviceCircles(storage);
    circles.remember(circle("a"));
    circles.remember(circle("b"));
    circles.remember({ ...circle("a"), role: "facilitator" });
    const again = createDeviceCircles(storage).get();
    expect(again.map(({ id, role }) => `${id} ${role}`)).toEqual(["b peer", "a facilitator"]);
    circles.forget("b");
    expect(createDeviceCircles(storage).get()).toHaveLength(1);
  });

  it("lose an entry that is broken, and no other", () => {
    const list = [
      circle("a"),
      { ...circle("b"), startsAt: "soon" },
      7,
      { ...circle("c"), link: "//elsewhere" },
    ];
    expect(createDeviceCircles(memory({ "beside:circles": JSON.stringify(list) })).get()).toEqual([
      circle("a"),
    ]);
    expect(createDeviceCircles(memory({ "beside:circles": "{" })).get()).toEqual([]);
  });

  it("last as long as the page where storage is closed", () => {
    for (const storage of [closed, null]) {
      const circles = createDeviceCircles(storage);
      circles.remember(circle("a"));
      circles.remember(circle("b"));
      expect(circles.get().map(({ id }) => id)).toEqual(["a", "b"]);
    }
  });

  it("last as long as the page where storage is full", () => {
    const circles = createDeviceCircles({ ...closed, getItem: () => "[]" });
    circles.remember(circle("a"));
    circles.remember(circle("b"));
    expect(circles.get().map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("tell of a change, with one answer between changes", () => {
    const circles = createDeviceCircles(memory());
    let told = 0;
    const leave = circles.subscribe(() => (told += 1));
    circles.remember(circle("a"));
    expect(told).toBe(1);
    expect(circles.get()).toBe(circles.get());
    leave();
    circles.forget("a");
    expect(told).toBe(1);
  });
});

describe("the link that is kept for a circle", () => {
  const known = circle("a");
  const now = { role: "peer", joined: false, path: "/c/a", hash: "#other" } as const;

  it("is the address where none is known, and where one came in by it", () => {
    expect(linkToKeep(undefined, now)).toBe("/c/a#other");
    expect(linkToKeep(known, { ...now, joined: true })).toBe("/c/a#other");
    expect(linkToKeep(known, { ...now, role: "facilitator" })).toBe("/c/a#other");
  });

  it("stays as it was when the address has another secret, or none", () => {
    expect(linkToKeep(known, now)).toBe(known.link);
    expect(linkToKeep({ ...known, role: "facilitator" }, { ...now, role: "facilitator" })).toBe(
      known.link,
    );
    expect(linkToKeep(known, { ...now, joined: true, hash: "" })).toBe(known.link);
  });
});
