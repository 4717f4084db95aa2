import { describe, expect, it } from "vitest";
import { halvesFor } from "../domain/index.ts";
import { type Story, gathered, joined, minute, started } from "../domain/story.fixture.ts";
import { readView, writeView } from "./viewMessage.ts";

const inTwo = started([{}, { opening: "together" }, {}])
  .does("Fay", "next")
  .wait(minute);
const stories: Record<string, Story> = {
  "people gather": joined(gathered(), "Cem"),
  "a round is open": started().does("Ann", "askTime"),
  "a round is paused": started().does("Fay", "pause"),
  "a page is held, one is passed, one is done": started()
    .does("Ann", "hold")
    .does("Ben", "pass")
    .does("Fay", "done"),
  "a round is in grace and the circle moves on": started().does("Fay", "next"),
  "the circle is about to close": started([{}]).does("Fay", "next"),
  "a round opens together": inTwo,
  "a round has ended": inTwo.wait(20 * minute),
  "a round was set aside": inTwo.does("Fay", "back"),
  "the circle is closed": started([{}]).does("Fay", "next").wait(minute),
};

function halvesOf({ circle, seat }: Pick<Story, "circle" | "seat">, who: string) {
  const halves = halvesFor(circle, seat(who));
  if (!halves) throw new Error("nobody sits there");
  return halves;
}

/** Over the wire and back: one half is text already, the other goes as JSON. */
function arrives({ circle, seat }: Story, who: string, slip: object = {}) {
  const [all, mine] = writeView(halvesOf({ circle, seat }, who));
  return readView(
    JSON.stringify({ ...JSON.parse(all), ...slip }),
    JSON.parse(JSON.stringify({ ...mine, ...slip })),
  );
}

describe("a view on its way to a screen", () => {
  it.each(Object.entries(stories))("when %s it arrives as it was sent", (_, story) => {
    for (const who of ["Fay", "Ann", "Ben"]) {
      expect(arrives(story, who)).toEqual({ success: true, data: story.view(who) });
    }
  });

  it("has what all know written once for everybody", () => {
    const story = started();
    const texts = ["Fay", "Ann", "Ben"].map((who) => writeView(halvesOf(story, who))[0]);
    expect(new Set(texts).size).toBe(1);
  });

  it("brings no more than its schema says, so that a slip on the server stays there", () => {
    const read = arrives(started(), "Ann", { tokens: ["secret"] });
    expect(read.success).toBe(true);
    expect(JSON.stringify(read)).not.toContain("secret");
  });

  it.each([null, "view", {}, { version: 1 }, [], "{}"])("%j is none", (noise) => {
    const [all, mine] = writeView(halvesOf(started(), "Ann"));
    expect(readView(noise, mine).success).toBe(false);
    expect(readView(all, noise).success).toBe(false);
  });

  it("is none when its halves are of different circles", () => {
    const [all] = writeView(halvesOf(started(), "Ann"));
    const [, mine] = writeView(halvesOf(started([{}]), "Ann"));
    expect(readView(all, mine).success).toBe(false);
  });

  it("a page without words has no id, also where one was sent", () => {
    const held = started().does("Ann", "hold");
    const [all, mine] = writeView(halvesOf(held, "Fay"));
    const slipped = JSON.parse(all) as { pages: object[] };
    const pages = slipped.pages.map((page) => ({ ...page, id: "c.1" }));
    const read = readView(JSON.stringify({ ...slipped, pages }), mine);
    const theirs = read.success && read.data.pages.find((p) => p.author === held.seat("Ann"));
    expect(theirs).toMatchObject({ words: "held" });
    expect(theirs).not.toHaveProperty("id");
  });
});
