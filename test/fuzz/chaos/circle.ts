import { type Settings, usualRound } from "@beside/shared/domain";
import { Guest } from "../../harness/guest.ts";
import { settingsAt } from "../../harness/settings.fixture.ts";
import { until } from "../../harness/until.ts";
import type { Chance } from "./chance.ts";
import type { MortalServer } from "./mortalServer.ts";
import { type Person, enter } from "./person.ts";
import type { Tally } from "./tally.ts";
import { createWire } from "./wire.ts";

const names = ["Mara", "An", "Bo", "Tam", "Ida", "Lev", "Noor", "Sol"] as const;

/** Eight people come into a round that lasts longer than any run, and each begins a page. */
export async function gather(
  people: Person[],
  server: MortalServer,
  chance: Chance,
  tally: Tally,
  wrong: (what: string) => void,
): Promise<void> {
  const { origin, port } = server;
  const comes = async (name: string, guest: Guest): Promise<Person> => {
    const person = enter(name, guest, { wire: await createWire(port), origin, tally, wrong });
    people.push(person);
    await until(`${name} is here`, () => person.view !== null);
    await person.send({ type: "agree", version: 1 });
    return person;
  };

  const [first, ...others] = names;
  const caller = new Guest(origin);
  await caller.call(first, oneLongRound());
  const { peer } = await caller.secrets();
  const mara = await comes(first, caller);
  for (const name of others) {
    const guest = new Guest(origin);
    await guest.join(caller.circle, peer, name);
    await comes(name, guest);
  }
  await until("the door is open", () => mara.view?.status === "gathering");
  await mara.send({ type: "start", seen: mara.view?.movedAt ?? 0 });
  await until("all are in the round", () =>
    people.every(({ view }) => typeof view?.current === "string"),
  );
  for (const person of people) await person.sitDown(chance.pick(["none", "none", "tab", "device"]));
}

function oneLongRound(): Settings {
  const settings = settingsAt(Date.now());
  const round = {
    kind: "write",
    minutes: 120,
    prompt: "What stays?",
    ...usualRound,
  } as const;
  return { ...settings, plan: { rounds: [round] } };
}
