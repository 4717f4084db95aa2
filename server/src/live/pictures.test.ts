import { type Command, circleId, halvesFor } from "@beside/shared/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import { callInto, countingRandom } from "../circles/calledCircle.fixture.ts";
import { type OpenCircle, openCircle } from "../circles/openCircle.ts";
import { peopleOf } from "../circles/people.fixture.ts";
import { movedTime } from "../ports/time.fake.ts";
import { createPictures } from "./pictures.ts";

const id = circleId("c");
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let circle: OpenCircle;
const people = peopleOf(() => circle);

const does = async (name: string, command: Command): Promise<void> => {
  expect(await people.asks(name, command)).toMatchObject({ ok: true });
};
/** A connection of this person, which is shown the circle whenever it is asked. */
function connected(name: string) {
  const pictures = createPictures();
  return () => {
    const halves = halvesFor(circle.circle, people.seatOf(name).seat);
    if (!halves) throw new Error("nobody sits there");
    return pictures.next(halves);
  };
}

beforeEach(async () => {
  const time = movedTime();
  const store = memoryStores().circles;
  await callInto(store, time, id);
  const random = countingRandom();
  const opened = await openCircle(id, { store, time, random, log, onErased: () => undefined });
  if (!opened) throw new Error("no circle");
  circle = opened;
  for (const name of ["Fay", "Ann", "Ben"]) await people.comes(name);
  await does("Fay", { type: "openDoors", seen: circle.circle.movedAt });
  await does("Ann", { type: "agree", version: 1 });
  await does("Fay", { type: "start", seen: circle.circle.movedAt });
});

describe("the pictures of a connection", () => {
  it("[CA10] are none of what is in neither half, though the circle has changed", async () => {
    const [ann, ben] = [connected("Ann"), connected("Ben")];
    expect([ann()?.[2], ben()?.[2]]).toEqual([1, 1]);
    const before = circle.circle.version;
    await does("Ann", { type: "whisper", answers: null });
    expect(circle.circle.version).toBeGreaterThan(before);
    expect(ben()).toBeNull();
    expect(ann()?.[2]).toBe(2);
  });

  it("are counted by their own connection, and none comes twice", async () => {
    const [ben, other] = [connected("Ben"), connected("Ben")];
    ben();
    await does("Fay", { type: "pause", seen: circle.circle.movedAt });
    expect([ben()?.[2], ben()]).toEqual([2, null]);
    expect([other()?.[2], other()]).toEqual([1, null]);
    await does("Fay", { type: "resume", seen: circle.circle.movedAt });
    expect([ben()?.[2], other()?.[2]]).toEqual([3, 2]);
  });

  it("[CO2] tell how often rounds or clock have moved, and not what happened in between", async () => {
    const movedAt = (): number | undefined =>
      halvesFor(circle.circle, people.seatOf("Ben").seat)?.common.movedAt;
    const before = movedAt();
    await does("Ann", { type: "whisper", answers: null });
    expect(movedAt()).toBe(before);
    await does("Fay", { type: "pause", seen: before ?? 0 });
    expect(movedAt()).toBe((before ?? 0) + 1);
    expect(await people.asks("Fay", { type: "end", seen: before ?? 0 })).toMatchObject({
      code: "stale",
    });
  });
});
