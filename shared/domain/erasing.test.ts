import { describe, expect, it } from "vitest";
import { type Circle, pageIn } from "./circle.ts";
import type { Command } from "./command.ts";
import { keptUntil, nextDeadline } from "./deadline.ts";
import { withoutGone } from "./erasure.ts";
import type { Event } from "./event.ts";
import { pageId } from "./ids.ts";
import { isRejection, reject } from "./rejection.ts";
import {
  type Story,
  byPeerLink,
  called,
  gathered,
  hasSeat,
  joining,
  minute,
  second,
  settingsWith,
  started,
} from "./story.fixture.ts";
import { viewFor } from "./view.ts";
import { canRead, penFor } from "./visibility.ts";

const day = 24 * 60 * minute;
const erasing = (story: Story, name: string, round: number): Command => ({
  type: "erasePage",
  page: story.page(name, round).id,
});
const closed = (): Story => started([{}]).does("Fay", "next").wait(minute);
const pagesOf = (circle: Circle, who: Story, name: string) =>
  [...circle.pages.values()].filter(({ author }) => author === who.seat(name));

describe("erasing a page", () => {
  it("[ER1] takes it from everyone, and from its author", () => {
    const before = started([{}, {}]).does("Fay", "next").wait(minute);
    const { id } = before.page("Ann", 1);
    const after = before.does("Ann", erasing(before, "Ann", 1));
    expect(pageIn(after.circle, after.round(1).id, after.seat("Ann"))).toBeNull();
    for (const who of ["Fay", "Ann", "Ben"]) {
      expect(JSON.stringify(after.view(who))).not.toContain(`"${id}"`);
      expect(canRead(after.circle, after.seat(who), id)).toBe(false);
      expect(penFor(after.circle, after.seat(who), id)).toBe("no");
    }
  });

  it("[ER1] leaves an empty one in the round that is under way, and the pen", () => {
    const before = started();
    const { id } = before.page("Ann", 1);
    const after = before.does("Ann", erasing(before, "Ann", 1));
    const fresh = after.page("Ann", 1);
    expect(fresh).toMatchObject({ curtain: "shared", standing: "writing" });
    expect(fresh.id).not.toBe(id);
    expect(penFor(after.circle, after.seat("Ann"), fresh.id)).toBe("open");
  });

  it("[ER1] the empty one is held if the old one was", () => {
    const before = started().does("Ann", "hold");
    const after = before.does("Ann", erasing(before, "Ann", 1));
    expect(after.page("Ann", 1).curtain).toBe("held");
    expect(canRead(after.circle, after.seat("Fay"), after.page("Ann", 1).id)).toBe(false);
  });

  it("[ER1] whoever was done and begins anew is left the grace while the circle moves on", () => {
    const done = started().does("Fay", "done").does("Ann", "done").does("Ben", "done");
    const moving = done.does("Fay", "next");
    const after = moving.does("Ann", erasing(moving, "Ann", 1));
    expect(after.wait(6 * second).round(1).clock.status).toBe("grace");
  });

  it("[ER1] may be done before, in and after every round, and after the close", () => {
    const back = started([{}, {}]).does("Fay", "next").wait(minute).does("Fay", "back");
    for (const story of [back, closed()]) {
      const number = story.circle.status === "closed" ? 1 : 2;
      const after = story.does("Ben", erasing(story, "Ben", number));
      expect(pageIn(after.circle, after.round(number).id, after.seat("Ben"))).toBeNull();
    }
    const again = back
      .does("Ben", erasing(back, "Ben", 2))
      .does("Fay", "next")
      .wait(minute);
    expect(again.page("Ben", 2).standing).toBe("writing");
  });

  it("[ER1] is its author's alone to do", () => {
    const story = started();
    const prompt = { type: "erasePage", page: story.round(1).prompt } as const;
    const none = { type: "erasePage", page: pageId("c.none") } as const;
    for (const command of [erasing(story, "Ann", 1), prompt, none]) {
      expect(story.asks("Fay", command)).toEqual(reject("notYours"));
      expect(story.asks("Ben", command)).toEqual(reject("notYours"));
    }
  });
});

describe("leaving with everything", () => {
  const story = started([{}, {}]).does("Fay", "next").wait(minute);
  const after = story.does("Ann", "takeAll");

  it("[ER2] erases every page of theirs and ends the seat", () => {
    expect(pagesOf(story.circle, story, "Ann")).toHaveLength(2);
    expect(pagesOf(after.circle, story, "Ann")).toEqual([]);
    expect(viewFor(after.circle, story.seat("Ann"))).toBeNull();
  });

  it("[ER2] their name is nowhere any more", () => {
    expect(JSON.stringify(after.circle)).not.toContain("Ann");
    for (const who of ["Fay", "Ben"]) {
      expect(JSON.stringify(after.view(who))).not.toContain(story.seat("Ann"));
    }
  });

  it("[ER2] nor in what happened before: the event that seated them says less", () => {
    const decision = called()
      .wait(day / 24)
      .asks(byPeerLink, joining("Ann"));
    const [taken] = isRejection(decision) ? [] : decision;
    if (taken?.type !== "seatTaken") throw new Error("Ann was not seated");
    const gone = { seats: new Set([taken.seat]), pages: new Set<never>() };
    expect(withoutGone(taken, gone)).toEqual({ ...taken, name: "" });
    expect(withoutGone(taken, { ...gone, seats: new Set() })).toBe(taken);
    const other: Event = { type: "seatLeft", seat: taken.seat };
    expect(withoutGone(other, gone)).toBe(other);
  });

  it("[ER2] what others wrote stays as it was", () => {
    for (const number of [1, 2])
      expect(after.page("Ben", number)).toEqual(story.page("Ben", number));
    expect(
      after.view("Fay").pages.filter(({ author }) => author === story.seat("Ben")),
    ).toHaveLength(2);
  });
});

describe("erasing a circle", () => {
  it.each([
    ["that is to come", called().does({ kind: "link", role: "facilitator" }, joining("Fay"))],
    ["that gathers", gathered()],
    ["that is closed", closed()],
  ])("[ER3] one %s is gone, with everyone's seats", (_, story) => {
    const after = story.does("Fay", "eraseCircle").circle;
    expect(after).toMatchObject({ status: "erased", seats: [], rounds: [] });
    expect(after.pages.size).toBe(0);
    expect(JSON.stringify(after)).not.toMatch(/Evening|Fay|secret|listen/u);
    expect(viewFor(after, story.seat("Fay"))).toBeNull();
    expect(nextDeadline(after)).toBeNull();
  });

  it("[ER3] not while it runs, and not by a peer", () => {
    expect(started().asks("Fay", "eraseCircle")).toEqual(reject("notNow"));
    expect(started().asks("Ann", "eraseCircle")).toEqual(reject("notYours"));
    expect(closed().asks("Ann", "eraseCircle")).toEqual(reject("notYours"));
  });

  it("[ER3] an erased circle lets nobody in and does nothing any more", () => {
    const after = closed().does("Fay", "eraseCircle");
    expect(after.asks(byPeerLink, joining("Cem"))).toEqual(reject("circleClosed"));
    expect(after.wait(100 * day).circle).toBe(after.circle);
  });

  it("[ER4] a closed circle is erased when its days are over", () => {
    const story = gathered(settingsWith([{}], { keepDays: 3 })).does("Fay", "start");
    const close = story.does("Fay", "next").wait(minute);
    if (close.circle.status !== "closed") throw new Error("not closed");
    expect(keptUntil(close.circle)).toBe(close.circle.closedAt + 3 * day);
    expect(close.view("Ann").keptUntil).toBe(close.circle.closedAt + 3 * day);
    expect(nextDeadline(close.circle)).toBe(close.circle.closedAt + 3 * day);
    expect(close.wait(3 * day - minute).circle.status).toBe("closed");
    expect(close.wait(3 * day).circle.status).toBe("erased");
  });
});

describe("removing somebody", () => {
  const story = started([{}, {}]).does("Fay", "next").wait(minute);
  const removal: Command = { type: "remove", seat: story.seat("Ann") };
  const after = story.does("Fay", removal);

  it("[SE9] whoever was removed can do, read and write nothing", () => {
    expect(hasSeat(story, "Ann")).toBe(true);
    expect(viewFor(after.circle, story.seat("Ann"))).toBeNull();
    const actor = { kind: "seat", seat: story.seat("Ann") } as const;
    expect(after.asks(actor, "agree")).toEqual(reject("notYours"));
    for (const id of after.circle.pages.keys()) {
      expect(canRead(after.circle, story.seat("Ann"), id)).toBe(false);
      expect(penFor(after.circle, story.seat("Ann"), id)).toBe("no");
    }
  });

  it("[SE9] their seat keeps what tells their device, when it comes back, that it was theirs", () => {
    const seatAt = ({ circle }: typeof story) =>
      circle.seats.find(({ id }) => id === story.seat("Ann"));
    expect(seatAt(after)).toMatchObject({ standing: "removed", tokens: seatAt(story)?.tokens });
    expect(seatAt(after)?.tokens).toHaveLength(1);
    const left = story.does("Ann", { type: "leave" });
    expect(seatAt(left)).toMatchObject({ standing: "left", tokens: [] });
  });

  it("[SE9] nobody reads their pages or sees their name", () => {
    for (const who of ["Fay", "Ben"]) {
      const view = JSON.stringify(after.view(who));
      expect(view).not.toContain("Ann");
      for (const number of [1, 2]) {
        const { id } = story.page("Ann", number);
        expect(view).not.toContain(`"${id}"`);
        expect(canRead(after.circle, story.seat(who), id)).toBe(false);
      }
    }
  });

  it("[SE9] the peers' link is a new one, the facilitators' stays", () => {
    expect(after.circle.links.peer).not.toBe(story.circle.links.peer);
    expect(after.circle.links.facilitator).toBe(story.circle.links.facilitator);
    const ids = JSON.stringify([...after.circle.pages, after.circle.rounds, after.circle.seats]);
    expect(ids).not.toContain(after.circle.links.peer);
  });

  it("[SE9] only a facilitator removes, and only a peer who is seated", () => {
    expect(story.asks("Ben", removal)).toEqual(reject("notYours"));
    expect(story.asks("Fay", { type: "remove", seat: story.seat("Fay") })).toEqual(
      reject("notYours"),
    );
    expect(after.asks("Fay", removal)).toEqual(reject("notYours"));
  });
});
