import {
  type Actor,
  type Circle,
  type Command,
  circleId,
  evolve,
  tokenHash,
} from "@beside/shared/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import { movedTime } from "../ports/time.fake.ts";
import { createAnswers } from "./answers.ts";
import { type Asked, asked } from "./asked.ts";
import { callInto, countingRandom } from "./calledCircle.fixture.ts";
import { decideTogether, mostTogether } from "./decideTogether.ts";
import { storedEvent } from "./storedEvent.ts";

const facilitator: Actor = { kind: "link", role: "facilitator" };
const time = movedTime();
let circle: Circle;

beforeEach(async () => {
  const store = memoryStores().circles;
  await callInto(store, time, circleId("c"), { seatLimit: 100 });
  const records = await store.load("c");
  const called = records.reduce<Circle | null>(
    (before, { event }) => evolve(before, storedEvent.parse(event)),
    null,
  );
  if (!called) throw new Error("there is no circle");
  circle = called;
});

const joins = (name: string, actor = facilitator): Asked => {
  const command: Command = { type: "join", name, token: tokenHash(name) };
  return asked(command, actor, `join-${name}`);
};

/** Each look at this clock finds it so much later. */
function running(from: number, step: number) {
  let now = from - step;
  return { ...time, now: () => (now += step) };
}

describe("commands that are decided together", () => {
  it("are so many at most, and the others wait for the next group", () => {
    const waiting = Array.from({ length: 3 * mostTogether }, (_, n) => joins(`P${n}`));
    const needs = { time, random: countingRandom() };
    const { draft, leaning } = decideTogether(circle, waiting, createAnswers(), needs);
    expect(leaning.map(({ asked: { commandId } }) => commandId)).toEqual(
      waiting.slice(0, mostTogether).map(({ commandId }) => commandId),
    );
    expect(draft.records.map(({ version }) => version)).toEqual(
      Array.from({ length: mostTogether }, (_, n) => n + 2),
    );
    expect(waiting.every(({ answer }) => answer === null)).toBe(true);
  });

  it("are so many at most also when all are refused", () => {
    const peer: Actor = { kind: "link", role: "peer" };
    const waiting = Array.from({ length: 3 * mostTogether }, (_, n) => joins(`P${n}`, peer));
    const needs = { time, random: countingRandom() };
    expect(decideTogether(circle, waiting, createAnswers(), needs).draft.records).toEqual([]);
    expect(waiting.filter(({ answer }) => answer?.ok === false)).toHaveLength(mostTogether);
  });

  it("end before one for which time must pass first", () => {
    const doors = circle.settings.startsAt - 15 * 60_000;
    const needs = { time: running(doors - 2, 1), random: countingRandom() };
    const waiting = ["Ann", "Ben", "Cem", "Dia"].map((name) => joins(name));
    const { draft, leaning } = decideTogether(circle, waiting, createAnswers(), needs);
    expect(leaning.map(({ asked: { commandId } }) => commandId)).toEqual(["join-Ann", "join-Ben"]);
    expect(draft.records.map(({ at }) => at)).toEqual([doors - 2, doors - 1]);
  });

  it("are never none: the first is decided, also when time could not be made to pass", () => {
    const late = { ...time, now: () => circle.settings.startsAt };
    const needs = { time: late, random: countingRandom() };
    const { leaning } = decideTogether(
      circle,
      [joins("Ann"), joins("Ben")],
      createAnswers(),
      needs,
    );
    expect(leaning).toHaveLength(1);
  });

  it("leave the circle as it was", () => {
    const before = structuredClone(circle);
    const needs = { time, random: countingRandom() };
    decideTogether(circle, [joins("Ann"), joins("Ben")], createAnswers(), needs);
    expect(circle).toEqual(before);
  });
});
