import { describe, expect, it } from "vitest";
import type { Command } from "./command.ts";
import type { PageId } from "./ids.ts";
import type { PlannedRound } from "./plan.ts";
import { reject } from "./rejection.ts";
import { type Story, joined, minute, started } from "./story.fixture.ts";
import { audienceOf, canRead } from "./visibility.ts";

const answering: Partial<PlannedRound> = { kind: "respond", responses: ["sayBack", "silence"] };
const story = started([{}, answering, {}]).does("Fay", "next").wait(minute);
const annsPage = story.page("Ann", 1).id;
const asked = { type: "respond", to: annsPage, kind: "sayBack" } as const;

/** The page that was opened last. */
const newest = ({ circle }: Story): PageId => [...circle.pages.keys()].at(-1) ?? annsPage;
const begun = story.does("Ben", asked);
const response = newest(begun);
const given = begun.does("Ben", { type: "give", page: response });

describe("where answering ends", () => {
  it("[AG1] whoever has not agreed reads along, and answers nothing", () => {
    const late = joined(story, "Dia");
    expect(canRead(late.circle, late.seat("Dia"), annsPage)).toBe(true);
    expect(late.asks("Dia", asked)).toEqual(reject("agreeFirst"));
    expect(late.does("Dia", "agree").asks("Dia", asked)).toMatchObject([
      { type: "responseOpened", seat: late.seat("Dia") },
    ]);
  });

  it("[RE1] a response in hand changes into another kind of the round, and into none that the round does not have", () => {
    const form = { type: "shape", page: response, gesture: null, quote: null } as const;
    expect(begun.asks("Ben", { ...form, kind: "silence" })).toMatchObject([
      { type: "responseShaped", kind: "silence" },
    ]);
    for (const kind of ["underneath", "stays", "withYou"] as const)
      expect(begun.asks("Ben", { ...form, kind })).toEqual(reject("cannotAnswer"));
    const quote = { start: "AA", end: "AB" };
    expect(begun.asks("Ben", { ...form, kind: "stays", quote })).toEqual(reject("cannotAnswer"));
  });

  it("[RE2] a response that met its author is the last one of this writer to that page", () => {
    const hears = (heard: "met" | "notQuite"): Command => ({ type: "hear", page: response, heard });
    const met = given.does("Ann", hears("met"));
    expect(met.asks("Ben", asked)).toEqual(reject("cannotAnswer"));
    expect(met.asks("Fay", asked)).toMatchObject([{ type: "responseOpened" }]);
    const other = { ...asked, to: story.page("Fay", 1).id };
    expect(met.asks("Ben", other)).toMatchObject([{ type: "responseOpened" }]);
    const notQuite = met.does("Ann", hears("notQuite"));
    expect(notQuite.asks("Ben", asked)).toMatchObject([{ type: "responseOpened" }]);
  });

  it("[RE6][SE9] what answered a page of somebody who was removed is its writer's alone, also after the close", () => {
    expect(audienceOf(given.circle, response)).toBe("circle");
    const removed = given.does("Fay", { type: "remove", seat: given.seat("Ann") });
    const last = removed.does("Fay", "next").wait(minute);
    const closed = last.does("Fay", "next").wait(minute);
    expect(closed.circle.status).toBe("closed");
    const choice = { type: "choose", page: response, choice: "circle" } as const;
    for (const after of [removed, closed, closed.does("Ben", choice)]) {
      expect(audienceOf(after.circle, response)).toBe("author");
      expect(canRead(after.circle, after.seat("Ben"), response)).toBe(true);
      expect(JSON.stringify(after.view("Fay"))).not.toContain(response);
    }
  });
});
