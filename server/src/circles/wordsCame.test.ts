import { type PageId, circleId } from "@beside/shared/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import type { CircleStore } from "../ports/circleStore.ts";
import { movedTime } from "../ports/time.fake.ts";
import { callInto, countingRandom, settled } from "./calledCircle.fixture.ts";
import { type OpenCircle, openCircle } from "./openCircle.ts";
import { peopleOf } from "./people.fixture.ts";
import { createWordsCame } from "./wordsCame.ts";

const id = circleId("c");
let circle: OpenCircle;
let isAway: boolean;
let warned: string[];
let page: PageId;

beforeEach(async () => {
  const time = movedTime();
  [isAway, warned] = [false, []];
  const memory = memoryStores().circles;
  const store: CircleStore = {
    ...memory,
    append: async (...all) => {
      if (isAway) throw new Error("away");
      return memory.append(...all);
    },
  };
  const quiet = (): void => undefined;
  const log = { info: quiet, warn: quiet, error: quiet };
  await callInto(store, time, id);
  const needs = { store, time, random: countingRandom(), log, onErased: quiet };
  const opened = await openCircle(id, needs);
  if (!opened) throw new Error("the circle is not there");
  circle = opened;
  const { comes, asks } = peopleOf(() => circle);
  await comes("Ann");
  await asks("Ann", { type: "openDoors", seen: circle.circle.movedAt });
  await asks("Ann", { type: "start", seen: circle.circle.movedAt });
  const [mine] = circle.circle.pages.keys();
  if (!mine) throw new Error("there is no page");
  page = mine;
});

const told = () => {
  const log = {
    info: () => undefined,
    error: () => undefined,
    warn: (_fields: object, message: string) => void warned.push(message),
  };
  return createWordsCame({ random: countingRandom(), log });
};
const begun = (): boolean | undefined => circle.circle.pages.get(page)?.begun;

describe("the first words of a page", () => {
  it("[WI1] are told once, however many come after them", async () => {
    const wordsCame = told();
    const { version } = circle.circle;
    for (let key = 0; key < 5; key += 1) wordsCame(circle, page);
    await settled();
    wordsCame(circle, page);
    await settled();
    expect([begun(), circle.circle.version]).toEqual([true, version + 1]);
  });

  it("[WI1] that could not be kept are told of with the next", async () => {
    const wordsCame = told();
    isAway = true;
    wordsCame(circle, page);
    await settled();
    await settled();
    expect(begun()).toBe(false);
    isAway = false;
    await settled();
    wordsCame(circle, page);
    for (let turn = 0; turn < 5; turn += 1) await settled();
    expect(begun()).toBe(true);
  });
});
