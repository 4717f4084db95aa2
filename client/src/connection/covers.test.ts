import { pageId } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { createCovers } from "./covers.ts";

const [one, other] = [pageId("c.1"), pageId("c.2")];

describe("covered pages", () => {
  it("[CN3] are covered until they are opened, each by itself", () => {
    const covers = createCovers();
    expect(covers.isOpen(one, "About loss")).toBe(false);
    covers.toggle(one, "About loss");
    expect([covers.isOpen(one, "About loss"), covers.isOpen(other, "About loss")]).toEqual([
      true,
      false,
    ]);
    covers.toggle(one, "About loss");
    expect(covers.isOpen(one, "About loss")).toBe(false);
  });

  it("[CN3] are covered anew when their note says something else", () => {
    const covers = createCovers();
    covers.toggle(one, "About loss");
    expect(covers.isOpen(one, "About a birth")).toBe(false);
    expect(covers.isOpen(one, "About loss")).toBe(true);
  });

  it("tell who looks that something has changed", () => {
    const covers = createCovers();
    const before = covers.opened.get();
    let told = 0;
    covers.opened.subscribe(() => (told += 1));
    covers.toggle(one, "About loss");
    expect(told).toBe(1);
    expect(covers.opened.get()).not.toBe(before);
  });
});
