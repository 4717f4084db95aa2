import {
  type Actor,
  type Circle,
  type CircleId,
  type Command,
  type Event,
  type PageId,
  decide,
  evolve,
  isRejection,
  nextDeadline,
} from "@beside/shared/domain";
import { type Answer, type RefusalCode, sentenceFor } from "@beside/shared/protocol";
import type { CircleStore, EventRecord } from "../ports/circleStore.ts";
import type { Random } from "../ports/random.ts";
import type { Time } from "../ports/time.ts";
import { createAnswers } from "./answers.ts";
import { erasureOf } from "./erasureOf.ts";
import type { LiveCircle } from "./liveCircle.ts";
import type { Log } from "./log.ts";
import { storedEvent } from "./storedEvent.ts";

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

const refuse = (code: RefusalCode): Answer => ({ ok: false, code, sentence: sentenceFor(code) });
const nameOf = (actor: Actor): string => (actor.kind === "seat" ? actor.seat : actor.kind);

/** Loads a circle and brings it up to date; null when there is none of that id. */
export async function openCircle(id: CircleId, needs: CircleNeeds): Promise<OpenCircle | null> {
  const { store, time, random, log } = needs;
  const answers = createAnswers();
  const watchers = new Set<(circle: Circle) => void>();
  let stopTimer = (): void => {};
  let closed = false;
  let waiting = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const loaded = await fold(null);
  if (!loaded) return null;
  let circle = loaded;

  /** One thing at a time: what is asked later sees what was decided earlier. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    waiting += 1;
    const done = queue.then(work).finally(() => {
      waiting -= 1;
    });
    queue = done.catch(() => undefined);
    return done;
  }

  async function fold(from: Circle | null): Promise<Circle | null> {
    let folded = from;
    for (const record of await store.load(id)) {
      if (record.version <= (folded?.version ?? 0)) continue;
      folded = evolve(folded, storedEvent.parse(record.event));
      answers.set(record.actor, record.commandId, { ok: true, version: record.version });
    }
    return folded;
  }

  /** Keeps the events, then lets everybody know. False when another process was first. */
  async function keep(
    events: readonly Event[],
    actor: string,
    commandId: string,
  ): Promise<boolean> {
    if (events.length === 0) return true;
    const next = events.reduce<Circle>(evolve, circle);
    if (next.status === "erased") return erase(next);
    const at = time.now();
    const records = events.map((event, index): EventRecord => ({
      version: circle.version + 1 + index,
      at,
      commandId,
      actor,
      event,
    }));
    const erasure = await erasureOf(events, async () => store.load(id));
    const due = nextDeadline(next);
    const kept = await store.append(id, circle.version, records, due, erasure);
    become(kept === "appended" ? next : ((await fold(circle)) ?? circle));
    return kept === "appended";
  }

  /** The end of a circle is no event in a store: nothing of it stays. */
  async function erase(nothing: Circle): Promise<boolean> {
    await store.erase(id);
    become(nothing);
    return true;
  }

  function become(next: Circle): void {
    const before = circle;
    circle = next;
    publish();
    // After everyone has heard: by then nobody has these pages open any more.
    const left = new Set(pagesOf(next));
    const erased = pagesOf(before).filter((page) => !left.has(page));
    if (erased.length > 0) needs.onErased(erased);
  }

  function publish(): void {
    schedule();
    for (const watcher of watchers) tell(watcher);
  }

  /** What was kept is kept: a listener that fails is noted, and the others hear all the same. */
  function tell(watcher: (circle: Circle) => void): void {
    try {
      watcher(circle);
    } catch (error) {
      log.error({ circle: random.hashed(id), reason: nameOfError(error) }, "change not shown");
    }
  }

  /** One timer a circle, for its next deadline; set anew after every change. */
  function schedule(): void {
    stopTimer();
    const due = nextDeadline(circle);
    if (due === null || closed) return;
    stopTimer = time.after(Math.max(0, due - time.now()), () => {
      inTurn(catchUp).catch((error: unknown) => tryLater(error));
    });
  }

  /** The store is away: the clock on the screens goes on, and the change is tried again in a second. */
  function tryLater(error: unknown): void {
    log.error({ circle: random.hashed(id), reason: nameOfError(error) }, "deadline not kept");
    if (!closed) stopTimer = time.after(1000, schedule);
  }

  async function catchUp(): Promise<void> {
    const due = nextDeadline(circle);
    if (due === null || due > time.now()) return;
    const context = { actor: { kind: "server" } as const, now: time.now(), entropy: random.id() };
    const events = decide(circle, { type: "timePassed" }, context);
    if (!isRejection(events)) await keep(events, "server", random.id());
  }

  async function run(command: Command, actor: Actor, commandId: string): Promise<Answer> {
    const name = nameOf(actor);
    const before = answers.get(name, commandId);
    if (before) return before;
    await catchUp();
    const decision = decide(circle, command, { actor, now: time.now(), entropy: random.id() });
    const answer = isRejection(decision)
      ? refuse(decision.rejected)
      : await done(decision, name, commandId);
    answers.set(name, commandId, answer);
    return answer;
  }

  async function done(events: readonly Event[], name: string, commandId: string): Promise<Answer> {
    if (await keep(events, name, commandId)) return { ok: true, version: circle.version };
    // What was first may have been this very command, kept by a store that then fell silent.
    return answers.get(name, commandId) ?? refuse("stale");
  }

  await inTurn(catchUp);
  schedule();

  return {
    id,
    get circle() {
      return circle;
    },
    get idle() {
      return watchers.size === 0 && waiting === 0;
    },
    async execute(command, actor, commandId) {
      try {
        return await inTurn(() => run(command, actor, commandId));
      } catch (error) {
        log.error(
          { circle: random.hashed(id), command: command.type, reason: nameOfError(error) },
          "command not kept",
        );
        return refuse("notKept");
      }
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    async close() {
      closed = true;
      stopTimer();
      await queue;
    },
  };
}

const pagesOf = ({ pages, rounds }: Circle): readonly PageId[] => [
  ...pages.keys(),
  ...rounds.map(({ prompt }) => prompt),
];

/** The kind of an error, without its message: messages may quote what people wrote. */
export const nameOfError = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}${"code" in error ? ` ${String(error.code)}` : ""}`
    : typeof error;
