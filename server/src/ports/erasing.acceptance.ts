import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EventRecord } from "./circleStore.ts";
import {
  type LastingStores,
  makeCircles,
  type OpenedStores,
  type Stores,
} from "./openedStores.acceptance.ts";

/** Registers the tests of erasing that every pair of stores passes. */
export const erasingAcceptance = (name: string, open: () => Promise<OpenedStores>): void => {
  describe(`${name}, erasing`, () => {
    let opened: OpenedStores;
    beforeEach(async () => {
      opened = await open();
      await makeCircles(opened.circles, "a", "b");
      for (let n = 0; n < 12; n += 1) await write(opened, n);
    });
    afterEach(() => opened.end());

    it("takes pages out and changes records with the append that says so, and leaves all else", async () => {
      const { circles } = opened;
      await circles.append("a", 1, [record(2, "names a page"), record(3, "stays")], null);
      const erasure = { pages: ["p1", "unwritten"], records: [{ version: 2, event: null }] };
      expect(await circles.append("a", 3, [record(4, "erased")], 700, erasure)).toBe("appended");
      expect((await circles.load("a")).slice(1)).toEqual([
        { ...record(2, ""), event: null },
        record(3, "stays"),
        record(4, "erased"),
      ]);
      expect(await circles.listDue(700)).toEqual(["a"]);
      expect(await read(opened, "a", "p0")).toEqual(["0", "3", "6", "9"]);
      expect(await read(opened, "a", "p1")).toEqual([]);
      expect(await read(opened, "a", "p2")).toEqual(["2", "5", "8", "11"]);
      expect(await read(opened, "b", "p1")).toEqual(["1", "4", "7", "10"]);
    });

    it("takes a page out of what was written together with it, and again with the next page", async () => {
      const { circles } = opened;
      for (let n = 12; n < 24; n += 3) await writeTogether(opened, [n, n + 1, n + 2]);
      await circles.append("a", 1, [record(2, "")], null, { pages: ["p1"], records: [] });
      await writeTogether(opened, [24, 25, 26]);
      await circles.append("a", 2, [record(3, "")], null, { pages: ["p0"], records: [] });
      await writeTogether(opened, [27, 28, 29]);
      expect(await read(opened, "a", "p0")).toEqual([]);
      expect(await read(opened, "a", "p1")).toEqual([]);
      expect((await read(opened, "a", "p2")).map(Number)).toEqual(everyThird(2, 29));
      expect((await read(opened, "b", "p1")).map(Number)).toEqual(everyThird(1, 28));
    });

    it("drops what comes late for an erased page, and keeps what comes for the others", async () => {
      const { circles, pages } = opened;
      await circles.append("a", 1, [record(2, "")], null, { pages: ["p1"], records: [] });
      await write(opened, 12);
      await write(opened, 13);
      await pages.replace("a", "p1", bytes("late"));
      expect(await read(opened, "a", "p0")).toEqual(["0", "3", "6", "9", "12"]);
      expect(await read(opened, "a", "p1")).toEqual([]);
      expect(await read(opened, "b", "p1")).toEqual(["1", "4", "7", "10", "13"]);
    });

    it("keeps nothing of an append behind the wrong version, and erases nothing", async () => {
      const erasure = { pages: ["p1"], records: [{ version: 1, event: null }] };
      expect(await opened.circles.append("a", 4, [record(5, "")], 1, erasure)).toBe("conflict");
      expect(await read(opened, "a", "p1")).toEqual(["1", "4", "7", "10"]);
      expect((await opened.circles.load("a"))[0]?.event).toEqual({ made: "a" });
      await write(opened, 13);
      expect(await read(opened, "a", "p1")).toHaveLength(5);
    });

    it("erases again and again in one circle", async () => {
      const { circles } = opened;
      for (const [n, pageId] of ["p0", "p1"].entries()) {
        const erasure = { pages: [pageId], records: [{ version: n + 1, event: n }] };
        await circles.append("a", n + 1, [record(n + 2, "next")], null, erasure);
        await write(opened, 12 + n);
      }
      expect((await circles.load("a")).map(({ event }) => event)).toEqual([0, 1, words("next")]);
      expect(await read(opened, "a", "p0")).toEqual([]);
      expect(await read(opened, "a", "p1")).toEqual([]);
      expect(await read(opened, "a", "p2")).toHaveLength(4);
    });

    it("takes its turn among appends that nobody waits for", async () => {
      const { circles } = opened;
      const before = write(opened, 15);
      const late = write(opened, 16);
      const erasure = { pages: ["p0", "p1"], records: [] };
      const erased = circles.append("a", 1, [record(2, "")], null, erasure);
      const after = [17, 18].map((n) => write(opened, n));
      await Promise.all([before, late, erased, ...after]);
      expect(await read(opened, "a", "p0")).toEqual([]);
      expect(await read(opened, "a", "p1")).toEqual([]);
      expect((await read(opened, "a", "p2")).at(-1)).toBe("17");
    });

    it("erases all of a circle, and nothing of another", async () => {
      const { circles, pages } = opened;
      await circles.append("a", 1, [record(2, "")], 500);
      await circles.erase("a");
      expect(await circles.load("a")).toEqual([]);
      expect(await circles.listDue(500)).toEqual([]);
      for (const pageId of ["p0", "p1", "p2"]) expect(await pages.load("a", pageId)).toEqual([]);
      expect(await circles.load("b")).toHaveLength(1);
      expect(await read(opened, "b", "p1")).toHaveLength(4);
    });

    it("lets nothing come back of an erased circle, and erases it twice without harm", async () => {
      const { circles, pages } = opened;
      await circles.erase("a");
      await write(opened, 13);
      await pages.replace("a", "p1", bytes("late"));
      expect(await circles.append("a", 1, [record(2, "")], 1)).toBe("conflict");
      await circles.erase("a");
      await circles.erase("never made");
      expect(await circles.load("a")).toEqual([]);
      expect(await pages.load("a", "p1")).toEqual([]);
      expect(await read(opened, "b", "p1")).toHaveLength(5);
    });
  });
};

/** Registers the tests of erasing for stores that keep anything beyond their process. */
export const lastingErasingAcceptance = (
  name: string,
  open: () => Promise<LastingStores>,
): void => {
  erasingAcceptance(name, open);
  describe(`${name}, erasing for good`, () => {
    it("has nothing of it after it was opened again, and still takes nothing in", async () => {
      const { reopen, end, ...stores } = await open();
      await makeCircles(stores.circles, "a", "b", "c");
      for (let n = 0; n < 12; n += 1) await write(stores, n);
      const erasure = { pages: ["p1"], records: [{ version: 1, event: null }] };
      await stores.circles.append("a", 1, [record(2, "")], null, erasure);
      await stores.circles.erase("b");
      await write(stores, 12);
      const again = await reopen();
      await write(again, 13);
      expect(await again.circles.load("b")).toEqual([]);
      expect((await again.circles.load("a"))[0]?.event).toBe(null);
      expect(await read(again, "a", "p0")).toEqual(["0", "3", "6", "9", "12"]);
      expect(await read(again, "a", "p1")).toEqual([]);
      expect(await read(again, "b", "p1")).toEqual([]);
      expect(await again.circles.load("c")).toHaveLength(1);
      await end();
    });
  });
};

/** The n-th word of three pages of both circles, in turn. */
const write = (stores: Stores, n: number): Promise<void> => writeTogether(stores, [n]);

const writeTogether = ({ pages }: Stores, words: readonly number[]): Promise<void> =>
  pages.append(
    words.flatMap((n) =>
      ["a", "b"].map((circleId) => ({ circleId, pageId: `p${n % 3}`, update: bytes(`${n}`) })),
    ),
  );

const everyThird = (from: number, upTo: number): readonly number[] =>
  Array.from({ length: (upTo - from) / 3 + 1 }, (_, n) => from + 3 * n);

const read = async (
  { pages }: Stores,
  circleId: string,
  pageId: string,
): Promise<readonly string[]> =>
  (await pages.load(circleId, pageId)).map((update) => new TextDecoder().decode(update));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const words = (text: string) => ({ type: "said", words: text });

const record = (version: number, text: string): EventRecord => ({
  version,
  at: 1_763_900_000_000 + version,
  commandId: `command ${version}`,
  actor: "server",
  event: words(text),
});
