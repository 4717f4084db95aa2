import { describe, expect, it } from "vitest";
import { filesIn } from "../dataFolder.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { openDatabase } from "./database.ts";
import { keyring } from "./keyring.ts";
import { onFile } from "./onFile.fixture.ts";
import { newKey, opening } from "./opening.fixture.ts";
import { sealedCircles } from "./sealedCircles.ts";
import type { KeyTables, WordTables } from "./tables.ts";
import { keySteps, wordSteps } from "./tableSteps.ts";

/** Circles that are there, and which of their keys were unwrapped, one after the other. */
async function opened() {
  const files = filesIn(await temporaryFolder());
  const words = openDatabase<WordTables>(files.words, wordSteps);
  const keys = openDatabase<KeyTables>(files.keys, keySteps);
  const ring = keyring(keys, newKey());
  const unwrapped: string[] = [];
  const circles = sealedCircles(words, {
    ...ring,
    async read(circleId, keyId) {
      unwrapped.push(circleId);
      return ring.read(circleId, keyId);
    },
  });
  for (const id of ["a", "b"]) {
    const { keyId } = await ring.make(id);
    const row = { circle_id: id, version: 1, due: null, key_id: keyId };
    await words.insertInto("circles").values(row).execute();
  }
  const end = async (): Promise<void> => {
    await words.destroy();
    await keys.destroy();
  };
  return { circles, unwrapped, end };
}

describe("the circles in use", () => {
  it("are held with their keys as long as somebody asks for them, and no longer", async () => {
    const { circles, unwrapped, end } = await opened();
    for (const id of ["a", "b", "a", "b"]) await circles.find(id);
    expect(unwrapped).toEqual(["a", "b"]);
    circles.rest();
    await circles.find("a");
    expect(unwrapped).toEqual(["a", "b"]);
    circles.rest();
    await circles.find("a");
    expect(unwrapped).toEqual(["a", "b"]);
    await circles.find("b");
    expect(unwrapped).toEqual(["a", "b", "b"]);
    await end();
  });

  it("rest each time when the server asks what is due", async () => {
    const { circles, files, end } = await opening();
    const record = { version: 1, at: 1, commandId: "c", actor: "x", event: {} };
    for (const id of ["a", "b"]) await circles.append(id, 0, [record], null);
    await circles.listDue(1);
    await circles.load("b");
    await circles.listDue(1);
    // Whoever has the key in memory can read on; all others look for it in its file.
    onFile(files.keys, "DELETE FROM circle_keys");
    expect(await Promise.all(["a", "b"].map((id) => circles.load(id)))).toMatchObject([
      [],
      [{ version: 1 }],
    ]);
    await end();
  });

  it("are not held on by those who ask for one that is not there", async () => {
    const { circles, unwrapped, end } = await opened();
    expect(await circles.find("none")).toBeUndefined();
    const known = await circles.find("a");
    if (known) circles.committed("a", { ...known, erasedPages: new Set(["p"]) });
    circles.rest();
    expect((await circles.find("a"))?.erasedPages.has("p")).toBe(true);
    circles.rest();
    circles.rest();
    // As it is kept, and not as it was once held.
    expect((await circles.find("a"))?.erasedPages.size).toBe(0);
    expect(unwrapped).toEqual(["a", "a"]);
    await end();
  });
});
