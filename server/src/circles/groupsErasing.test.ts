import { type PageId, circleId } from "@beside/shared/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import { movedTime } from "../ports/time.fake.ts";
import { callInto, countingRandom, steeredStore } from "./calledCircle.fixture.ts";
import { type CircleNeeds, type OpenCircle, openCircle } from "./openCircle.ts";
import { peopleOf } from "./people.fixture.ts";

const id = circleId("c");

let store: ReturnType<typeof steeredStore>;
let needs: CircleNeeds;
let erased: PageId[];
let circle: OpenCircle;

beforeEach(async () => {
  const time = movedTime();
  store = steeredStore(memoryStores().circles);
  erased = [];
  const quiet = (): void => undefined;
  needs = {
    store,
    time,
    random: countingRandom(),
    log: { info: quiet, warn: quiet, error: quiet },
    onErased: (pages) => erased.push(...pages),
  };
  await callInto(store, time, id);
  circle = await opened();
  store.appends.length = 0;
});

async function opened(): Promise<OpenCircle> {
  const found = await openCircle(id, needs);
  if (!found) throw new Error("the circle is not there");
  return found;
}

const { comes, asks, names, seatOf } = peopleOf(() => circle);
const commandsOfAppends = () =>
  store.appends.map(({ records }) => records.map(({ commandId }) => commandId));

describe("an erasure among other commands", () => {
  /** Ann and Ben are in a running circle, each with a page. */
  async function running(): Promise<void> {
    await comes("Ann");
    await comes("Ben");
    await asks("Ann", { type: "openDoors", seen: 3 });
    await asks("Ann", { type: "start", seen: 4 });
    store.appends.length = 0;
  }
  const pageOf = (name: string): PageId => {
    const { seat } = seatOf(name);
    const mine = [...circle.circle.pages.values()].find(({ author }) => author === seat);
    if (!mine) throw new Error(`${name} has no page`);
    return mine.id;
  };

  it("of a page is an append of its own, between those before and behind it", async () => {
    await running();
    const page = pageOf("Ben");
    await Promise.all([
      comes("Cem"),
      asks("Ben", { type: "erasePage", page }),
      comes("Dia"),
      comes("Eva"),
    ]);
    expect(commandsOfAppends().map((ids) => [...new Set(ids)])).toEqual([
      ["join-Cem"],
      ["erasePage-Ben"],
      ["join-Dia", "join-Eva"],
    ]);
    expect(store.appends.map(({ erasure }) => erasure?.pages)).toEqual([
      undefined,
      [page],
      undefined,
    ]);
    expect(erased).toEqual([page]);
    expect(names()).toEqual(["Ann", "Ben", "Cem", "Dia", "Eva"]);
  });

  it("of all that somebody wrote takes their name out of what is kept before it", async () => {
    await running();
    await Promise.all([comes("Cem"), asks("Ben", { type: "takeAll" }), comes("Dia")]);
    expect(store.appends.map(({ erasure }) => erasure?.records.length)).toEqual([
      undefined,
      1,
      undefined,
    ]);
    expect(JSON.stringify(await store.load(id))).not.toContain('"name":"Ben"');
  });

  it("that fails leaves alone who came before it", async () => {
    await running();
    const { append } = needs.store;
    const failing = { ...needs.store };
    failing.append = async (...all) => {
      if (all[4]) throw new Error("away");
      return append(...all);
    };
    needs = { ...needs, store: failing };
    circle = await opened();
    const answers = await Promise.all([
      comes("Cem"),
      asks("Ben", { type: "takeAll" }),
      comes("Dia"),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(erased).toEqual([]);
  });

  it("of a circle comes after what was asked before it, and refuses what was asked behind it", async () => {
    await comes("Ann");
    const answers = await Promise.all([
      comes("Ben"),
      asks("Ann", { type: "eraseCircle" }),
      comes("Cem"),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(commandsOfAppends()).toEqual([["join-Ann"], ["join-Ben"]]);
    expect([circle.circle.status, await store.load(id)]).toEqual(["erased", []]);
  });
});
