import { describe, expect, it } from "vitest";
import { currentRound, remaining } from "./circle.ts";
import { isRejection } from "./rejection.ts";
import {
  type Story,
  gathered,
  joined,
  minute,
  second,
  settingsWith,
  started,
} from "./story.fixture.ts";

const clockOf = ({ circle }: Story) =>
  circle.status === "running" ? currentRound(circle).clock : null;
const leftIn = (story: Story): number | null => {
  const clock = clockOf(story);
  return clock && remaining(clock, story.now);
};
const refused = (story: Story, who: string): string | null => {
  const decision = story.asks(who, "ringPause");
  return isRejection(decision) ? decision.rejected : null;
};

describe("a pause that somebody rings for", () => {
  it("[CA1] holds the clock of an open round, whoever asks", () => {
    for (const name of ["Ann", "Fay"]) {
      const rung = started()
        .wait(3 * minute)
        .does(name, "ringPause");
      expect(clockOf(rung)?.status).toBe("breath");
      expect(leftIn(rung.wait(minute))).toBe(7 * minute);
    }
  });

  it("[CA1] holds the grace with what is left of it", () => {
    const grace = started([{ graceSeconds: 30 }, {}]).wait(10 * minute + 10 * second);
    const rung = grace.does("Ben", "ringPause");
    expect([clockOf(rung)?.status, leftIn(rung)]).toEqual(["breath", 0]);
    const on = rung.does("Fay", "resume");
    expect(clockOf(on)).toEqual({ ...clockOf(grace), until: on.now + 20 * second });
    expect(clockOf(rung.does("Fay", "end"))?.status).toBe("ended");
  });

  it("[CA1] is for those who have agreed, in a round that runs", () => {
    const late = joined(started(), "Dia");
    expect(refused(late, "Dia")).toBe("agreeFirst");
    expect(refused(gathered(), "Ann")).toBe("notNow");
    const story = started([{ graceSeconds: 0 }, {}]);
    expect(refused(story.does("Fay", "pause"), "Ann")).toBe("notNow");
    expect(refused(story.does("Fay", "end"), "Ann")).toBe("notNow");
    expect(refused(story.does("Fay", "next"), "Ann")).toBe("notNow");
    const after = started([
      { minutes: 1, graceSeconds: 0 },
      { kind: "after", minutes: 24 * 60, graceSeconds: 0, responses: ["silence"] },
    ]);
    expect(refused(after.does("Fay", "next").wait(5 * second), "Ann")).toBe("notNow");
  });

  it("[CA1] asked for by two at once is one pause", () => {
    const rung = started().does("Ann", "ringPause");
    expect(rung.asks("Ben", "ringPause")).toEqual([]);
  });

  it("[CA1] keeps what a facilitator sets on the clock, and counts it down after", () => {
    const set = started().does("Ann", "ringPause").does("Fay", ["setTime", 90]);
    expect([clockOf(set)?.status, leftIn(set)]).toEqual(["breath", 90 * second]);
    expect(leftIn(set.wait(2 * minute + 10 * second))).toBe(80 * second);
  });

  it("[CA1] that the circle moves on from and comes back to is whole", () => {
    const grace = started([{ graceSeconds: 30 }, {}])
      .wait(8 * minute)
      .does("Fay", "end");
    const rung = grace.does("Ann", "ringPause");
    const undone = rung.does("Fay", "next").wait(second).does("Fay", "undo");
    expect(clockOf(undone)).toEqual(clockOf(rung));
    const second2 = rung.does("Fay", "next").wait(minute);
    expect(leftIn(second2.does("Fay", "back"))).toBe(2 * minute);
  });

  it("[CA2] is over when a facilitator resumes, and by itself after two minutes", () => {
    const rung = started().wait(minute).does("Ann", "ringPause");
    expect(
      leftIn(
        rung
          .wait(30 * second)
          .does("Fay", "resume")
          .wait(minute),
      ),
    ).toBe(8 * minute);
    expect(clockOf(rung.wait(2 * minute - 1))?.status).toBe("breath");
    expect(clockOf(rung.wait(2 * minute))?.status).toBe("open");
    expect(leftIn(rung.wait(3 * minute))).toBe(8 * minute);
    expect(isRejection(rung.asks("Ben", "resume"))).toBe(true);
  });

  it("[CA2] goes on at its own instant when nobody looked", () => {
    const rung = started([{ graceSeconds: 30 }, {}]).does("Ann", "ringPause");
    const late = rung.wait(12 * minute + 10 * second);
    expect(clockOf(late)).toMatchObject({ status: "grace", until: rung.now + 12.5 * minute });
  });

  it("[CA3] is rung by one person once in ten minutes", () => {
    const on = started([{ minutes: 60 }])
      .does("Ann", "ringPause")
      .does("Fay", "resume");
    expect(refused(on.wait(10 * minute - 1), "Ann")).toBe("rangLately");
    expect(refused(on.wait(10 * minute), "Ann")).toBe(null);
    expect(refused(on.wait(5 * minute), "Ben")).toBe(null);
  });

  it("[CA3] leaves the circle two minutes after it has gone on, however it did", () => {
    const rung = started([{ minutes: 60, graceSeconds: 120 }]).does("Ann", "ringPause");
    const resumed = rung.wait(30 * second).does("Fay", "resume");
    expect(refused(resumed.wait(2 * minute - 1), "Ben")).toBe("bellRests");
    expect(refused(resumed.wait(2 * minute), "Ben")).toBe(null);
    const byItself = rung.wait(2 * minute);
    expect(refused(byItself.wait(2 * minute - 1), "Ben")).toBe("bellRests");
    expect(refused(byItself.wait(2 * minute), "Ben")).toBe(null);
    const inGrace = started([{ minutes: 60, graceSeconds: 120 }]).does("Fay", "end");
    const on = inGrace
      .does("Ann", "ringPause")
      .wait(10 * second)
      .does("Fay", "resume");
    expect(refused(on.wait(110 * second), "Ben")).toBe("bellRests");
  });

  it("[CA3] remembers who rang when the circle has moved on, and nothing of it after the close", () => {
    const rung = started([{}, {}]).does("Ann", "ringPause").does("Fay", "next").wait(minute);
    expect(refused(rung, "Ann")).toBe("rangLately");
    const closed = rung.does("Fay", "next").wait(5 * minute);
    expect(closed.circle.status).toBe("closed");
    expect(closed.circle).not.toHaveProperty("rung");
  });

  it("[CA3] is always heard from the guardian", () => {
    const story = started().does("Fay", { type: "nameGuardian", seat: started().seat("Ben") });
    const on = story.does("Ben", "ringPause").does("Fay", "resume");
    expect(refused(on, "Ann")).toBe("bellRests");
    expect(refused(on, "Ben")).toBe(null);
  });

  it("[CA4] looks the same to everyone, whoever rang", () => {
    const story = gathered(settingsWith([{}, {}]), ["Ann", "Ben", "Cem"]).does("Fay", "start");
    const [byAnn, byBen] = [story.does("Ann", "ringPause"), story.does("Ben", "ringPause")];
    for (const name of ["Ann", "Ben", "Cem", "Fay"]) {
      expect(byAnn.view(name)).toEqual(byBen.view(name));
      expect(byAnn.view(name).rounds[0]?.clock.status).toBe("breath");
    }
  });
});
