import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance.fixture.ts";
import { callCircle } from "./decideSeat.ts";
import { circleId } from "./ids.ts";
import { type PlannedRound, minutesOfADay } from "./plan.ts";
import { isRejection, reject } from "./rejection.ts";
import { roundKinds } from "./roundKind.ts";
import {
  byFacilitatorLink,
  gathered,
  joined,
  minute,
  noon,
  second,
  settingsWith,
  started,
} from "./story.fixture.ts";

const day = minutesOfADay * minute;

/** Whether a circle can be called with these rounds. */
function fits(...rounds: readonly Partial<PlannedRound>[]): boolean {
  const links = { peer: "p", facilitator: "f" };
  const settings = settingsWith(rounds);
  const called = callCircle(circleId("c"), settings, links, {
    now: noon,
    entropy: "e",
    chance: chanceOf("f"),
  });
  return !isRejection(called);
}

const respond: Partial<PlannedRound> = { kind: "respond", responses: ["sayBack"], witnesses: 1 };
const after: Partial<PlannedRound> = {
  kind: "after",
  responses: ["stays"],
  minutes: 3 * minutesOfADay,
};

describe("what belongs to a kind of round", () => {
  it("[PL6] what is received or answered was written before", () => {
    expect(fits({ kind: "witness" })).toBe(false);
    expect(fits({ kind: "arrive" }, respond)).toBe(false);
    expect(fits(respond, {})).toBe(false);
    expect(fits({}, { kind: "witness", witnesses: 2 }, respond)).toBe(true);
  });

  it("[PL6] the days after come last, not alone, in 1 to 14 whole days", () => {
    expect(fits({}, after)).toBe(true);
    expect(fits({}, { ...after, minutes: 14 * minutesOfADay })).toBe(true);
    expect(fits(after)).toBe(false);
    expect(fits({}, after, { kind: "close" })).toBe(false);
    for (const minutes of [0, 10, 1.5 * minutesOfADay, 15 * minutesOfADay]) {
      expect(fits({}, { ...after, minutes })).toBe(false);
    }
  });

  it("[PL6] kinds of response belong to rounds that answer, one at least and each once", () => {
    expect(fits({}, { ...respond, responses: [] })).toBe(false);
    expect(fits({}, { ...respond, responses: ["sayBack", "sayBack"] })).toBe(false);
    expect(fits({ responses: ["sayBack"] })).toBe(false);
    expect(fits({}, { kind: "witness", responses: ["sayBack"] })).toBe(false);
    expect(fits({ replies: true })).toBe(false);
    expect(fits({}, { ...respond, replies: true })).toBe(true);
  });

  it("[PL6] up to two witnesses belong to rounds that receive", () => {
    for (const witnesses of [0, 1, 2]) expect(fits({}, { ...respond, witnesses })).toBe(true);
    for (const witnesses of [-1, 3, 0.5]) expect(fits({}, { ...respond, witnesses })).toBe(false);
    expect(fits({ witnesses: 1 })).toBe(false);
    expect(fits({}, { kind: "close", witnesses: 1 })).toBe(false);
  });

  it("[PL9] a talking piece goes round where everyone has a page, with a silence of up to 120 seconds", () => {
    for (const kind of ["arrive", "write", "close"] as const) {
      expect(fits({ kind, opening: "oneByOne", silenceSeconds: 120 })).toBe(true);
    }
    expect(fits({ opening: "oneByOne", silenceSeconds: 121 })).toBe(false);
    expect(fits({ opening: "oneByOne", silenceSeconds: 0.5 })).toBe(false);
    expect(fits({ silenceSeconds: 1 })).toBe(false);
    expect(fits({ kind: "silence", opening: "oneByOne" })).toBe(false);
    expect(fits({}, { ...respond, opening: "oneByOne" })).toBe(false);
    expect(fits({}, { ...after, opening: "oneByOne" })).toBe(false);
  });

  it("[PL7] a script has up to 1,000 characters, and facilitators alone read it", () => {
    expect(fits({ script: "🌻".repeat(1000) })).toBe(true);
    expect(fits({ script: "s".repeat(1001) })).toBe(false);
    const story = started([{ script: "Breathe first." }]);
    expect(story.view("Fay").rounds[0]?.script).toBe("Breathe first.");
    expect(JSON.stringify(story.view("Ann"))).not.toContain("Breathe");
  });

  it("[RK1] everyone has a page where people write, and nobody in silence, witnessing and responding", () => {
    for (const kind of roundKinds) {
      const round: Partial<PlannedRound> =
        kind === "respond" ? respond : kind === "after" ? after : { kind };
      const plan =
        kind === "witness" || kind === "respond" || kind === "after" ? [{}, round] : [round];
      const open = started(plan);
      const there = plan.length === 1 ? open : open.does("Fay", "next").wait(minute);
      const late = joined(there, "Cem");
      const current = late.circle.rounds[plan.length - 1];
      const pages = [...late.circle.pages.values()].filter((page) => page.round === current?.id);
      const none = kind === "silence" || kind === "witness" || kind === "respond";
      expect([kind, pages.length]).toEqual([kind, none ? 0 : 4]);
    }
  });
});

describe("a round that goes on by itself", () => {
  const plan = [{ onward: "byItself", graceSeconds: 30 }, { onward: "byItself" }] as const;

  it("[RM10] moves after the grace, with the time of an undo", () => {
    const ended = started(plan).wait(10 * minute + 30 * second);
    expect(ended.view("Ann").leaving).toMatchObject({ to: ended.round(2).id });
    const next = ended.wait(5 * second);
    expect(next.view("Ann").current).toBe(next.round(2).id);
    expect(next.wait(10 * minute + 35 * second).circle.status).toBe("closed");
  });

  it("[RM10] moves also when it was ended by hand, and where the plan gives no grace", () => {
    const byHand = started(plan).does("Fay", "end").does("Fay", "end");
    expect(byHand.view("Ann").leaving).not.toBeNull();
    const none = started([{ onward: "byItself", graceSeconds: 0 }, {}]).does("Fay", "end");
    expect(none.view("Ann").leaving).not.toBeNull();
  });

  it("[RM10] stays when a facilitator undoes it, and does not begin again by itself", () => {
    const undone = started(plan)
      .wait(10 * minute + 30 * second)
      .does("Fay", "undo");
    expect(undone.wait(60 * minute).view("Ann")).toMatchObject({
      current: undone.round(1).id,
      leaving: null,
    });
  });

  it("[RM10] another waits until somebody says so", () => {
    const waits = started([{}, {}]).wait(60 * minute);
    expect(waits.view("Ann")).toMatchObject({ current: waits.round(1).id, leaving: null });
  });
});

describe("the days after", () => {
  const plan = [{}, { ...after, onward: "byItself", graceSeconds: 0 }] as const;
  const story = started(plan).does("Fay", "next").wait(minute);

  it("[RK2] are counted in days, and close by themselves", () => {
    expect(story.view("Ann").current).toBe(story.round(2).id);
    expect(story.wait(3 * day - minute).circle.status).toBe("running");
    expect(story.wait(3 * day + minute).circle.status).toBe("closed");
  });

  it("[DL3] a circle that nobody closes waits for the days after that its plan has", () => {
    const left = gathered(settingsWith(plan)).does("Fay", "start").does("Fay", "pause");
    expect(left.wait(4 * day).circle.status).toBe("running");
    expect(left.wait(6 * day + 2 * 60 * minute).circle.status).toBe("closed");
  });

  it("[RK2] close by themselves also where the plan waits to be told", () => {
    const waiting = started([{}, { ...after, onward: "whenSaid" }])
      .does("Fay", "next")
      .wait(minute);
    expect(waiting.wait(3 * day + minute).circle.status).toBe("closed");
  });

  it("[RK3] hold a page until its author gives it, the one of somebody who comes late or begins anew too", () => {
    const late = joined(story, "Flo");
    for (const who of ["Fay", "Ann", "Flo"]) expect(late.page(who, 2).curtain).toBe("held");
    const given = story.does("Ann", "share");
    expect(given.page("Ann", 2).curtain).toBe("shared");
    const anew = given.does("Ann", { type: "erasePage", page: given.page("Ann", 2).id });
    expect(anew.page("Ann", 2).curtain).toBe("held");
    const held = story.does("Ben", { type: "erasePage", page: story.page("Ben", 2).id });
    expect(held.circle.version).toBe(story.circle.version + 3);
  });

  it("[RK2] take in whoever comes back by the link", () => {
    const late = joined(story, "Flo", byFacilitatorLink);
    expect(late.asks("Flo", ["setTime", 60])).not.toEqual(reject("notYours"));
  });
});
