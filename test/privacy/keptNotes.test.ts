import { setTimeout as wait } from "node:timers/promises";
import { keptFrame, syncFrame } from "@beside/server/pages/frames.ts";
import { syncMessage, syncPath } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import WebSocket from "ws";
import * as Y from "yjs";
import type { Guest, OpenPage } from "../harness/guest.ts";
import { until } from "../harness/until.ts";
import { type SeatedCircle, seatedCircle } from "./seatedCircle.ts";

let circle: SeatedCircle;

beforeEach(async () => {
  circle = await seatedCircle();
});
afterEach(() => circle.server.stop());

/** One letter, one frame. */
const type = (page: OpenPage): void => page.text.insert(page.text.length, "x");

/** All type so many letters, every few milliseconds, so that words leave with every commit; then all of it is kept. */
async function typeTogether(pages: readonly OpenPage[], letters: number): Promise<void> {
  for (let letter = 0; letter < letters; letter++) {
    for (const page of pages) type(page);
    await wait(4);
  }
  for (const page of pages) {
    await until("all of it is kept", () => page.kept() === page.text.length + 1);
  }
}

const names = (guest: Guest): ReadonlySet<number> => new Set(guest.notes.map(({ name }) => name));

/** What Bo's frames said that was not Bo's own. */
const othersNotes = (own: number) => circle.bo.notes.filter(({ name }) => name !== own);

describe("what is kept, said in the circle's own frames", () => {
  it("reaches each tab under a name of its own, also two of one person", async () => {
    const { an, bo } = circle;
    const pages = [await an.open(), await bo.open()];
    await typeTogether(pages, 50);
    expect(pages.map(({ keptBy }) => keptBy.circle > 3)).toEqual([true, true]);
    // Once at the beginning, once with the name, and where a commit came alone.
    for (const { keptBy } of pages) expect(keptBy.page).toBeLessThan(25);
    const second = await an.open();
    await until("it has the first tab's words", () => second.text.length === 50);
    for (let letter = 0; letter < 30; letter++) {
      type(second);
      await wait(4);
    }
    await until("its own are kept", () => second.kept() === 31);
    expect(second.keptBy.circle).toBeGreaterThan(0);
    expect(names(an).size).toBe(3);
    expect(names(bo)).toEqual(names(an));
  });

  it("[VI2] has nothing of a held page, nor later of the time when it was held", async () => {
    const { an, bo } = circle;
    const [mine, theirs] = [await an.open(), await bo.open()];
    await an.ask({ type: "hold", round: an.round });
    await typeTogether([mine, theirs], 40);
    expect(mine.keptBy.circle).toBe(0);
    expect(names(an).size).toBe(1);
    const [own = 0] = names(bo);

    await an.ask({ type: "share", round: an.round });
    await typeTogether([mine, theirs], 40);
    expect(mine.keptBy.circle).toBeGreaterThan(0);
    expect(Math.max(...othersNotes(own).map(({ more }) => more))).toBeLessThanOrEqual(40);

    const before = othersNotes(own).length;
    await an.ask({ type: "hold", round: an.round });
    await typeTogether([mine, theirs], 40);
    expect(othersNotes(own)).toHaveLength(before);
    await an.ask({ type: "share", round: an.round });
    await typeTogether([mine, theirs], 40);
    expect(othersNotes(own).length).toBeGreaterThan(before);
    expect(Math.max(...othersNotes(own).map(({ more }) => more))).toBeLessThanOrEqual(40);
  });

  it("comes by the page's own socket while the circle's is away, and by the circle's when it is back", async () => {
    const { an, bo } = circle;
    const pages = [await an.open(), await bo.open()];
    const [mine] = pages;
    await typeTogether(pages, 20);
    an.away();
    const before = mine?.keptBy.circle;
    const notes = bo.notes.length;
    await typeTogether(pages, 30);
    expect(mine?.keptBy.circle).toBe(before);
    expect(new Set(bo.notes.slice(notes).map(({ name }) => name)).size).toBe(1);
    await an.enter();
    await typeTogether(pages, 30);
    expect(mine?.keptBy.circle).toBeGreaterThan(before ?? 0);
  });

  it("comes by the page's own socket to whoever asks for the frames and has no connection for them", async () => {
    const { an, bo } = circle;
    const page = an.myPage;
    const theirs = await bo.open();
    an.away();
    const origin = circle.server.origin;
    const headers = { cookie: an.cookie, origin };
    const ws = new WebSocket(`${origin.replace("http", "ws")}${syncPath}/${page}`, { headers });
    const said: Buffer[] = [];
    ws.on("message", (frame: Buffer) => {
      if (frame[0] === syncMessage.kept) said.push(frame);
    });
    await new Promise((resolve) => ws.once("message", resolve));
    ws.send(Uint8Array.of(syncMessage.kept, 1));
    ws.send(syncFrame("step2", Uint8Array.of(0, 0)));
    const doc = new Y.Doc();
    doc.on("update", (update: Uint8Array) => ws.send(syncFrame("update", update)));
    for (let letter = 0; letter < 30; letter++) {
      doc.getText("text").insert(letter, "x");
      type(theirs);
      await wait(4);
    }
    await until("all of it is kept", () => said.some((frame) => frame.equals(keptFrame(31))));
    expect(bo.notes.length).toBeGreaterThan(0);
    expect(names(bo).size).toBe(1);
    ws.close();
  });
});
