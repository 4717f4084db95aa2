import { describe, expect, it } from "vitest";
import { createStore } from "../store.ts";
import { askFirst } from "./askFirst.ts";
import type { Keeping } from "./keptLedger.ts";

function tab(keeping: Keeping, isOnDevice = true) {
  const page = new EventTarget();
  const hasUnkept = createStore(keeping !== "kept");
  const stop = askFirst(page, { keeping: createStore(keeping), hasUnkept }, () => isOnDevice);
  const asks = () => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  return { asks, hasUnkept, stop };
}

describe("closing a tab", () => {
  it("asks first while words are not kept, on this device or nowhere", () => {
    expect(tab("onDevice").asks()).toBe(true);
    expect(tab("notKept").asks()).toBe(true);
  });

  it("does not ask for words that are on this device and have only just left for the server", () => {
    expect(tab("keeping").asks()).toBe(false);
    expect(tab("keeping", false).asks()).toBe(true);
  });

  it("listens only while there is something to lose", () => {
    const { asks, hasUnkept, stop } = tab("notKept");
    hasUnkept.set(false);
    expect(asks()).toBe(false);
    hasUnkept.set(true);
    expect(asks()).toBe(true);
    stop();
    expect(asks()).toBe(false);
  });
});
