import { circleId, pageId } from "@beside/shared/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { type MovedTime, movedTime } from "../ports/time.fake.ts";
import { notedLog } from "./notedLog.fake.ts";
import { type Ticks, createTicks, windowFor } from "./ticks.ts";

const ours = circleId("ours");
const theirs = circleId("theirs");

let time: MovedTime;
let ticks: Ticks;
let sent: { readonly at: number; readonly circle: string; readonly words: readonly number[] }[];
let people: number;

beforeEach(() => {
  time = movedTime(0);
  people = 12;
  sent = [];
  ticks = createTicks({
    time,
    log: notedLog(),
    peopleIn: () => people,
    onTick: (circle, words) =>
      sent.push({ at: time.now(), circle, words: words.map(({ update }) => update[0] ?? 0) }),
  });
});

const write = (word: number, circle = ours): void =>
  ticks.add(circle, { page: pageId(`${circle}.p`), update: Uint8Array.of(word) });

describe("a circle's tick", () => {
  it("lets the first words after a pause leave at once, and what follows together", () => {
    write(1);
    time.move(10);
    write(2);
    time.move(10);
    write(3);
    time.move(5);
    expect(sent).toEqual([
      { at: 0, circle: ours, words: [1] },
      { at: 25, circle: ours, words: [2, 3] },
    ]);
  });

  it("has its window again after each tick, and none when it was quiet", () => {
    write(1);
    time.move(10);
    write(2);
    time.move(20);
    write(3);
    time.move(100);
    expect(sent.map(({ at }) => at)).toEqual([0, 25, 50]);
    expect(time.timers).toBe(0);
    write(4);
    expect(sent.at(-1)).toEqual({ at: 130, circle: ours, words: [4] });
    ticks.stop();
  });

  it("is its circle's own", () => {
    write(1);
    write(2, theirs);
    expect(sent.map(({ circle }) => circle)).toEqual([ours, theirs]);
    ticks.stop();
  });

  it("waits longer as more people write at once, and as timers come late", () => {
    expect([0, 12, 40, 100, 200, 720].map((count) => windowFor(count, 0))).toEqual([
      25, 25, 25, 60, 120, 120,
    ]);
    expect([0, 10, 30, 100].map((late) => windowFor(12, late))).toEqual([25, 27, 67, 120]);
  });

  it("counts the people of all circles that write now", () => {
    people = 100;
    write(1);
    write(2, theirs);
    write(3);
    write(4, theirs);
    time.move(500);
    expect(sent.map(({ at }) => at)).toEqual([0, 0, 60, 120]);
    expect(time.timers).toBe(0);
  });

  it("that fails is logged, and the next ones go on", () => {
    const log = notedLog();
    let fails = true;
    const later: number[] = [];
    const fragile = createTicks({
      time,
      log,
      peopleIn: () => 1,
      onTick: (_circle, words) => {
        if (fails) throw new TypeError("somebody's words");
        later.push(words.length);
      },
    });
    const add = () => fragile.add(ours, { page: pageId("ours.p"), update: Uint8Array.of(1) });
    add();
    add();
    fails = false;
    time.move(25);
    expect(later).toEqual([1]);
    expect(log.lines).toEqual([
      { fields: { entries: 1, reason: "TypeError" }, message: "tick failed" },
    ]);
    fragile.stop();
  });

  it("leaves with what waits when it is stopped", () => {
    write(1);
    write(2);
    ticks.stop();
    expect(sent.at(-1)?.words).toEqual([2]);
    expect(time.timers).toBe(0);
  });
});
