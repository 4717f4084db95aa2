import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CircleStore, EventRecord } from "./circleStore.ts";
import type { LastingStores, OpenedStores } from "./openedStores.acceptance.ts";

/** Registers the tests that every CircleStore passes. */
export const circleStoreAcceptance = (name: string, open: () => Promise<OpenedStores>): void => {
  describe(`${name} as a CircleStore`, () => {
    let opened: OpenedStores;
    let store: CircleStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.circles;
    });
    afterEach(() => opened.end());

    it("knows nothing of a circle that was never made", async () => {
      expect(await store.load("nobody")).toEqual([]);
      expect(await store.listDue(Number.MAX_SAFE_INTEGER)).toEqual([]);
    });

    it("gives back what was appended, in order, with every field", async () => {
      expect(await store.append("a", 0, records(1, 2), null)).toBe("appended");
      expect(await store.append("a", 2, records(3, 1), null)).toBe("appended");
      expect(await store.load("a")).toEqual(records(1, 3));
    });

    it("refuses an append behind a version that is not the last, and keeps nothing of it", async () => {
      await store.append("a", 0, records(1, 2), 500);
      expect(await store.append("a", 0, records(1, 1), 100)).toBe("conflict");
      expect(await store.append("a", 1, records(2, 4), 100)).toBe("conflict");
      expect(await store.append("a", 3, records(4, 1), 100)).toBe("conflict");
      expect(await store.append("never made", 1, records(2, 1), 100)).toBe("conflict");
      expect(await store.load("a")).toEqual(records(1, 2));
      expect(await store.load("never made")).toEqual([]);
      expect(await store.listDue(499)).toEqual([]);
    });

    it("lets exactly one of many win who append behind the same version at once", async () => {
      for (const version of [0, 1]) {
        const answers = await Promise.all(
          Array.from({ length: 12 }, (_, n) =>
            store.append("a", version, [record(version + 1, `by ${n}`)], null),
          ),
        );
        expect(answers.filter((answer) => answer === "appended")).toHaveLength(1);
        const kept = await store.load("a");
        expect(kept).toHaveLength(version + 1);
        expect(kept.at(-1)?.commandId).toBe(`by ${answers.indexOf("appended")}`);
      }
    });

    it("throws when the records do not continue the expected version", async () => {
      await expect(store.append("a", 0, records(2, 1), null)).rejects.toThrow(RangeError);
      await expect(store.append("a", 0, [record(1, "x"), record(3, "y")], null)).rejects.toThrow(
        RangeError,
      );
      await expect(store.append("a", 0, [], null)).rejects.toThrow(RangeError);
      expect(await store.load("a")).toEqual([]);
    });

    it("keeps names and words of every script as they were", async () => {
      const event = {
        name: "Zoë 🕯️ יעל",
        words: ["\u0000", "日本語", "e\u0301", "𝔘", '"\\\n'],
        deep: { none: null, no: false, n: -1.5 },
      };
      await store.append(
        "क",
        0,
        [{ version: 1, at: 1, commandId: "命令", actor: "сидение", event }],
        null,
      );
      expect(await store.load("क")).toEqual([
        { version: 1, at: 1, commandId: "命令", actor: "сидение", event },
      ]);
    });

    it("keeps a copy, whatever happens to the object that was handed over", async () => {
      const event = { words: "as they were" };
      await store.append("a", 0, [{ ...record(1, "x"), event }], null);
      event.words = "changed";
      expect((await store.load("a"))[0]?.event).toEqual({ words: "as they were" });
    });

    it("keeps circles apart", async () => {
      await Promise.all(
        ["a", "b", "A", "a "].map((id) => store.append(id, 0, [record(1, `of ${id}`)], null)),
      );
      for (const id of ["a", "b", "A", "a "])
        expect(await store.load(id)).toEqual([record(1, `of ${id}`)]);
    });

    it("lists the circles that are due, the earliest first", async () => {
      await store.append("late", 0, records(1, 1), 3000);
      await store.append("early", 0, records(1, 1), 1000);
      await store.append("middle", 0, records(1, 1), 2000);
      await store.append("never", 0, records(1, 1), null);
      expect(await store.listDue(999)).toEqual([]);
      expect(await store.listDue(2000)).toEqual(["early", "middle"]);
      expect(await store.listDue(1_800_000_000_000)).toEqual(["early", "middle", "late"]);
    });

    it("takes the due instant of the last append for the one that counts", async () => {
      await store.append("a", 0, records(1, 1), 1000);
      await store.append("a", 1, records(2, 1), 5000);
      expect(await store.listDue(1000)).toEqual([]);
      await store.append("a", 2, records(3, 1), null);
      expect(await store.listDue(9000)).toEqual([]);
    });

    it("takes hundreds of records at once", async () => {
      await store.append("a", 0, records(1, 700), null);
      expect(await store.load("a")).toEqual(records(1, 700));
    });
  });
};

/** Registers the tests that every CircleStore passes which keeps anything beyond its process. */
export const lastingCircleStoreAcceptance = (
  name: string,
  open: () => Promise<LastingStores>,
): void => {
  circleStoreAcceptance(name, open);
  describe(`${name} as a CircleStore that lasts`, () => {
    it("has everything after it was closed and opened again", async () => {
      const { circles: store, reopen, end } = await open();
      await store.append("a", 0, records(1, 3), 1000);
      const { circles: again } = await reopen();
      expect(await again.load("a")).toEqual(records(1, 3));
      expect(await again.listDue(1000)).toEqual(["a"]);
      expect(await again.append("a", 0, records(1, 1), null)).toBe("conflict");
      expect(await again.append("a", 3, records(4, 1), null)).toBe("appended");
      expect(await again.load("a")).toEqual(records(1, 4));
      await end();
    });
  });
};

const record = (version: number, commandId: string): EventRecord => ({
  version,
  at: 1_763_900_000_000 + version,
  commandId,
  actor: "server",
  event: { type: "roundOpened", round: version },
});

const records = (first: number, count: number): readonly EventRecord[] =>
  Array.from({ length: count }, (_, n) => record(first + n, `command ${first + n}`));
