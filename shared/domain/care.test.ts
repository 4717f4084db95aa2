import { describe, expect, it } from "vitest";
import { isRejection } from "./rejection.ts";
import { type Story, gathered, minute, second, started } from "./story.fixture.ts";

const seen = (story: Story, by: string, of: string) =>
  story.view(by).seats.find(({ id }) => id === story.seat(of));
const name = (story: Story, of: string | null) =>
  ({ type: "nameGuardian", seat: of === null ? null : story.seat(of) }) as const;
const guardians = (story: Story): readonly string[] =>
  story
    .view("Fay")
    .seats.filter(({ guardian }) => guardian)
    .map((seat) => seat.name);

describe("stepping out", () => {
  it("[CA5] keeps the seat, and everyone sees it", () => {
    const out = started().does("Ann", "stepOut");
    for (const by of ["Fay", "Ann", "Ben"]) {
      expect(seen(out, by, "Ann")).toMatchObject({ steppedOut: true, left: false });
    }
    expect(out.asks("Ann", "stepOut")).toEqual([]);
    const back = out.wait(5 * minute).does("Ann", "comeBack");
    expect(seen(back, "Ben", "Ann")?.steppedOut).toBe(false);
    expect(back.asks("Ann", "comeBack")).toEqual([]);
  });

  it("[CA5] tells facilitators and the guardian since when, and nobody else", () => {
    const story = started();
    const out = story.does("Fay", name(story, "Ben")).does("Ann", "stepOut");
    const since = [{ seat: out.seat("Ann"), since: out.now }];
    const later = out.wait(3 * minute);
    expect([later.view("Fay").out, later.view("Ben").out]).toEqual([since, since]);
    expect(later.view("Ann").out).toBe(null);
  });

  it("[CA5] is for a circle that people are in, and is over when they leave", () => {
    expect(isRejection(gathered().asks("Ann", "stepOut"))).toBe(false);
    const left = started().does("Ann", "stepOut").does("Ann", "leave");
    expect(left.view("Fay").out).toEqual([]);
    expect(seen(left, "Fay", "Ann")).toMatchObject({ steppedOut: false, left: true });
    const closed = started([{ graceSeconds: 0 }])
      .does("Fay", "next")
      .wait(5 * second);
    expect(closed.asks("Ann", "stepOut")).toEqual({ rejected: "circleClosed" });
  });

  it("[CA5] is over in the days after, where nobody is waited for", () => {
    const plan = [
      { minutes: 1, graceSeconds: 0 },
      { kind: "after", minutes: 24 * 60, graceSeconds: 0, responses: ["silence"] },
    ] as const;
    const out = started(plan)
      .does("Ann", "stepOut")
      .does("Fay", "next")
      .wait(5 * second);
    expect(out.view("Fay").out).toEqual([]);
  });

  it("[CA6] holds nobody up: Next does not wait for whoever is away", () => {
    const done = started([{ graceSeconds: 60 }, {}])
      .does("Ben", "done")
      .does("Fay", "done");
    expect(done.does("Fay", "next").circle).toMatchObject({
      leaving: { moveAt: done.now + minute },
    });
    const out = done.does("Ann", "stepOut").does("Fay", "next");
    expect(out.circle).toMatchObject({ leaving: { moveAt: out.now + 5 * second } });
  });

  it("[CA6] leaves whoever comes back the grace, unless they had finished", () => {
    const done = started([{ graceSeconds: 60 }, {}])
      .does("Ben", "done")
      .does("Fay", "done");
    const moving = done.does("Ann", "stepOut").does("Fay", "next");
    const back = moving.does("Ann", "comeBack");
    expect(back.circle).toMatchObject({ leaving: { moveAt: back.now + minute } });
    const finished = done.does("Ann", "done").does("Ann", "stepOut").does("Fay", "next");
    expect(finished.asks("Ann", "comeBack")).toHaveLength(1);
  });
});

describe("the guardian", () => {
  it("[CA7] is whom a facilitator names, one at a time, and everyone sees it", () => {
    const story = started();
    const ann = story.does("Fay", name(story, "Ann"));
    expect(seen(ann, "Ben", "Ann")?.guardian).toBe(true);
    const ben = ann.does("Fay", name(story, "Ben"));
    expect(guardians(ben)).toEqual(["Ben"]);
    expect(guardians(ben.does("Fay", name(story, null)))).toEqual([]);
    expect(ben.asks("Fay", name(story, "Ben"))).toEqual([]);
  });

  it("[CA7] is named by nobody else, and is always somebody who is seated", () => {
    const story = started();
    expect(story.asks("Ann", name(story, "Ann"))).toEqual({ rejected: "notYours" });
    const left = story.does("Fay", name(story, "Ann")).does("Ann", "leave");
    expect(guardians(left)).toEqual([]);
    expect(left.asks("Fay", name(left, "Ann"))).toEqual({ rejected: "notYours" });
    const named = story.does("Fay", name(story, "Ben"));
    const removed = named.does("Fay", { type: "remove", seat: named.seat("Ben") });
    const emptied = named.does("Ben", "takeAll");
    for (const { circle } of [removed, emptied]) {
      expect(circle.seats.some(({ guardian }) => guardian)).toBe(false);
    }
  });
});
