import { describe, expect, it } from "vitest";
import type { PageId } from "./ids.ts";
import type { PlannedRound } from "./plan.ts";
import { reject } from "./rejection.ts";
import { responseKinds } from "./responseKind.ts";
import { type Story, minute, started } from "./story.fixture.ts";

/** Everything that a plan can allow, so that it is not the plan that refuses. */
const answering: Partial<PlannedRound> = {
  kind: "respond",
  responses: [...responseKinds],
  replies: true,
};
const story = started([{}, answering]).does("Fay", "next").wait(minute);
const annsPage = story.page("Ann", 1).id;

/** The page that was opened last. */
const newest = ({ circle }: Story): PageId => [...circle.pages.keys()].at(-1) ?? annsPage;
const begun = story.does("Ben", { type: "respond", to: annsPage, kind: "sayBack" });
const response = newest(begun);
const given = begun.does("Ben", { type: "give", page: response });
/** Ben's response did not quite meet Ann, and her line about it is in her hand. */
const inHand = given.does("Ann", { type: "hear", page: response, heard: "notQuite" });
const line = newest(inHand);
const said = inHand.does("Ann", { type: "give", page: line });

describe("the line that goes with not quite", () => {
  it("[HE1] nobody says of a line whether it met them, whoever reads it", () => {
    for (const heard of ["met", "notQuite"] as const) {
      expect(said.asks("Ben", { type: "hear", page: line, heard })).toEqual(reject("notYours"));
      expect(said.asks("Ann", { type: "hear", page: line, heard })).toEqual(reject("notYours"));
    }
    expect(given.asks("Ann", { type: "hear", page: response, heard: "met" })).toMatchObject([
      { type: "responseHeard" },
    ]);
  });

  it("[RE4] a line is not answered, also where the plan lets responses be answered", () => {
    const replies = { type: "respond", to: line, kind: "sayBack" } as const;
    expect(said.asks("Ben", replies)).toEqual(reject("cannotAnswer"));
    expect(said.asks("Fay", { ...replies, to: response })).toMatchObject([
      { type: "responseOpened" },
    ]);
  });

  it("[RE3] a line in hand has no kind, gesture or quote to change, and stays a line", () => {
    const form = { type: "shape", page: line, gesture: null, quote: null } as const;
    for (const kind of responseKinds)
      expect(inHand.asks("Ann", { ...form, kind })).toEqual(reject("cannotAnswer"));
    expect(inHand.asks("Ann", { ...form, kind: "withYou", gesture: "hand" })).toEqual(
      reject("cannotAnswer"),
    );
  });

  it("[CL1] nobody chooses for a line, in the last round or after the close", () => {
    const closed = said.does("Fay", "next").wait(minute);
    expect(closed.circle.status).toBe("closed");
    const chooses = (page: PageId) => ({ type: "choose", page, choice: "circle" }) as const;
    for (const after of [said, closed]) {
      expect(after.asks("Ann", chooses(line))).toEqual(reject("notYours"));
      expect(after.asks("Ann", chooses(annsPage))).toMatchObject([{ type: "pageChosen" }]);
      expect(after.asks("Ben", chooses(response))).toMatchObject([{ type: "pageChosen" }]);
    }
  });
});
