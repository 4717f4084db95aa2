import { describe, expect, it } from "vitest";
import { createJoinIds } from "./joinId.ts";

function tab() {
  const entries = new Map<string, string>();
  let made = 0;
  const storage = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  };
  return {
    entries,
    load: (kept = true) => createJoinIds(kept ? storage : null, () => `id ${(made += 1)}`),
  };
}

describe("the id of a join", () => {
  it("is the same until the answer has come, also when the page is loaded again", () => {
    const { entries, load } = tab();
    const before = load();
    expect(before.of("c", "Ana")).toBe("id 1");
    expect(before.of("c", "Ana")).toBe("id 1");
    const after = load();
    expect(after.of("c", "Ana")).toBe("id 1");
    after.answered();
    expect([...entries.values()].join()).not.toContain("Ana");
    expect(load().of("c", "Ana")).toBe("id 2");
  });

  it("is another one for another name, and for another circle", () => {
    const ids = tab().load();
    expect(ids.of("c", "Ana")).toBe("id 1");
    expect(ids.of("c", "Ben")).toBe("id 2");
    expect(ids.of("d", "Ben")).toBe("id 3");
  });

  it("lasts as long as the page where nothing can be stored", () => {
    const { load } = tab();
    const ids = load(false);
    expect(ids.of("c", "Ana")).toBe(ids.of("c", "Ana"));
  });
});
