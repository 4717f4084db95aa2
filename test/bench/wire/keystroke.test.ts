import { expect, it } from "vitest";
import * as Y from "yjs";
import { keystroke, passage, readKeystrokes } from "./keystroke.ts";

const writer = 2 ** 31 + 7;

it("keystrokes made by hand are those that Yjs makes", () => {
  const typed = new Y.Doc();
  typed.clientID = writer;
  const updates: Uint8Array[] = [];
  typed.on("update", (update: Uint8Array) => updates.push(update));
  const text = typed.getText("text");
  for (const letter of "what") text.insert(text.length, letter);
  expect([0, 1, 2, 3].map((clock) => keystroke(writer, clock, "text"))).toEqual(updates);
});

it("every letter is found, also where a server has merged updates or adds what a reader does not know", () => {
  const updates = [0, 1].map((clock) => keystroke(writer, clock, "text"));
  const other = keystroke(5, 0, "text");
  expect(found(Y.mergeUpdates([...updates, other]))).toEqual([
    `${writer}: 0+1`,
    `${writer}: 1+1`,
    "5: 0+1",
  ]);

  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  expect(found(Y.encodeStateAsUpdate(doc))).toEqual([`${writer}: 0+2`]);

  doc.getText("text").delete(0, 1);
  expect(found(Y.encodeStateAsUpdate(doc))).toEqual([`${writer}: 0+1`, `${writer}: 1+1`]);
  expect(found(passage(3, 20_000, "text"))).toEqual(["3: 0+20000"]);
});

function found(update: Uint8Array): string[] {
  const all: string[] = [];
  readKeystrokes(update, (by, clock, letters) => all.push(`${by}: ${clock}+${letters}`));
  return all;
}
