import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Lane, clear, createLane } from "./lane.ts";

describe("a lane of a wire", () => {
  let came: string;
  let lane: Lane;
  let ends: number;

  beforeEach(() => {
    vi.useFakeTimers();
    came = "";
    ends = 0;
    lane = createLane(
      (piece) => {
        came += piece.toString();
      },
      () => {
        ends += 1;
      },
    );
  });
  afterEach(() => {
    lane.stop();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
  const take = (text: string) => lane.take(Buffer.from(text));

  it("lets everything through at once in clear weather", () => {
    take("one ");
    take("two");
    expect(came).toBe("one two");
  });

  it("keeps the order when the weather changes while bytes are on their way", () => {
    lane.weather({ ...clear, delay: 100 });
    take("slow ");
    lane.weather(clear);
    take("quick");
    expect(came).toBe("");
    vi.advanceTimersByTime(110);
    expect(came).toBe("slow quick");
  });

  it("lets so many bytes through in a turn", () => {
    lane.weather({ ...clear, most: 2 });
    take("abcde");
    expect(came).toBe("ab");
    vi.advanceTimersByTime(5);
    expect(came).toBe("abcd");
    vi.advanceTimersByTime(5);
    expect(came).toBe("abcde");
  });

  it("holds everything while it is stalled, and its end too", () => {
    lane.weather({ ...clear, stalled: true });
    take("waits");
    lane.end();
    vi.advanceTimersByTime(10_000);
    expect([came, ends]).toEqual(["", 0]);
    lane.weather(clear);
    vi.advanceTimersByTime(5);
    expect([came, ends]).toEqual(["waits", 1]);
  });

  it("tells of a hole after it has swallowed bytes, and delivers what came before", () => {
    take("before ");
    expect(lane.hasHole).toBe(false);
    lane.weather({ ...clear, swallows: true });
    take("lost");
    expect([came, lane.hasHole]).toEqual(["before ", true]);
  });

  it("delivers at once what waits, when it is told to", () => {
    lane.weather({ ...clear, delay: 5_000, most: 1 });
    take("last words");
    lane.flush();
    expect(came).toBe("last words");
  });
});
