import {
  type Circle,
  type CircleId,
  type PageId,
  decide,
  isRejection,
  nextDeadline,
} from "@beside/shared/domain";
import type { CircleStore } from "../ports/circleStore.ts";
import type { Random } from "../ports/random.ts";
import type { Time } from "../ports/time.ts";
import { createAnswers } from "./answers.ts";
import { asked } from "./asked.ts";
import { createDeadlineTimer } from "./deadlineTimer.ts";
import { draftOf, drafted } from "./draft.ts";
import { createGroups } from "./groups.ts";
import { loadCircle } from "./keptCircle.ts";
import type { LiveCircle } from "./liveCircle.ts";
import type { Log } from "./log.ts";
import { createTurns } from "./turns.ts";
import { createWatchers } from "./watchers.ts";

/** What a circle leans on. */
export interface CircleNeeds {
  readonly store: CircleStore;
  readonly time: Time;
  readonly random: Random;
  readonly log: Log;
  /** These pages are erased: whoever holds words of them lets them go. */
  readonly onErased: (pages: readonly PageId[]) => void;
}

/** A circle in memory, and the way to let it go. */
export interface OpenCircle extends LiveCircle {
  /** Nobody listens and nothing is under way. */
  readonly idle: boolean;
  /** Stops its timer and waits for what is under way. */
  close(): Promise<void>;
}

/** Loads a circle and brings it up to date; null when there is none of that id. */
export async function openCircle(id: CircleId, needs: CircleNeeds): Promise<OpenCircle | null> {
  const { store, time, random } = needs;
  const answers = createAnswers();
  const turns = createTurns();
  const watchers = createWatchers((error) => note("change not shown", error));
  const timer = createDeadlineTimer(
    time,
    () => turns.take(catchUp),
    (error) => note("deadline not kept", error),
  );
  const loaded = await loadCircle(id, store, answers, { changed, doubted });
  if (!loaded) return null;
  const kept = loaded;
  const groups = createGroups(kept, answers, { time, random, catchUp, failed: notKept });

  function changed(now: Circle, before: Circle): void {
    timer.set(nextDeadline(now));
    watchers.tell(now);
    // After everyone has heard: by then nobody has these pages open any more.
    const left = new Set(pagesOf(now));
    const erased = pagesOf(before).filter((page) => !left.has(page));
    if (erased.length > 0) needs.onErased(erased);
  }

  /** What the store has of it is read at once, before anybody is answered, and each second until it can be read. */
  function doubted(): void {
    turns.take(kept.ascertain).catch((error: unknown) => {
      note("circle in doubt", error);
      timer.again();
    });
  }

  /** The circle is as its store has it; then all that fell due happens, each at its own instant, and is kept. */
  async function catchUp(): Promise<void> {
    await kept.ascertain();
    const now = time.now();
    const due = nextDeadline(kept.circle);
    // Also when the timer was early, because the clock was set back meanwhile: the deadline is waited for anew.
    if (due === null || due > now) return timer.set(due);
    const randomness = { entropy: random.id(), chance: random.chance() };
    const context = { actor: { kind: "server" } as const, now, ...randomness };
    const events = decide(kept.circle, { type: "timePassed" }, context);
    if (isRejection(events)) return;
    const by = { at: now, actor: "server", commandId: random.id() };
    await kept.keep(drafted(draftOf(kept.circle), events, by));
  }

  function notKept(error: unknown, commands: number): void {
    note("commands not kept", error, { commands });
  }

  function note(message: string, error: unknown, fields: object = {}): void {
    const reason = nameOfError(error);
    needs.log.error({ circle: random.hashed(id), ...fields, reason }, message);
  }

  await turns.take(catchUp).catch((error: unknown) => {
    timer.stop();
    throw error;
  });

  return {
    id,
    get circle() {
      return kept.circle;
    },
    get idle() {
      return watchers.none && !turns.busy;
    },
    execute(command, actor, commandId) {
      const mine = asked(command, actor, commandId);
      groups.add(mine);
      return turns.take(() => groups.answer(mine));
    },
    watch: watchers.add,
    async close() {
      timer.stop();
      await turns.done();
    },
  };
}

const pagesOf = ({ pages, whispers, rounds }: Circle): readonly PageId[] => [
  ...pages.keys(),
  ...whispers.keys(),
  ...rounds.map(({ prompt }) => prompt),
];

/** The kind of an error, without its message: messages may quote what people wrote. */
export const nameOfError = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}${"code" in error ? ` ${String(error.code)}` : ""}`
    : typeof error;
