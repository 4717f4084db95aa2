import type { Chance } from "./chance.ts";
import type { Person } from "./person.ts";
import { rest } from "./rest.ts";
import type { Tally } from "./tally.ts";

/** Somebody asks for a little more time this far apart, in milliseconds. */
const apart = [1_000, 6_000] as const;

/** Asks for a little more time, a command like any other. Resolves with its answer. */
export async function ask(person: Person, tally: Tally): Promise<void> {
  const round = person.view?.current ?? null;
  if (round === null) return;
  tally.asked += 1;
  if (await person.send({ type: "askTime", round })) tally.answered += 1;
}

/** A person who asks now and then. Returns the way to stop, which waits for the last answer. */
export function startAsking(person: Person, chance: Chance, tally: Tally): () => Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const asking = (async () => {
    while (!signal.aborted) {
      await rest(chance.between(...apart), signal);
      if (!signal.aborted) await ask(person, tally);
    }
  })();
  return async () => {
    over.abort();
    await asking;
  };
}
