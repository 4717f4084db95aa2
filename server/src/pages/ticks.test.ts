import { circleId, pageId, seatId } from "@beside/shared/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { type MovedTime, movedTime } from "../ports/time.fake.ts";
import { type Beat, createBeat } from "./beat.ts";
import type { KeptVoice } from "./keptVoice.ts";
import { notedLog } from "./notedLog.fake.ts";
import { type Ticks, createTicks } from "./ticks.ts";

const ours = circleId("ours");
const theirs = circleId("theirs");

let time: MovedTime;
let beat: Beat;
let ticks: Ticks;
let people: number;
let fails: boolean;
let log: ReturnType<typeof notedLog>;
/** What left, and what was said alone, in order. */
let sent: { readonly at: number; readonly [what: string]: unknown }[];

beforeEach(() => {
  time = movedTime(0);
  beat = createBeat();
  people = 12;
  fails = false;
  log = notedLog();
  sent = [];
  ticks = createTicks({
    time,
    beat,
    log,
    peopleIn: () => people,
    onTick(circle, words, voices) {
      if (fails) throw new TypeError("somebody's words");
      const kept = voices.flatMap((voice) => voice.aloud()?.name ?? []);
      sent.push({ at: time.now(), circle, words: words.map(({ update }) => update[0]), kept });
    },
  });
});

const write = (word: number, circle = ours): void =>
  ticks.add(circle, { page: pageId(`${circle}.p`), update: Uint8Array.of(word) });

/** A voice that has one thing to say. */
function voice(name: number, isNamed = true): KeptVoice {
  let isSaid = false;
  return {
    page: pageId("ours.p"),
    seat: seatId("ann"),
    aloud() {
      if (!isNamed || isSaid) return null;
      isSaid = true;
      return { name, more: 1 };
    },
    alone() {
      if (!isSaid) sent.push({ at: time.now(), alone: name });
      isSaid = true;
    },
  };
}

describe("a circle's tick", () => {
  it("lets the first words after a pause leave at once, and what follows when a commit has ended", () => {
    write(1);
    time.move(10);
    write(2);
    time.move(10);
    write(3);
    ticks.leave();
    expect(sent).toEqual([
      { at: 0, circle: ours, words: [1], kept: [] },
      { at: 20, circle: ours, words: [2, 3], kept: [] },
    ]);
    expect(time.timers).toBe(0);
  });

  it("says in the same frame what is kept, and alone what cannot be said aloud", () => {
    write(1);
    write(2);
    ticks.kept(ours, voice(1));
    ticks.kept(ours, voice(2, false));
    ticks.leave();
    expect(sent.slice(1)).toEqual([
      { at: 0, circle: ours, words: [2], kept: [1] },
      { at: 0, alone: 2 },
    ]);
  });

  it("makes no frame for that alone: where no words leave it is said alone", () => {
    ticks.kept(ours, voice(1));
    ticks.leave();
    expect(sent).toEqual([{ at: 0, alone: 1 }]);
  });

  it("does not wait for a commit that does not end: its words leave, and nothing is said to be kept", () => {
    write(1);
    write(2);
    time.move(54);
    expect(sent).toHaveLength(1);
    time.move(1);
    expect(sent[1]).toEqual({ at: 55, circle: ours, words: [2], kept: [] });
    expect(time.timers).toBe(0);
  });

  it("leaves at once again only after a whole beat without words", () => {
    write(1);
    time.move(5);
    ticks.leave();
    time.move(15);
    write(2);
    expect(sent).toHaveLength(1);
    time.move(5);
    ticks.leave();
    time.move(25);
    ticks.leave();
    write(3);
    expect(sent.map(({ at, words }) => [at, words])).toEqual([
      [0, [1]],
      [25, [2]],
      [50, [3]],
    ]);
  });

  it("is its circle's own", () => {
    write(1);
    write(2, theirs);
    expect(sent.map(({ circle }) => circle)).toEqual([ours, theirs]);
  });

  it("counts the people of all circles that write now, for the beat", () => {
    people = 40;
    write(1);
    write(2, theirs);
    ticks.leave();
    expect(beat.length).toBe(80);
    time.move(80);
    write(3);
    ticks.leave();
    expect(beat.length).toBe(40);
    time.move(200);
    ticks.leave();
    expect(beat.length).toBe(25);
  });

  it("that fails is logged, what is kept is said all the same, and the next ones go on", () => {
    fails = true;
    write(1);
    write(2);
    ticks.kept(ours, voice(7));
    ticks.leave();
    expect(sent).toEqual([{ at: 0, alone: 7 }]);
    fails = false;
    write(3);
    ticks.leave();
    expect(sent.at(-1)?.["words"]).toEqual([3]);
    expect(log.lines).toEqual([
      { fields: { entries: 1, reason: "TypeError" }, message: "tick failed" },
      { fields: { entries: 1, reason: "TypeError" }, message: "tick failed" },
    ]);
  });

  it("leaves with what waits when it is stopped", () => {
    write(1);
    write(2);
    ticks.stop();
    expect(sent.at(-1)?.["words"]).toEqual([2]);
    expect(time.timers).toBe(0);
  });
});
