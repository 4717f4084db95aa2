import { usualRound } from "@beside/shared/domain";
import type { CircleServer } from "./circleServer.ts";
import type { Guest } from "./guest.ts";
import { settingsAt } from "./settings.fixture.ts";
import { until } from "./until.ts";

/** Five people in a circle whose pages are unsigned, in its first round; each name stands in no text and no id by chance. */
export interface UnsignedCircle {
  readonly people: readonly Guest[];
  readonly mara: Guest;
  readonly anselm: Guest;
  readonly boris: Guest;
  readonly cyrille: Guest;
  readonly dimitra: Guest;
  /** Somebody else comes in. */
  comes(name: string): Promise<Guest>;
  /** The next round, or the close, for everyone who is here. */
  next(): Promise<void>;
}

/** They write, receive and answer, and close. */
export async function unsignedCircle(server: CircleServer): Promise<UnsignedCircle> {
  const { time } = server;
  const [mara, anselm, boris, cyrille, dimitra] = [1, 2, 3, 4, 5].map(() => server.guest());
  if (!mara || !anselm || !boris || !cyrille || !dimitra) throw new Error("nobody came");
  const people = [mara, anselm, boris, cyrille, dimitra];
  const round = { ...usualRound, minutes: 10, prompt: "What stays?" } as const;
  const plan = {
    rounds: [
      { ...round, kind: "write" },
      { ...round, kind: "respond", responses: ["sayBack", "silence"], witnesses: 1 },
      { ...round, kind: "close" },
    ],
  } as const;
  await mara.call("Maravilla", settingsAt(time.now(), { signed: false, plan }));
  await mara.enter();
  await time.ahead(1);
  await until("the door is open", () => mara.view.status === "gathering");
  const { peer } = await mara.secrets();
  const seat = async (guest: Guest, name: string): Promise<Guest> => {
    await guest.join(mara.circle, peer, name);
    await guest.enter();
    await guest.ask({ type: "agree", version: 1 });
    return guest;
  };
  await mara.ask({ type: "agree", version: 1 });
  await seat(anselm, "Anselmus");
  await seat(boris, "Borislav");
  await seat(cyrille, "Cyrillia");
  await seat(dimitra, "Dimitrana");
  await mara.move("start");
  await until("all are in", () => people.every((guest) => guest.view.current !== null));
  const here = [...people];
  return {
    people: here,
    mara,
    anselm,
    boris,
    cyrille,
    dimitra,
    async comes(name) {
      const guest = await seat(server.guest(), name);
      here.push(guest);
      await until("they are in", () => guest.view.current !== null);
      return guest;
    },
    async next() {
      const before = mara.view.current;
      await mara.move("next");
      await time.ahead(30_000);
      await until("the circle has moved", () => mara.view.current !== before);
    },
  };
}
