import {
  type Actor,
  type Command,
  type PageId,
  type Settings,
  firstPlan,
  isRejection,
  tokenHash,
} from "@beside/shared/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { createMachineRandom } from "../adapters/machineRandom.ts";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import { movedTime } from "../ports/time.fake.ts";
import { type CircleService, createCircles } from "./circles.ts";
import type { LiveCircle } from "./liveCircle.ts";

const settings = (startsAt: number): Settings => ({
  title: "Evening",
  intention: "",
  startsAt,
  zone: "UTC",
  seatLimit: 12,
  keepDays: 14,
  agreements: ["We listen."],
  signed: true,
  help: { country: null, lines: [] },
  plan: firstPlan,
});

let stores: ReturnType<typeof memoryStores>;
let circles: CircleService;
let circle: LiveCircle;
let erased: PageId[];
let commands: number;

beforeEach(async () => {
  [stores, erased, commands] = [memoryStores(), [], 0];
  const time = movedTime();
  const quiet = (): void => undefined;
  circles = createCircles({
    store: stores.circles,
    time,
    random: createMachineRandom(),
    log: { info: quiet, warn: quiet, error: quiet },
    onErased: (pages) => erased.push(...pages),
  });
  const called = await circles.call(settings(time.now() + 60_000));
  if (isRejection(called)) throw new Error(called.rejected);
  circle = called;
});

const does = async (actor: Actor, command: Command): Promise<void> => {
  const answer = await circle.execute(command, actor, `command-${commands++}`);
  if (!answer.ok) throw new Error(answer.code);
};

/** Takes a seat by a link; the first is a facilitator's, and starts the circle. */
async function comes(name: string, role: "facilitator" | "peer"): Promise<Actor> {
  await does({ kind: "link", role }, { type: "join", name, token: tokenHash(`of ${role}`) });
  const seat = circle.circle.seats.at(-1)?.id;
  if (!seat) throw new Error("nobody came in");
  return { kind: "seat", seat };
}

const seen = (): number => circle.circle.movedAt;
const pages = (): readonly PageId[] => [...circle.circle.pages.keys()];

async function running(): Promise<{ fay: Actor; ann: Actor }> {
  const fay = await comes("Fay", "facilitator");
  if (circle.circle.status === "scheduled") await does(fay, { type: "openDoors", seen: seen() });
  const ann = await comes("Ann", "peer");
  await does(fay, { type: "start", seen: seen() });
  return { fay, ann };
}

describe("what is erased", () => {
  it("is let go by those who hold words of it, after everyone has heard", async () => {
    const { ann } = await running();
    const [, page] = pages();
    if (!page) throw new Error("Ann has no page");
    const told: number[] = [];
    circle.watch(() => told.push(erased.length));
    await does(ann, { type: "erasePage", page });
    expect(erased).toEqual([page]);
    expect(told).toEqual([0]);
  });

  it("is in no record any more when somebody took everything along", async () => {
    const { ann } = await running();
    await does(ann, { type: "takeAll" });
    expect(erased).toHaveLength(1);
    expect(JSON.stringify(await stores.circles.load(circle.id))).not.toContain("Ann");
    await circles.stop();
  });

  it("[CN4] takes the note over an erased page out of every record, and leaves that of another", async () => {
    const { ann, fay } = await running();
    const [fays, page] = pages();
    if (!page || !fays) throw new Error("there are no pages");
    for (const one of [ann, fay]) await does(one, { type: "agree", version: 1 });
    await does(ann, { type: "cover", page, note: "About Quillwort" });
    await does(ann, { type: "cover", page, note: null });
    await does(fay, { type: "cover", page: fays, note: "About ferns" });
    await does(ann, { type: "erasePage", page });
    const stored = JSON.stringify(await stores.circles.load(circle.id));
    expect(stored).not.toContain("Quillwort");
    expect(stored).toContain("About ferns");
  });

  it("takes every page and prompt of an erased circle, which is as if it had never been", async () => {
    const fay = await comes("Fay", "facilitator");
    const prompts = circle.circle.rounds.map(({ prompt }) => prompt);
    await does(fay, { type: "eraseCircle" });
    expect(erased).toEqual(prompts);
    expect(await stores.circles.load(circle.id)).toEqual([]);
    expect(await circles.open(circle.id)).toBeNull();
  });
});
