import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PageStore, PageUpdate } from "./pageStore.ts";

/** An adapter under test, empty; `end` frees what it took. */
export interface OpenedPageStore {
  readonly store: PageStore;
  readonly end: () => Promise<void>;
}

/** One that outlives its process; `reopen` closes it and opens it again on what it kept. */
export interface LastingPageStore extends OpenedPageStore {
  readonly reopen: () => Promise<PageStore>;
}

/** Registers the tests that every PageStore passes. */
export const pageStoreAcceptance = (name: string, open: () => Promise<OpenedPageStore>): void => {
  describe(`${name} as a PageStore`, () => {
    let opened: OpenedPageStore;
    let store: PageStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
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
      await store.append(places.map(([circleId, pageId], n) => update(circleId, pageId, n)));
      for (const [n, [circleId, pageId]] of places.entries())
        expect(await numbers(store, circleId, pageId)).toEqual([n]);
      expect(await store.load("a", "c")).toEqual([]);
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
  open: () => Promise<LastingPageStore>,
): void => {
  pageStoreAcceptance(name, open);
  describe(`${name} as a PageStore that lasts`, () => {
    it("has everything after it was closed and opened again, and goes on behind it", async () => {
      const { store, reopen, end } = await open();
      await store.append([update("a", "p", 1), update("b", "p", 2)]);
      const again = await reopen();
      await again.append([update("a", "p", 3)]);
      expect(await numbers(again, "a", "p")).toEqual([1, 3]);
      expect(await numbers(again, "b", "p")).toEqual([2]);
      await end();
    });
  });
};

// As plain arrays, so that a Buffer and a Uint8Array of the same bytes are equal.
const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

const update = (circleId: string, pageId: string, n: number): PageUpdate => ({
  circleId,
  pageId,
  update: new TextEncoder().encode(`${n}`),
});

const numbers = async (
  store: PageStore,
  circleId: string,
  pageId: string,
): Promise<readonly number[]> =>
  (await store.load(circleId, pageId)).map((bytes) => Number(new TextDecoder().decode(bytes)));
