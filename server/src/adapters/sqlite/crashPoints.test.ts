import type { KeyObject } from "node:crypto";
import { expect, it, vi } from "vitest";
import { filesIn } from "../dataFolder.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import {
  type CopiedStatements,
  copyBeforeEachStatement,
} from "./copyBeforeEachStatement.fixture.ts";
import { onFile } from "./onFile.fixture.ts";
import { opening } from "./opening.fixture.ts";
import { openSqlite, type SqliteStores } from "./openSqlite.ts";
import { foundIn, sealedPage, wrappedOf } from "./remains.fixture.ts";

// Each copy is opened twice, and each opening waits for the disk.
vi.setConfig({ testTimeout: 60_000 });

const event = (version: number, words: string) => ({
  version,
  at: 1,
  commandId: "c",
  actor: "x",
  event: { words },
});

/** A circle with three pages, partly in the journal, in generations that are being settled, and in segments. */
const written = async () => {
  const opened = await opening(2000);
  for (const id of ["a", "b"]) await opened.circles.append(id, 0, [event(1, "telling")], 1);
  for (let from = 0; from < 30; from += 2)
    await opened.pages.append(
      [from, from + 1].flatMap((n) =>
        ["a", "b"].map((circleId) => ({
          circleId,
          pageId: `p${n % 3}`,
          update: Uint8Array.of(n),
        })),
      ),
    );
  const remains = [
    ...["p0", "p1", "p2"].flatMap((page) => sealedPage(opened.files, "a", page)),
    ...wrappedOf(opened.files, "a"),
  ];
  const copied = copyBeforeEachStatement(opened.folder, await temporaryFolder());
  return { ...opened, copied, remains };
};

const picture = async ({ circles, pages }: SqliteStores, circleId: string) => ({
  events: (await circles.load(circleId)).map((record) => record.event),
  pages: await Promise.all(
    ["p0", "p1", "p2"].map(async (page) =>
      (await pages.load(circleId, page)).map((update) => update[0]),
    ),
  ),
});

const counting = (from: number) => Array.from({ length: 10 }, (_, n) => from + 3 * n);
const telling = { words: "telling" };
const whole = { events: [telling], pages: [counting(0), counting(1), counting(2)] };
const gone = { events: [], pages: [[], [], []] };
const withoutPage = {
  events: [null, { words: "erased" }],
  pages: [counting(0), [], counting(2)],
};

/**
 * What each copy holds, once it was opened again. Whatever happened, another circle is whole, no key is left over, and
 * what was sealed before an erasure is in no file.
 */
const outcomes = async ({
  key,
  copied,
  remains,
}: {
  readonly key: KeyObject;
  readonly copied: CopiedStatements;
  readonly remains: readonly Uint8Array[];
}) => {
  const { copies, stop } = copied;
  stop();
  const seen: unknown[] = [];
  for (const copy of copies) {
    const files = filesIn(copy);
    const stores = await openSqlite(files, key);
    const found = await picture(stores, "a");
    seen.push(found);
    expect(await picture(stores, "b")).toEqual(whole);
    if (found.events.length !== 1) expect(await foundIn(copy, remains)).toEqual([]);
    // And it can be gone on with: written, settled, and read again after one more start.
    await stores.pages.append([{ circleId: "a", pageId: "p0", update: Uint8Array.of(99) }]);
    await stores.close();
    const again = await openSqlite(files, key);
    const [p0 = []] = found.pages;
    const wasErased = found.events.length === 0;
    expect((await picture(again, "a")).pages[0]).toEqual(wasErased ? [] : [...p0, 99]);
    await again.close();
    const keysOfA = onFile(files.keys, "SELECT id FROM circle_keys WHERE circle_id = 'a'");
    const rowsOfA = onFile(files.words, "SELECT key_id FROM circles WHERE circle_id = 'a'");
    if (wasErased) expect([keysOfA, rowsOfA]).toEqual([[], []]);
    else expect(keysOfA.map((row) => row["id"])).toContain(rowsOfA[0]?.["key_id"]);
    if (found.events.length === 2) expect(keysOfA).toHaveLength(1);
  }
  return seen;
};

it("leaves the old state or the new one, wherever a process is killed while it erases a page", async () => {
  const { end, ...stores } = await written();
  const erasure = { pages: ["p1"], records: [{ version: 1, event: null }] };
  await stores.circles.append("a", 1, [event(2, "erased")], null, erasure);
  await end();
  const seen = await outcomes(stores);
  const turned = seen.findIndex((found) => JSON.stringify(found) !== JSON.stringify(whole));
  expect(turned).toBeGreaterThan(10);
  expect(seen.length - turned).toBeGreaterThan(3);
  expect(seen.slice(0, turned)).toEqual(Array.from({ length: turned }, () => whole));
  expect(seen.slice(turned)).toEqual(
    Array.from({ length: seen.length - turned }, () => withoutPage),
  );
});

it("leaves all of a circle or nothing, wherever a process is killed while it erases it", async () => {
  const { end, ...stores } = await written();
  await stores.circles.erase("a");
  await end();
  const seen = await outcomes(stores);
  const turned = seen.findIndex((found) => JSON.stringify(found) !== JSON.stringify(whole));
  expect(turned).toBe(1);
  expect(seen.length).toBeGreaterThan(8);
  expect(seen.slice(turned)).toEqual(Array.from({ length: seen.length - turned }, () => gone));
});

it("leaves a page as it was or replaced, wherever a process is killed while it replaces it", async () => {
  const { end, ...stores } = await written();
  await stores.pages.replace("a", "p1", Uint8Array.of(77));
  await end();
  const seen = await outcomes(stores);
  const replaced = { ...whole, pages: [counting(0), [77], counting(2)] };
  const turned = seen.findIndex((found) => JSON.stringify(found) !== JSON.stringify(whole));
  expect(turned).toBeGreaterThan(2);
  expect(seen.slice(turned)).toEqual(Array.from({ length: seen.length - turned }, () => replaced));
});
