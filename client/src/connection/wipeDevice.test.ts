import { circleId, pageId } from "@beside/shared/domain";
import { expect, it } from "vitest";
import { createDevicePages } from "./page/devicePages.ts";
import { wipeDevice } from "./wipeDevice.ts";

const [mine, other] = [pageId("c.p1"), pageId("d.p1")];

function device(deleteCopies: () => Promise<void>) {
  const entries = new Map<string, string>();
  const pages = createDevicePages({
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
  });
  pages.note(mine);
  pages.note(other);
  return { pages, deleteCopies };
}

it("a circle's pages go from this device, and no other circle's", async () => {
  const needs = device(() => Promise.resolve());
  expect(await wipeDevice(circleId("c"), needs)).toBe(true);
  expect(needs.pages.all()).toEqual([other]);
});

it("a browser that does not let go of its copies is told of, and asked again the next time", async () => {
  const needs = device(() => Promise.reject(new Error("refused")));
  expect(await wipeDevice(circleId("c"), needs)).toBe(false);
  expect(needs.pages.all()).toEqual([mine, other]);
});
