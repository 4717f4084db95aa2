import { seatId } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { movedTime } from "../ports/time.fake.ts";
import { createPresence } from "./presence.ts";

const [ann, ben] = [seatId("ann"), seatId("ben")];

function present() {
  const time = movedTime();
  let changes = 0;
  const presence = createPresence(time, () => void (changes += 1));
  return { time, presence, changes: () => changes };
}

describe("who is here", () => {
  it("[PR1] is read off the server's own connections", () => {
    const { presence } = present();
    expect(presence.now()).toEqual({ here: [], writing: [] });
    presence.came(ann);
    presence.came(ben);
    expect(presence.now().here).toEqual([ann, ben]);
  });

  it("[PR1] somebody with two connections is here once, until both are gone", () => {
    const { time, presence } = present();
    presence.came(ann);
    presence.came(ann);
    presence.went(ann);
    time.move(60_000);
    expect(presence.now().here).toEqual([ann]);
    presence.went(ann);
    time.move(3_000);
    expect(presence.now().here).toEqual([]);
  });

  it("[PR1] somebody who reloads the page was never away", () => {
    const { time, presence } = present();
    presence.came(ann);
    presence.went(ann);
    time.move(2_999);
    expect(presence.now().here).toEqual([ann]);
    presence.came(ann);
    time.move(60_000);
    expect(presence.now().here).toEqual([ann]);
  });

  it("[PR1] every change is told once", () => {
    const { time, presence, changes } = present();
    presence.came(ann);
    presence.came(ann);
    presence.went(ann);
    expect(changes()).toBe(1);
    presence.went(ann);
    time.move(3_000);
    expect(changes()).toBe(2);
  });
});

describe("who is writing", () => {
  it("[PR1] is read off words that were taken in, for three seconds after the last", () => {
    const { time, presence } = present();
    presence.wrote(ann);
    time.move(2_000);
    presence.wrote(ann);
    time.move(2_999);
    expect(presence.now().writing).toEqual([ann]);
    time.move(1);
    expect(presence.now().writing).toEqual([]);
  });

  it("[PR1] is told when it begins and when it ends, not with every letter", () => {
    const { time, presence, changes } = present();
    for (let letter = 0; letter < 50; letter += 1) presence.wrote(ann);
    expect(changes()).toBe(1);
    time.move(3_000);
    expect(changes()).toBe(2);
  });

  it("[PR2] the sign goes at once when a page is held", () => {
    const { time, presence, changes } = present();
    presence.wrote(ann);
    presence.stoppedWriting(ann);
    expect(presence.now().writing).toEqual([]);
    expect(changes()).toBe(2);
    presence.stoppedWriting(ann);
    time.move(60_000);
    expect(changes()).toBe(2);
  });

  it("leaves no timer when it is stopped", () => {
    const { time, presence } = present();
    presence.came(ann);
    presence.went(ann);
    presence.wrote(ben);
    presence.stop();
    expect(time.timers).toBe(0);
  });
});
