import { circleId, pageId } from "@beside/shared/domain";
import { expect, it } from "vitest";
import { createOpenedPages } from "./openedPages.ts";

function storage() {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  };
}

it("[CA8] a private line that was looked at stays open on this device, for its circle alone", () => {
  const device = storage();
  const [mine, other] = [pageId("c.1"), pageId("d.1")];
  createOpenedPages(device).open([mine]);
  createOpenedPages(device).open([other]);
  expect([...createOpenedPages(device).get()]).toEqual([mine, other]);
  createOpenedPages(device).forget(circleId("c"));
  expect([...createOpenedPages(device).get()]).toEqual([other]);
});

it("a device that keeps nothing knows it as long as the tab is open", () => {
  const opened = createOpenedPages(null);
  let told = 0;
  opened.subscribe(() => (told += 1));
  opened.open([pageId("c.1")]);
  opened.open([pageId("c.1")]);
  expect([opened.get().has("c.1"), told]).toEqual([true, 1]);
});
