import { describe, expect, it } from "vitest";
import { evolve, evolveAll } from "./evolve.ts";
import { reject } from "./rejection.ts";
import {
  type Telling,
  byFacilitatorLink,
  byPeerLink,
  called,
  joined,
  joining,
  minute,
  second,
  settingsWith,
  started,
  theClock,
} from "./story.fixture.ts";

const moves: readonly Telling[] = [
  "openDoors",
  "start",
  "pause",
  "resume",
  ["addTime", 60],
  ["setTime", 60],
  "end",
  "next",
  "undo",
  "back",
];

describe("who may ask", () => {
  it.each(moves)("[CO1] only a facilitator may ask for %j", (move) => {
    const story = started();
    for (const who of ["Ann", byPeerLink, byFacilitatorLink, theClock]) {
      expect(story.asks(who, move)).toEqual(reject("notYours"));
    }
    expect(story.does("Fay", "leave").asks("Fay", move)).toEqual(reject("notYours"));
  });

  it("[CO1] a refused attempt leaves the circle as it was", () => {
    const story = started();
    story.asks("Ann", "next");
    expect(story.circle).toEqual(started().circle);
  });

  it("[CO5] only the server's own clock may say that time has passed", () => {
    const due = started().unseen(60 * minute);
    for (const who of ["Fay", "Ann", byPeerLink, byFacilitatorLink]) {
      expect(due.asks(who, { type: "timePassed" })).toEqual(reject("notYours"));
    }
    expect(due.asks(theClock, { type: "timePassed" })).toHaveLength(2);
  });
});

describe("an older picture", () => {
  it("[CO2] a move on a picture before the last move is stale", () => {
    const story = started();
    const seen = story.circle.movedAt;
    const moved = story.does("Fay", ["addTime", 60]);
    expect(moved.asks("Fay", { type: "next", seen })).toEqual(reject("stale"));
    expect(moved.does("Fay", { type: "next", seen: seen + 1 }).view("Fay").leaving).not.toBeNull();
  });

  it("[CO2] the bell, too, makes a picture old", () => {
    const story = started();
    const rung = story.wait(10 * minute);
    const pressedBefore = { type: "addTime", seen: story.circle.movedAt, seconds: 60 } as const;
    expect(rung.asks("Fay", pressedBefore)).toEqual(reject("stale"));
  });

  it("[CO2] every move makes the picture before it old", () => {
    const waiting = joined(called(), "Fay", byFacilitatorLink);
    const edited = waiting.does("Fay", { type: "edit", settings: settingsWith([{}, {}]) });
    const open = edited.does("Fay", "openDoors");
    const running = open.does("Fay", "start");
    const paused = running.does("Fay", "pause");
    const resumed = paused.does("Fay", "resume");
    const ended = resumed.does("Fay", "end").does("Fay", "end");
    const moved = ended.does("Fay", "next").wait(5 * second);
    const back = moved.does("Fay", "back");
    const told = [waiting, edited, open, running, paused, resumed, ended, moved, back];
    for (const [before, story] of told.entries()) {
      const seen = told[before - 1]?.circle.movedAt;
      if (seen === undefined) continue;
      expect(story.asks("Fay", { type: "next", seen })).toEqual(reject("stale"));
    }
  });

  it("[CO2] the end of the grace makes it old, too", () => {
    const grace = started().wait(10 * minute);
    const onGrace = { type: "end", seen: grace.circle.movedAt } as const;
    expect(grace.wait(30 * second).asks("Fay", onGrace)).toEqual(reject("stale"));
  });

  it("[CO2] so do next, and its undo", () => {
    const ended = started().wait(11 * minute);
    const next = ended.does("Fay", "next");
    const undone = next.does("Fay", "undo");
    const onEnded = { type: "next", seen: ended.circle.movedAt } as const;
    expect(next.asks("Fay", { ...onEnded, type: "undo" })).toEqual(reject("stale"));
    expect(undone.asks("Fay", { ...onEnded, seen: next.circle.movedAt })).toEqual(reject("stale"));
  });

  it("[CO2] what people do with seats and pages does not", () => {
    const story = started();
    const seen = story.circle.movedAt;
    const busy = story.does("Ann", "done").does("Ben", "askTime").does(byPeerLink, joining("Cem"));
    expect(busy.does("Fay", { type: "next", seen }).view("Fay").leaving).not.toBeNull();
  });
});

describe("versions", () => {
  it("[CO4] every event raises the version by one", () => {
    const story = started();
    const decision = story.unseen(60 * minute).asks(theClock, { type: "timePassed" });
    const events = Array.isArray(decision) ? decision : [];
    const after = evolveAll(story.circle, events);
    expect(events).toHaveLength(2);
    expect(after?.version).toBe(story.circle.version + 2);
  });

  it("[CO4] a refused command, or one that changes nothing, raises nothing", () => {
    const story = started().wait(second);
    expect(story.asks("Ann", "next")).toEqual(reject("notYours"));
    expect(story.does("Ann", "share").circle).toEqual(story.circle);
  });

  it("[CO4] an event before the call of a circle is a defect", () => {
    expect(() => evolve(null, { type: "doorsOpened" })).toThrow("before the circle was called");
  });
});
