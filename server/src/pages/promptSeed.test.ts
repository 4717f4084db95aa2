import {
  callCircle,
  circleId,
  evolve,
  firstPlan,
  isRejection,
  pageId,
} from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { plainChance } from "../ports/chance.fake.ts";
import { createPage } from "./page.ts";
import { promptSeed } from "./promptSeed.ts";

const settings = {
  title: "A circle",
  intention: "",
  startsAt: 1_000_000,
  zone: "Europe/Budapest",
  seatLimit: 12,
  keepDays: 14,
  agreements: ["We listen."],
  signed: true,
  help: { country: null, lines: [] },
  plan: firstPlan,
};
const called = callCircle(
  circleId("c"),
  settings,
  { peer: "p", facilitator: "f" },
  { now: 0, entropy: "e", chance: plainChance },
);
if (isRejection(called)) throw new Error(`not called: ${called.rejected}`);
const circle = evolve(null, called[0]);

describe("the seed of a prompt", () => {
  it("holds what was planned, in the same bytes each time", () => {
    for (const { prompt, planned } of circle.rounds) {
      const seed = promptSeed(circle, prompt);
      expect(seed).toEqual(promptSeed(circle, prompt));
      expect(createPage(seed ? [seed] : []).text()).toBe(planned.prompt);
    }
  });

  it("is not there for a page that is no prompt", () => {
    expect(promptSeed(circle, pageId("c.other"))).toBeNull();
  });
});
