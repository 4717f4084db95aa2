import { describe, expect, it } from "vitest";
import { remaining } from "./circle.ts";
import { reject } from "./rejection.ts";
import {
  type Story,
  byFacilitatorLink,
  byPeerLink,
  called,
  gathered,
  joined,
  minute,
  second,
  started,
  theClock,
} from "./story.fixture.ts";

const at = (story: Story): number =>
  story.circle.rounds.findIndex((round) => round.id === story.view("Fay").current) + 1;
const left = (story: Story, round: number): number =>
  remaining(story.round(round).clock, story.now);
const status = (story: Story, round: number): string => story.round(round).clock.status;
const allDone = (story: Story): Story =>
  story.does("Fay", "pass").does("Ann", "done").does("Ben", "done");

describe("starting", () => {
  it("[RM1] a facilitator starts the circle, and its first round runs", () => {
    const story = gathered().does("Fay", "start");
    expect(story.circle.status).toBe("running");
    expect([at(story), status(story, 1), left(story, 1)]).toEqual([1, "open", 10 * minute]);
  });

  it("[RM1] not before the doors are open, and not twice", () => {
    const waiting = joined(called(), "Fay", byFacilitatorLink);
    expect(waiting.asks("Fay", "start")).toEqual(reject("doorsClosed"));
    expect(started().asks("Fay", "start")).toEqual(reject("alreadyStarted"));
    expect(started([{}]).does("Fay", "next").wait(minute).asks("Fay", "start")).toEqual(
      reject("circleClosed"),
    );
  });

  it.each(["pause", "resume", "end", "next", "undo", "back"] as const)(
    "[RM1] before the start there is nothing to %s",
    (move) => {
      expect(gathered().asks("Fay", move)).toEqual(reject("notNow"));
    },
  );
});

describe("end", () => {
  it("[RM2] rings the bell at once, and in the grace it ends the round", () => {
    const rung = started()
      .wait(4 * minute)
      .does("Fay", "end");
    expect(rung.round(1).clock).toMatchObject({ status: "grace", bell: rung.now });
    const ended = rung.wait(second).does("Fay", "end");
    expect(ended.round(1).clock).toMatchObject({ status: "ended", bell: rung.now });
    expect(ended.asks("Fay", "end")).toEqual(reject("notNow"));
  });

  it("[RM2] rings also in a paused round, and ends one that has no grace", () => {
    expect(status(started().does("Fay", "pause").does("Fay", "end"), 1)).toBe("grace");
    expect(status(started([{ graceSeconds: 0 }]).does("Fay", "end"), 1)).toBe("ended");
  });
});

describe("next", () => {
  it.each(["addTime", "setTime"] as const)("[RM3] %s keeps the circle in its round", (how) => {
    const kept = started().does("Fay", "next").wait(second).does("Fay", [how, 60]);
    expect(kept.view("Fay").leaving).toBeNull();
    expect(status(kept, 1)).toBe("open");
    expect(at(kept.wait(59 * second))).toBe(1);
  });

  it("[RM3] also when its round had ended before", () => {
    const kept = started()
      .wait(11 * minute)
      .does("Fay", "next")
      .does("Fay", ["addTime", 60]);
    expect([at(kept.wait(30 * second)), status(kept, 1)]).toEqual([1, "open"]);
  });

  it("[RM4] can be undone for five seconds; the clock is as it was, less the time that passed", () => {
    const next = started()
      .wait(4 * minute)
      .does("Fay", "next");
    const undone = next.wait(5 * second - 1).does("Fay", "undo");
    expect([at(undone), status(undone, 1)]).toEqual([1, "open"]);
    expect(left(undone, 1)).toBe(6 * minute - 5 * second + 1);
    expect(undone.view("Fay").leaving).toBeNull();
    expect(next.wait(5 * second).asks("Fay", "undo")).toEqual(reject("nothingToUndo"));
  });

  it("[RM4] gives a paused round back with all its time", () => {
    const paused = started()
      .wait(4 * minute)
      .does("Fay", "pause");
    const undone = paused
      .does("Fay", "next")
      .wait(3 * second)
      .does("Fay", "undo");
    expect(undone.round(1).clock).toEqual(paused.round(1).clock);
  });

  it("[RM4] gives a round in grace and one that has ended back as they were", () => {
    for (const waited of [10 * minute, 11 * minute]) {
      const before = started().wait(waited);
      const undone = before
        .does("Fay", "next")
        .wait(3 * second)
        .does("Fay", "undo");
      expect(undone.round(1).clock).toEqual(before.round(1).clock);
      expect(undone.asks("Fay", "undo")).toEqual(reject("nothingToUndo"));
    }
  });

  it("[RM4] where the time runs out before the undo, the bell has rung at its own instant", () => {
    const story = started().wait(10 * minute - 2 * second);
    const undone = story
      .does("Fay", "next")
      .wait(4 * second)
      .does("Fay", "undo")
      .wait(0);
    const bell = story.now + 2 * second;
    expect(undone.round(1).clock).toMatchObject({
      status: "grace",
      bell,
      until: bell + 30 * second,
    });
  });

  it("[RM5] leaves those who still write the grace of their round", () => {
    const next = started().does("Ann", "done").does("Fay", "next");
    expect(status(next, 1)).toBe("grace");
    expect(at(next.wait(30 * second - 1))).toBe(1);
    const moved = next.wait(30 * second);
    expect([at(moved), status(moved, 1), status(moved, 2)]).toEqual([2, "ended", "open"]);
  });

  it("[RM5] leaves them five seconds at least, whatever the plan says", () => {
    for (const graceSeconds of [0, 2]) {
      const next = started([{ graceSeconds }, {}]).does("Fay", "next");
      expect([at(next.wait(5 * second - 1)), at(next.wait(5 * second))]).toEqual([1, 2]);
    }
  });

  it("[RM5] in the grace it leaves them the rest of it, and five seconds at least", () => {
    const early = started()
      .wait(10 * minute + 10 * second)
      .does("Fay", "next");
    expect([at(early.wait(20 * second - 1)), at(early.wait(20 * second))]).toEqual([1, 2]);
    const late = started()
      .wait(10 * minute + 28 * second)
      .does("Fay", "next");
    expect([at(late.wait(5 * second - 1)), at(late.wait(5 * second))]).toEqual([1, 2]);
  });

  it("[RM5] moves after five seconds when all are done or pass, also in the grace", () => {
    for (const waited of [0, 10 * minute]) {
      const next = allDone(started().wait(waited)).does("Fay", "next");
      expect([at(next.wait(5 * second - 1)), at(next.wait(5 * second))]).toEqual([1, 2]);
      expect(status(next.wait(5 * second), 1)).toBe("ended");
    }
  });

  it("[RM5] leaves the grace after all to somebody who takes the pen up, or comes in, meanwhile", () => {
    const next = allDone(started())
      .does("Fay", "next")
      .wait(3 * second);
    const again = next.does("Ann", { type: "takeUp", round: next.round(1).id });
    const late = joined(next, "Late", byPeerLink);
    for (const story of [again, late]) {
      expect(status(story, 1)).toBe("grace");
      expect([at(story.wait(30 * second - 1)), at(story.wait(30 * second))]).toEqual([1, 2]);
      const undone = story.wait(second).does("Fay", "undo");
      expect([status(undone, 1), left(undone, 1)]).toEqual(["open", 10 * minute - 4 * second]);
    }
  });

  it("[RM5] and in the grace the rest of it", () => {
    const next = allDone(started().wait(10 * minute)).does("Fay", "next");
    const again = next.does("Ann", { type: "takeUp", round: next.round(1).id });
    expect([at(again.wait(30 * second - 1)), at(again.wait(30 * second))]).toEqual([1, 2]);
  });

  it("[RM5] rings no bell where nobody has anything to finish", () => {
    const due = allDone(started())
      .does("Fay", "next")
      .unseen(5 * second);
    const pages = ["pageOpened", "pageOpened", "pageOpened"];
    expect(due.asks(theClock, { type: "timePassed" })).toMatchObject(
      ["roundEnded", "roundOpened", ...pages].map((type) => ({ type })),
    );
  });

  it("[RM5] asks only about the round under way", () => {
    const next = allDone(started().does("Fay", "next").wait(minute)).does("Fay", "next");
    expect([at(next.wait(5 * second - 1)), at(next.wait(5 * second))]).toEqual([2, 3]);
  });

  it("[RM5] moves after five seconds when the round has ended", () => {
    const next = started()
      .wait(11 * minute)
      .does("Fay", "next");
    expect([at(next.wait(5 * second - 1)), at(next.wait(5 * second))]).toEqual([1, 2]);
  });

  it("[RM6] asked again while it can be undone it is refused, and then it moves at once", () => {
    const next = started().does("Fay", "next");
    expect(next.wait(5 * second - 1).asks("Fay", "next")).toEqual(reject("movingOn"));
    const moved = next.wait(5 * second).does("Fay", "next");
    expect([at(moved), status(moved, 1), left(moved, 2)]).toEqual([2, "ended", 10 * minute]);
  });

  it("[RM6] after the last round the circle closes", () => {
    const next = started([{}]).does("Fay", "next");
    expect(next.view("Fay").leaving?.to).toBeNull();
    expect(next.wait(30 * second).circle).toMatchObject({
      status: "closed",
      closedAt: next.now + 30 * second,
      rounds: [{ clock: { status: "ended" } }],
    });
    expect(next.wait(5 * second).does("Fay", "next").circle.status).toBe("closed");
  });

  it.each(["pause", "resume", "end", "back"] as const)(
    "[RM8] while the circle is moving on, %s is refused",
    (move) => {
      const inRoundTwo = started().does("Fay", "next").wait(minute).does("Fay", "next");
      expect(inRoundTwo.asks("Fay", move)).toEqual(reject("movingOn"));
      expect(
        started([{ graceSeconds: 0 }])
          .does("Fay", "next")
          .asks("Fay", move),
      ).toEqual(reject("movingOn"));
    },
  );
});

describe("back", () => {
  const inSecond = started()
    .wait(4 * minute)
    .does("Fay", "end")
    .wait(minute)
    .does("Fay", "next");
  const inRoundTwo = inSecond.wait(5 * second + minute);

  it("[RM7] brings the round before back whole, its clock held with the time that was left", () => {
    const back = inRoundTwo.does("Fay", "back");
    expect([at(back), status(back, 1), left(back, 1)]).toEqual([1, "paused", 6 * minute]);
    expect(back.page("Ann", 1)).toEqual(inRoundTwo.page("Ann", 1));
    expect(left(back.does("Fay", "resume").wait(minute), 1)).toBe(5 * minute);
  });

  it("[RM7] also where the bell rang because the circle moved on", () => {
    const next = started()
      .wait(4 * minute)
      .does("Fay", "next");
    const moved = next.wait(5 * second).does("Fay", "next");
    expect(moved.round(1).clock).toEqual({ status: "ended", bell: next.now, left: 6 * minute });
    expect(left(moved.does("Fay", "back"), 1)).toBe(6 * minute);
  });

  it("[RM7] sets the later round aside with its pages and its time", () => {
    const back = inRoundTwo
      .does("Ann", "done")
      .does("Fay", "back")
      .wait(60 * minute);
    expect(back.round(2).clock).toEqual({ status: "waiting", left: 9 * minute });
    expect(back.page("Ann", 2)).toMatchObject({ standing: "done" });
  });

  it("[RM7] a round whose time had run out comes back with none, and takes more", () => {
    const ranOut = started()
      .wait(11 * minute)
      .does("Fay", "next")
      .wait(minute);
    const back = ranOut.does("Fay", "back");
    expect(back.round(1).clock).toEqual({ status: "paused", left: 0 });
    expect(left(back.does("Fay", ["addTime", 60]).does("Fay", "resume"), 1)).toBe(minute);
    expect(status(back.does("Fay", "resume").wait(0), 1)).toBe("grace");
  });

  it("[RM7] before the first round there is none", () => {
    expect(started().asks("Fay", "back")).toEqual(reject("noEarlierRound"));
  });

  it("[RM9] a round that was set aside opens again with the time it had left", () => {
    const again = inRoundTwo
      .does("Fay", "back")
      .does("Fay", "next")
      .wait(30 * second);
    expect([at(again), left(again, 2)]).toEqual([2, 9 * minute]);
    expect(again.page("Ann", 2)).toEqual(inRoundTwo.page("Ann", 2));
  });

  it("[RM9] keeps what was left when the bell was rung early", () => {
    const again = inRoundTwo.does("Fay", "end").does("Fay", "back").does("Fay", "next");
    expect(left(again.wait(30 * second), 2)).toBe(9 * minute);
  });

  it("[RM9] opens again with its planned time if that had run out", () => {
    const ranOut = inRoundTwo.wait(20 * minute).does("Fay", "back");
    expect(ranOut.round(2).clock).toEqual({ status: "waiting", left: 0 });
    expect(left(ranOut.does("Fay", "next").wait(30 * second), 2)).toBe(10 * minute);
  });
});
