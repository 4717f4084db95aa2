import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LastingStores, makeCircles, type OpenedStores } from "./openedStores.acceptance.ts";
import type { PageStore, PageUpdate } from "./pageStore.ts";

/** Registers the tests that every PageStore passes. */
export const pageStoreAcceptance = (name: string, open: () => Promise<OpenedStores>): void => {
  describe(`${name} as a PageStore`, () => {
    let opened: OpenedStores;
    let store: PageStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.pages;
      await makeCircles(opened.circles, "a", "b", "c0", "c1", "c2");
    });
    afterEach(() => opened.end());

    it("knows nothing of a page that nobody wrote", async () => {
      expect(await store.load("a", "p")).toEqual([]);
    });

    it("takes an empty group", async () => {
      await store.append([]);
      expect(await store.load("a", "p")).toEqual([]);
    });

    it("gives back the updates of a page in the order in which they came, with other pages in between", async () => {
      await store.append([update("a", "p", 1), update("a", "q", 2), update("a", "p", 3)]);
      await store.append([update("a", "p", 4)]);
      expect(await numbers(store, "a", "p")).toEqual([1, 3, 4]);
      expect(await numbers(store, "a", "q")).toEqual([2]);
    });

    it("keeps the order of groups that were handed over without waiting", async () => {
      await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          store.append([update(`c${n % 3}`, "p", n), update("a", "p", n)]),
        ),
      );
      expect(await numbers(store, "a", "p")).toEqual(Array.from({ length: 50 }, (_, n) => n));
    });

    it("gives back every byte as it was", async () => {
      const every = Uint8Array.from({ length: 256 }, (_, n) => n);
      const large = Uint8Array.from({ length: 32_768 }, (_, n) => (n * 31 + (n >> 5)) & 255);
      const group = [every, large, new Uint8Array(0), large.subarray(7, 9)];
      await store.append(group.map((bytes) => ({ circleId: "a", pageId: "p", update: bytes })));
      expect((await store.load("a", "p")).map(plain)).toEqual(group.map(plain));
    });

    it("keeps a copy, whatever happens to the bytes that were handed over", async () => {
      const bytes = Uint8Array.of(1, 2, 3);
      await store.append([{ circleId: "a", pageId: "p", update: bytes }]);
      bytes.fill(9);
      const [kept] = await store.load("a", "p");
      expect([...(kept ?? [])]).toEqual([1, 2, 3]);
      kept?.fill(8);
      expect((await store.load("a", "p")).map((again) => [...again])).toEqual([[1, 2, 3]]);
    });

    it("keeps circles and pages apart, also where their names run into one another", async () => {
      const places = [
        ["a", "bc"],
        ["ab", "c"],
        ["a", "b c"],
        ["a b", "c"],
        ['a","b', "c"],
        ["a", 'b","c'],
        ["a\u0000b", "c"],
        ["日本", "ページ"],
      ] as const;
      await makeCircles(opened.circles, "ab", "a b", 'a","b', "a\u0000b", "日本");
      await store.append(places.map(([circleId, pageId], n) => update(circleId, pageId, n)));
      for (const [n, [circleId, pageId]] of places.entries())
        expect(await numbers(store, circleId, pageId)).toEqual([n]);
      expect(await store.load("a", "c")).toEqual([]);
    });

    it("puts one update in the place of all that a page has, and lets others stay", async () => {
      await store.append([update("a", "p", 1), update("a", "q", 2), update("b", "p", 3)]);
      await store.append([update("a", "p", 4)]);
      await store.replace("a", "p", bytesOf(5));
      expect(await numbers(store, "a", "p")).toEqual([5]);
      await store.append([update("a", "p", 6)]);
      await store.replace("a", "new", bytesOf(7));
      expect(await numbers(store, "a", "p")).toEqual([5, 6]);
      expect(await numbers(store, "a", "new")).toEqual([7]);
      expect(await numbers(store, "a", "q")).toEqual([2]);
      expect(await numbers(store, "b", "p")).toEqual([3]);
    });

    it("replaces one of several pages that were written together, again and again", async () => {
      const together = (n: number) =>
        store.append(["p", "q", "r"].map((pageId) => update("a", pageId, n)));
      for (let n = 0; n < 6; n += 1) {
        await together(2 * n);
        await together(2 * n + 1);
        await store.replace("a", n % 2 === 0 ? "p" : "q", bytesOf(100 + n));
      }
      await together(12);
      expect(await numbers(store, "a", "p")).toEqual([104, 10, 11, 12]);
      expect(await numbers(store, "a", "q")).toEqual([105, 12]);
      expect(await numbers(store, "a", "r")).toEqual(Array.from({ length: 13 }, (_, n) => n));
    });

    it("replaces in its turn among appends that nobody waits for", async () => {
      const rounds = Array.from({ length: 40 }, (_, n) => n);
      await Promise.all(
        rounds.flatMap((n) => [
          store.append([update("a", "p", 4 * n), update("a", "q", n)]),
          store.append([update("a", "p", 4 * n + 1)]),
          store.replace("a", "p", bytesOf(4 * n + 2)),
          store.append([update("a", "p", 4 * n + 3)]),
        ]),
      );
      expect(await numbers(store, "a", "p")).toEqual([158, 159]);
      expect(await numbers(store, "a", "q")).toEqual(rounds);
    });

    it("keeps a copy of what it replaces with", async () => {
      const bytes = Uint8Array.of(1, 2, 3);
      await store.replace("a", "p", bytes);
      bytes.fill(9);
      expect((await store.load("a", "p")).map((kept) => [...kept])).toEqual([[1, 2, 3]]);
    });

    it("drops what is written for a circle that was never made, and keeps the rest of its group", async () => {
      await store.append([update("a", "p", 1), update("never made", "p", 2), update("a", "p", 3)]);
      await store.replace("never made", "p", bytesOf(4));
      expect(await numbers(store, "a", "p")).toEqual([1, 3]);
      await makeCircles(opened.circles, "never made");
      expect(await store.load("never made", "p")).toEqual([]);
    });

    it("keeps thousands of updates, in large groups and in small ones", async () => {
      const expected = Array.from({ length: 6000 }, (_, n) => n);
      await store.append(expected.slice(0, 4000).map((n) => update("a", `p${n % 7}`, n)));
      for (let from = 4000; from < 6000; from += 250) {
        await store.append(
          expected.slice(from, from + 250).map((n) => update("a", `p${n % 7}`, n)),
        );
      }
      for (let page = 0; page < 7; page += 1) {
        expect(await numbers(store, "a", `p${page}`)).toEqual(
          expected.filter((n) => n % 7 === page),
        );
      }
    });
  });
};

/** Registers the tests that every PageStore passes which keeps anything beyond its process. */
export const lastingPageStoreAcceptance = (
  name: string,
  open: () => Promise<LastingStores>,
): void => {
  pageStoreAcceptance(name, open);
  describe(`${name} as a PageStore that lasts`, () => {
    it("has everything after it was closed and opened again, and goes on behind it", async () => {
      const { circles, pages: store, reopen, end } = await open();
      await makeCircles(circles, "a", "b");
      await store.append([update("a", "p", 1), update("b", "p", 2)]);
      const { pages: again } = await reopen();
      await again.append([update("a", "p", 3)]);
      expect(await numbers(again, "a", "p")).toEqual([1, 3]);
      expect(await numbers(again, "b", "p")).toEqual([2]);
      await end();
    });

    it("has whole groups of several circles and pages after each of many starts", async () => {
      const { circles, reopen, end, ...opened } = await open();
      let store = opened.pages;
      await makeCircles(circles, "a", "b");
      for (let n = 0; n < 40; n += 1) {
        await store.append(
          ["a", "b"].flatMap((circleId) => ["p", "q"].map((page) => update(circleId, page, n))),
        );
        if (n % 7 === 3) store = (await reopen()).pages;
      }
      store = (await reopen()).pages;
      for (const circleId of ["a", "b"]) {
        for (const page of ["p", "q"])
          expect(await numbers(store, circleId, page)).toEqual(
            Array.from({ length: 40 }, (_, n) => n),
          );
      }
      await end();
    });

    it("has what took the place of a page after it was opened again, and what came behind it", async () => {
      const { circles, pages: store, reopen, end } = await open();
      await makeCircles(circles, "a");
      await store.append(Array.from({ length: 30 }, (_, n) => update("a", `p${n % 3}`, n)));
      await store.replace("a", "p0", bytesOf(100));
      await store.append([update("a", "p0", 101), update("a", "p1", 102)]);
      const { pages: again } = await reopen();
      expect(await numbers(again, "a", "p0")).toEqual([100, 101]);
      expect((await numbers(again, "a", "p1")).slice(-2)).toEqual([28, 102]);
      await again.append([update("a", "p0", 103)]);
      await again.replace("a", "p1", bytesOf(104));
      const { pages: last } = await reopen();
      expect(await numbers(last, "a", "p0")).toEqual([100, 101, 103]);
      expect(await numbers(last, "a", "p1")).toEqual([104]);
      expect(await numbers(last, "a", "p2")).toHaveLength(10);
      await end();
    });
  });
};

// As plain arrays, so that a Buffer and a Uint8Array of the same bytes are equal.
const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

const update = (circleId: string, pageId: string, n: number): PageUpdate => ({
  circleId,
  pageId,
  update: bytesOf(n),
});

const bytesOf = (n: number): Uint8Array => new TextEncoder().encode(`${n}`);

const numbers = async (
  store: PageStore,
  circleId: string,
  pageId: string,
): Promise<readonly number[]> =>
  (await store.load(circleId, pageId)).map((bytes) => Number(new TextDecoder().decode(bytes)));
