import { type PageId, type PageView, pageId, roundId, seatId } from "@beside/shared/domain";
import { expect, it } from "vitest";
import { fakeView } from "../view.fake.ts";
import { createDevicePages } from "./devicePages.ts";
import { createForgetErased } from "./forgetErased.ts";

const prompt = pageId("c.prompt");
const [here, erased, elsewhere] = [pageId("c.here"), pageId("c.erased"), pageId("other.1")];

const mine = (id: PageId): PageView => ({
  round: roundId("r"),
  author: seatId("s1"),
  standing: "writing",
  answer: null,
  words: "mine",
  id,
  signed: true,
  curtain: "shared",
  choice: null,
  note: null,
  pen: "open",
});

/** A device that remembers these pages, and whose deletions end when they are told to. */
function device(remembered: readonly PageId[]) {
  const entries = new Map<string, string>();
  const pages = createDevicePages({
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
  });
  for (const page of remembered) pages.mark(page, "1");
  const deleted: string[] = [];
  let finish = (): void => {};
  const forget = createForgetErased({
    pages,
    deleteCopy: async (page) => {
      deleted.push(page);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    },
  });
  return { pages, deleted, forget, finish: () => finish() };
}

it("the copy of a page that was erased is deleted, and no other", async () => {
  const { pages, deleted, forget, finish } = device([here, erased, elsewhere, prompt]);
  forget(fakeView(1, [mine(here)], prompt));
  expect(deleted).toEqual([erased]);
  expect(pages.all()).toContain(erased);
  finish();
  await Promise.resolve();
  await Promise.resolve();
  expect(pages.all().toSorted()).toEqual([here, prompt, elsewhere].toSorted());
});

it("a view that says nothing new of my pages asks the device for nothing", () => {
  const { pages, deleted, forget } = device([here]);
  forget(fakeView(1, [mine(here)], prompt));
  pages.note(erased);
  forget(fakeView(2, [mine(here)], prompt));
  expect(deleted).toEqual([]);
  forget(fakeView(3, [], prompt));
  expect(deleted.toSorted()).toEqual([erased, here].toSorted());
});
