import { cp, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Guest } from "../harness/guest.ts";
import { until } from "../harness/until.ts";
import { copyOfFolder } from "./copyOfFolder.ts";
import { knockAtCircle, knockAtPage } from "./knock.ts";
import { type SeatedCircle, seatedCircle } from "./seatedCircle.ts";

const day = 24 * 3600_000;
/** Words that occur nowhere else, and a name that is one as well. */
const words = "Quillwort bordered Vesperine.";
const unique = ["Quillwort", "Vesperine"];

/** Erased is erased: looked for in every file, in the log, and on everyone's screen. */
describe("words that were erased are gone", () => {
  let circle: SeatedCircle;
  const copies: { remove(): Promise<void> }[] = [];
  beforeEach(async () => {
    circle = await seatedCircle({ keepDays: 3 });
  });
  afterEach(async () => {
    await circle.server.stop();
    for (const copy of copies.splice(0)) await copy.remove();
  });

  /**
   * What is on the disk is sealed, so that no word is ever found there: it is gone when also a copy from before can be
   * read no more. Takes that copy, in which all of this is read now; returns the way to look again with the keys of then.
   */
  const copyThatReads = async (sought: readonly string[]): Promise<() => Promise<void>> => {
    const { mara, server } = circle;
    const copy = await copyOfFolder(server);
    copies.push(copy);
    const before = await copy.reads(mara.circle);
    for (const word of sought) expect(before).toContain(word);
    return async () => {
      await copy.takeKeysOfNow();
      expect(await copy.reads(mara.circle)).toBe("[]");
    };
  };

  /** Every file of the data folder that has one of these words in it, as it is on the disk now. */
  const filesWith = async (folder: string, sought: readonly string[]): Promise<string[]> => {
    const found = [];
    for (const name of await readdir(folder, { recursive: true })) {
      const bytes = await readFile(join(folder, name)).catch(() => Buffer.alloc(0));
      if (sought.some((word) => holds(bytes, word))) found.push(name);
    }
    return found;
  };

  const nowhereOnDisk = async (sought: readonly string[]): Promise<void> => {
    expect(await filesWith(circle.server.folder, sought)).toEqual([]);
    expect(circle.server.log.join("\n")).not.toMatch(new RegExp(sought.join("|")));
  };

  const closeAll = async (): Promise<void> => {
    const { mara, server } = circle;
    for (let round = 1; round <= 3; round++) {
      const { current } = mara.view;
      await mara.move("next");
      await server.time.ahead(60_000);
      await until("it has moved", () => mara.view.current !== current);
    }
    await until("it is closed", () => mara.view.status === "closed");
  };

  const comesToNothing = async (guest: Guest): Promise<void> => {
    const { server } = circle;
    const visitor = { origin: server.origin, cookie: guest.cookie };
    expect(await knockAtCircle(server.origin, guest.circle, visitor)).toMatchObject({
      came: "noSeat",
    });
  };

  it("this search finds a word that is there: so a copy in plain would be found", async () => {
    const folder = await mkdtemp(join(tmpdir(), "beside-copy-"));
    copies.push({ remove: () => rm(folder, { recursive: true, force: true }) });
    await cp(import.meta.filename, join(folder, "in plain"));
    expect(await filesWith(folder, unique)).toEqual(["in plain"]);
  });

  it("[ER1] a page: from files, log, screens and keepsake, also after a restart", async () => {
    const { server, an, bo } = circle;
    await an.write(words);
    const page = an.myPage;
    await until("Bo reads it", () => bo.reads(page) === words);
    await an.ask({ type: "cover", page, note: "About Woodruff" });
    await until("Bo reads what covers it", () => JSON.stringify(bo.view).includes("Woodruff"));
    await nowhereOnDisk([...unique, "Woodruff"]);
    const copyReadsNothing = await copyThatReads([...unique, "Woodruff"]);
    expect(await an.ask({ type: "erasePage", page })).toMatchObject({ ok: true });
    await copyReadsNothing();
    await until("Bo has it no more", () => bo.reads(page) === null);
    expect(an.myPage).not.toBe(page);
    expect(JSON.stringify(bo.view)).not.toContain("Woodruff");
    await an.write("Something else.");
    const visitor = { origin: server.origin, cookie: an.cookie };
    expect((await knockAtPage(server.origin, page, visitor)).came).toBe(4403);
    await nowhereOnDisk(unique);
    await server.restart();
    const keepsake = await an.keepsake();
    expect(keepsake.pages.map(({ text, note }) => [text, note])).toEqual([
      ["Something else.", null],
    ]);
    await nowhereOnDisk([...unique, "Woodruff"]);
  });

  it("[ER1] words that are on their way when their page is erased come to nothing", async () => {
    const { server, an, bo } = circle;
    const page = an.myPage;
    const open = await an.open();
    for (const letter of words) open.text.insert(open.text.length, letter);
    const answer = an.ask({ type: "erasePage", page });
    for (const letter of words) open.text.insert(open.text.length, letter);
    expect(await answer).toMatchObject({ ok: true });
    await until("An has another page", () => an.myPage !== page);
    await until("Bo has it no more", () => bo.reads(page) === null);
    await server.restart();
    expect((await an.keepsake()).pages.map(({ text }) => text)).toEqual([""]);
  });

  it("[ER2] leaving with everything: words and name", async () => {
    const { server, mara, bo, comes } = circle;
    const nel = await comes("Nelumbo");
    await nel.ask({ type: "agree", version: 1 });
    await nel.write(words);
    const page = nel.myPage;
    await until("Bo reads it", () => bo.reads(page) === words);
    const copied = nel.cookie;
    const copyReadsNothing = await copyThatReads([...unique, "Nelumbo"]);
    const gone = await nel.request("DELETE", `/circles/${mara.circle}/seat/everything`);
    expect(gone.status).toBe(204);
    await copyReadsNothing();
    await until("Bo has it no more", () => bo.reads(page) === null);
    expect(JSON.stringify([bo.view, mara.view])).not.toContain("Nelumbo");
    await server.restart();
    await until("Bo is back", () => bo.socket.connected);
    expect(JSON.stringify(bo.view)).not.toContain("Nelumbo");
    const visitor = { origin: server.origin, cookie: copied };
    const { came } = await knockAtCircle(server.origin, mara.circle, visitor);
    expect(came).toBe("noSeat");
    await nowhereOnDisk([...unique, "Nelumbo"]);
  });

  it("[ER3] a circle: its seats, links and words, for everyone", async () => {
    const { server, mara, an, bo } = circle;
    const { peer, facilitator } = await mara.secrets();
    await an.write(words);
    await closeAll();
    const before = [mara, an, bo].map((guest) => guest.cookie);
    const copyReadsNothing = await copyThatReads([...unique, "Thursday"]);
    expect((await bo.request("DELETE", `/circles/${mara.circle}`)).status).toBe(403);
    expect((await mara.request("DELETE", `/circles/${mara.circle}`)).status).toBe(204);
    await until("all are out", () => [mara, an, bo].every((guest) => !guest.socket.connected));
    await copyReadsNothing();
    for (const secret of [peer, facilitator]) {
      const card = await bo.request("POST", `/circles/${mara.circle}/card`, { secret });
      expect(card).toMatchObject({ status: 404, json: { code: "noSuchCircle" } });
    }
    expect(before.every((cookie) => cookie !== "")).toBe(true);
    for (const guest of [an, bo]) await comesToNothing(guest);
    expect((await an.request("GET", `/circles/${mara.circle}/keepsake`)).status).toBe(401);
    await server.restart();
    for (const guest of [an, bo]) await comesToNothing(guest);
    await nowhereOnDisk([...unique, "Thursday"]);
  });

  it.each(["runs", "is stopped"])(
    "[ER4] a circle whose days are over while the server %s",
    async (serverThen) => {
      const { server, mara, an } = circle;
      await an.write(words);
      await closeAll();
      expect(mara.view.keptUntil).toBeGreaterThan(server.time.now() + 3 * day - 60_000 * 2);
      await server.restart(3 * day - 120_000);
      expect(await an.keepsake()).toMatchObject({ name: "An" });
      const copyReadsNothing = await copyThatReads(unique);
      if (serverThen === "runs") await server.time.ahead(180_000);
      else await server.restart(180_000);
      expect((await an.request("GET", `/circles/${mara.circle}/keepsake`)).status).toBe(401);
      await comesToNothing(an);
      await copyReadsNothing();
      await nowhereOnDisk(unique);
    },
  );
});

/** A word as any encoding of a database or a log would hold it. */
const holds = (bytes: Buffer, word: string): boolean =>
  bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le"));
