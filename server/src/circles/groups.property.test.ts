import {
  type Actor,
  type Circle,
  type Command,
  circleId,
  pageId,
  roundId,
  seatId,
  tokenHash,
} from "@beside/shared/domain";
import { expect, it } from "vitest";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import { type Seeded, seeded } from "../pages/seeded.fake.ts";
import { movedTime } from "../ports/time.fake.ts";
import { callInto, countingRandom, settled, steeredStore } from "./calledCircle.fixture.ts";
import { openCircle } from "./openCircle.ts";
import type { Outcome } from "./outcome.ts";

const id = circleId("c");
const types = [
  "join",
  "join",
  "join",
  "agree",
  "hold",
  "share",
  "done",
  "pass",
  "takeUp",
  "askTime",
  "pause",
  "resume",
  "addTime",
  "setTime",
  "end",
  "next",
  "next",
  "undo",
  "back",
  "promote",
  "leave",
  "takeAll",
  "remove",
  "erasePage",
  "erasePage",
  "eraseCircle",
] as const;
const waits = [0, 0, 0, 1, 4_999, 5_000, 30_000, 60_000, 600_000] as const;

/** What a story came to, and how many appends that took. */
interface Told {
  readonly picture: unknown;
  readonly answers: readonly Outcome[];
  readonly appends: number;
}

/** Plays the same story one command after the other, or each handful at once. */
async function play(seed: number, together: boolean): Promise<Told> {
  const dice = seeded(seed);
  const time = movedTime();
  const store = steeredStore(memoryStores().circles);
  await callInto(store, time, id, { startsAt: time.now() + 60_000, seatLimit: 8 });
  const quiet = (): void => undefined;
  const log = { info: quiet, warn: quiet, error: quiet };
  const needs = { store, time, random: countingRandom(), log, onErased: quiet };
  const circle = await openCircle(id, needs);
  if (!circle) throw new Error("the circle is not there");
  const answers: Outcome[] = [];
  const ask = ({ command, actor, commandId }: Asking) => circle.execute(command, actor, commandId);

  for (const asking of beginning) answers.push(await ask(asking(circle.circle)));
  let asked: Asking[] = [];
  for (let handful = 0; handful < 12; handful += 1) {
    time.move(dice.pick(waits));
    await settled();
    const now = circle.circle;
    const asking = Array.from({ length: 1 + dice.below(8) }, (_, n) => {
      const twin = asked[dice.below(asked.length)];
      return twin && dice.chance(0.15) ? twin : someAsking(dice, now, `${handful}-${n}`);
    });
    asked = asking;
    if (together) answers.push(...(await Promise.all(asking.map(ask))));
    else for (const each of asking) answers.push(await ask(each));
  }
  await circle.close();
  const kept = await store.load(id);
  const { pages, ...rest } = circle.circle;
  const picture = { rest, pages: [...pages], kept, due: await store.listDue(Infinity) };
  return { picture: namedInOrder(picture), answers, appends: store.appends.length };
}

interface Asking {
  readonly command: Command;
  readonly actor: Actor;
  readonly commandId: string;
}

const byLink = (role: "facilitator" | "peer", name: string): Asking => ({
  command: { type: "join", name, token: tokenHash(`of ${name}`) },
  actor: { kind: "link", role },
  commandId: `join-${name}`,
});
const first = ({ seats }: Circle): Actor => ({
  kind: "seat",
  seat: seats[0]?.id ?? seatId("nobody"),
});

/** Three are in a running circle. */
const beginning: readonly ((circle: Circle) => Asking)[] = [
  () => byLink("facilitator", "Fay"),
  (circle) => ({
    command: { type: "openDoors", seen: circle.movedAt },
    actor: first(circle),
    commandId: "doors",
  }),
  () => byLink("peer", "Ann"),
  () => byLink("peer", "Ben"),
  (circle) => ({
    command: { type: "start", seen: circle.movedAt },
    actor: first(circle),
    commandId: "start",
  }),
];

/** Anybody asks for anything, mostly on the newest picture. */
function someAsking(dice: Seeded, circle: Circle, commandId: string): Asking {
  const type = dice.pick(types);
  const seat = circle.seats[dice.below(circle.seats.length)]?.id ?? seatId("nobody");
  const isByLink = type === "join" || type === "promote";
  const role = dice.chance(0.3) ? "facilitator" : "peer";
  const sits: Actor = dice.chance(0.5) ? first(circle) : { kind: "seat", seat };
  const actor: Actor = isByLink ? { kind: "link", role } : sits;
  return { command: commandOf(type, dice, circle), actor, commandId };
}

function commandOf(type: (typeof types)[number], dice: Seeded, circle: Circle): Command {
  const seat = circle.seats[dice.below(circle.seats.length)]?.id ?? seatId("nobody");
  const seen = circle.movedAt - (dice.chance(0.1) ? 2 : 0);
  switch (type) {
    case "join": {
      const name = dice.pick(["Cem", "Dia", "\u200b"]);
      return { type, name, token: tokenHash(`${dice.below(1e6)}`) };
    }
    case "promote":
    case "remove":
      return { type, seat };
    case "agree":
      return { type, version: 1 };
    case "leave":
    case "takeAll":
    case "eraseCircle":
      return { type };
    case "erasePage":
      return { type, page: [...circle.pages.keys()].at(-1 - dice.below(3)) ?? pageId("none") };
    case "addTime":
    case "setTime":
      return { type, seen, seconds: dice.pick([1, 60, -60, 600, 0]) };
    case "hold":
    case "share":
    case "done":
    case "pass":
    case "takeUp":
    case "askTime":
      return { type, round: circle.status === "running" ? circle.current : roundId("none") };
    default:
      return { type, seen: seen + 20 };
  }
}

/** Ids are drawn in another order where commands wait: each gets its name by where it first stands. */
function namedInOrder(picture: unknown): unknown {
  const names = new Map<string, string>();
  const named = JSON.stringify(picture).replaceAll(
    /random\d+-|(?<="c\.)[\w-]{16}(?=")/g,
    (drawn) => {
      const name = names.get(drawn) ?? `id${names.size}-`;
      names.set(drawn, name);
      return name;
    },
  );
  return JSON.parse(named);
}

it("commands in groups come to what they come to one by one", { timeout: 60_000 }, async () => {
  const appends = { together: 0, oneByOne: 0 };
  const seen = { ok: 0, refused: new Set<string>(), events: new Set<string>() };
  for (let seed = 1; seed <= 150; seed += 1) {
    const [oneByOne, together] = [await play(seed, false), await play(seed, true)];
    expect([seed, together.answers]).toEqual([seed, oneByOne.answers]);
    expect([seed, together.picture]).toEqual([seed, oneByOne.picture]);
    appends.together += together.appends;
    appends.oneByOne += oneByOne.appends;
    for (const answer of together.answers) {
      if (answer.ok) seen.ok += 1;
      else seen.refused.add(answer.code);
    }
    for (const [, type] of JSON.stringify(together.picture).matchAll(/"type":"(\w+)"/g)) {
      if (type) seen.events.add(type);
    }
  }
  // These stories were not empty.
  expect(appends.together).toBeLessThan(appends.oneByOne * 0.85);
  expect(seen.ok).toBeGreaterThan(2_000);
  expect(seen.refused.size).toBeGreaterThan(8);
  expect([...seen.events]).toEqual(
    expect.arrayContaining([
      "seatTaken",
      "agreed",
      "seatLeft",
      "seatRemoved",
      "seatEmptied",
      "pageErased",
      "pageHeld",
      "roundPaused",
      "timeSet",
      "graceBegan",
      "roundEnded",
      "leavingBegan",
      "leavingUndone",
      "wentBack",
      "roundOpened",
      "circleClosed",
    ]),
  );
});
