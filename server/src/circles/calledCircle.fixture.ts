import {
  type CircleId,
  type Settings,
  callCircle,
  evolveAll,
  firstPlan,
  isRejection,
  nextDeadline,
} from "@beside/shared/domain";
import { plainChance } from "../ports/chance.fake.ts";
import type { CircleStore, Erasure, EventRecord } from "../ports/circleStore.ts";
import type { Random } from "../ports/random.ts";
import type { Time } from "../ports/time.ts";

/** Ids that count: what a test sees in one run, it sees in all. */
export function countingRandom(): Random {
  let count = 0;
  const next = (): string => `random${count++}-`;
  return {
    id: next,
    token: next,
    chance: () => plainChance,
    hashed: (what) => `hashed ${what.length}`,
  };
}

/** Calls a circle that begins in an hour, straight into the store. */
export async function callInto(
  store: CircleStore,
  time: Time,
  id: CircleId,
  change: Partial<Settings> = {},
): Promise<void> {
  const settings: Settings = {
    title: "Evening",
    intention: "",
    startsAt: time.now() + 60 * 60_000,
    zone: "UTC",
    seatLimit: 12,
    keepDays: 14,
    agreements: ["We listen."],
    signed: true,
    help: { country: null, lines: [] },
    plan: firstPlan,
    ...change,
  };
  const links = { peer: "p", facilitator: "f" };
  const decision = callCircle(id, settings, links, {
    now: time.now(),
    entropy: "call-",
    chance: plainChance,
  });
  if (isRejection(decision)) throw new Error(decision.rejected);
  const [event] = decision;
  const record = { version: 1, at: time.now(), commandId: "call", actor: "caller", event };
  const called = evolveAll(null, decision);
  await store.append(id, 0, [record], called && nextDeadline(called));
}

/** What one append was asked to keep, and to take out. */
export interface NotedAppend {
  readonly records: readonly EventRecord[];
  readonly erasure: Erasure | undefined;
}

/** A store that a test steers: it fails, keeps and then falls silent, or is busy until it is let go. */
export function steeredStore(store: CircleStore) {
  let next: "works" | "fails" | "keepsAndFails" = "works";
  let free: Promise<void> = Promise.resolve();
  const appends: NotedAppend[] = [];
  const steered: CircleStore = {
    ...store,
    async append(id, expectedVersion, records, due, erasure) {
      appends.push({ records, erasure });
      await free;
      const now = next;
      next = "works";
      if (now === "fails") throw new Error("Ann's words");
      const answer = await store.append(id, expectedVersion, records, due, erasure);
      if (now === "keepsAndFails") throw new Error("Ann's words");
      return answer;
    },
  };
  return {
    ...steered,
    appends,
    will: (what: typeof next) => void (next = what),
    /** From now on it is busy; returns the way to let it work again. */
    busy(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      free = promise;
      return resolve;
    },
  };
}

/** Lets everything run that waits for nothing but its turn. */
export const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
