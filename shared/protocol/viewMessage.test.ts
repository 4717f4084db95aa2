import { describe, expect, it } from "vitest";
import { type Story, gathered, joined, minute, started } from "../domain/story.fixture.ts";
import { viewMessage } from "./viewMessage.ts";

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

describe("a view on its way to a screen", () => {
  it.each(Object.entries(stories))("when %s it arrives as it was sent", (_, story) => {
    for (const who of ["Fay", "Ann", "Ben"]) {
      const view = story.view(who);
      expect(viewMessage.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
    }
  });

  it("brings no more than its schema says, so that a slip on the server stays there", () => {
    const view = started().view("Ann");
    const slipped = { ...view, tokens: ["secret"], me: { ...view.me, token: "secret" } };
    expect(JSON.stringify(viewMessage.parse(slipped))).not.toContain("secret");
  });

  it.each([null, "view", {}, { version: 1 }, []])("%j is none", (noise) => {
    expect(viewMessage.safeParse(noise).success).toBe(false);
  });

  it("a page without words has no id, also where one was sent", () => {
    const held = started().does("Ann", "hold");
    const view = held.view("Fay");
    const pages = view.pages.map((page) => ({ ...page, id: "c.1" }));
    const read = viewMessage.parse({ ...view, pages });
    const [theirs] = read.pages.filter((page) => page.author === held.seat("Ann"));
    expect(theirs).not.toHaveProperty("id");
  });
});
