import { circleId, pageId } from "@beside/shared/domain";
import { pageText } from "@beside/shared/protocol";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { memoryCopies } from "./deviceCopy.fake.ts";
import { createDevicePages } from "./devicePages.ts";
import { readUnkept } from "./unkeptWords.ts";

it("reads the pages of a circle that hold words which are nowhere else, and no others", async () => {
  const entries = new Map<string, string>();
  const pages = createDevicePages({
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
  });
  const { keepCopy } = memoryCopies();
  for (const [name, text, isKept] of [
    ["c.kept", "at the server too", true],
    ["c.unkept", "only here", false],
    ["c.empty", "", false],
    ["d.other", "of another circle", false],
  ] as const) {
    const doc = new Y.Doc();
    const copy = keepCopy(pageId(name), doc, () => undefined);
    await copy.loaded;
    doc.getText(pageText).insert(0, text);
    await copy.close();
    pages.note(pageId(name));
    if (!isKept) pages.mark(pageId(name), "a tab");
  }
  expect(await readUnkept(circleId("c"), { pages, keepCopy })).toEqual(["only here"]);
});
