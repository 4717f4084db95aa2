import { circleId, seatId } from "@beside/shared/domain";
import { limits } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryStores } from "./adapters/memory/memoryStores.ts";
import { type CirclePace, createCirclePace } from "./circlePace.ts";
import { callInto, countingRandom } from "./circles/calledCircle.fixture.ts";
import { type OpenCircle, openCircle } from "./circles/openCircle.ts";
import { movedTime } from "./ports/time.fake.ts";

const [ann, ben] = [seatId("ann"), seatId("ben")];
let pace: CirclePace;

beforeEach(() => {
  vi.useFakeTimers();
  pace = createCirclePace();
});
afterEach(() => void vi.useRealTimers());

async function circleOf(seatLimit: number, name = "c"): Promise<OpenCircle> {
  const [time, store, id] = [movedTime(), memoryStores().circles, circleId(name)];
  await callInto(store, time, id, { seatLimit });
  const quiet = (): void => undefined;
  const log = { info: quiet, warn: quiet, error: quiet };
  const random = countingRandom();
  const opened = await openCircle(id, { store, time, random, log, onErased: quiet });
  if (!opened) throw new Error("the circle is not there");
  return opened;
}

/** How often in a row it is done without waiting. */
async function inARow(ask: () => Promise<number>): Promise<number> {
  let count = 0;
  while ((await ask()) === 0) count += 1;
  return count;
}

describe("the pace of a circle", () => {
  it.each([2, 7, 12, 100])("of %i seats lets all of them come twice in a minute", async (seats) => {
    const { circle } = await circleOf(seats);
    const came = await inARow(() => pace.comes(circle));
    expect(came).toBeGreaterThanOrEqual(limits.comingsPerSeat * seats);
    expect(came).toBeLessThan(limits.comingsPerSeat * seats * 1.2 + 1);
    const wait = await pace.comes(circle);
    expect([wait > 0, wait <= 60]).toEqual([true, true]);
    vi.advanceTimersByTime(60_000);
    expect(await pace.comes(circle)).toBe(0);
  });

  it("is each circle's own, and does not count who was refused", async () => {
    const [one, other] = [await circleOf(2), await circleOf(2, "d")];
    await inARow(() => pace.comes(one.circle));
    expect(await pace.comes(other.circle)).toBe(0);
    await pace.cameNot(other.circle);
    expect(await inARow(() => pace.comes(other.circle))).toBe(2 * limits.comingsPerSeat);
  });

  it("lets as many take everything along in a minute as there are seats, and anybody leave", async () => {
    const { circle } = await circleOf(12);
    const went = await inARow(() => pace.asks(circle, ann, "takeAll"));
    expect(went).toBe(12 * limits.takeAllsPerSeat);
    expect(await pace.asks(circle, ben, "takeAll")).toBeGreaterThan(0);
    expect(await pace.asks(circle, ben, "leave")).toBe(0);
  });

  it("lets somebody erase so many pages in a minute, and others theirs", async () => {
    const { circle } = await circleOf(12);
    const erased = await inARow(() => pace.asks(circle, ann, "erasePage"));
    expect(erased).toBe(limits.erasuresPerPerson);
    expect(await pace.asks(circle, ben, "erasePage")).toBe(0);
    expect(await pace.asks(circle, ann, "share")).toBe(0);
  });
});
