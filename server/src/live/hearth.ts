import {
  type PageId,
  type RoundId,
  type SeatId,
  audienceOf,
  canRead,
  seatedAt,
} from "@beside/shared/domain";
import { type PageWords, type Presence, encodeWords, live as names } from "@beside/shared/protocol";
import type { Server } from "socket.io";
import type { LiveCircle } from "../circles/liveCircle.ts";
import type { KeptVoice } from "../pages/keptVoice.ts";
import { areDaysAfter } from "./daysAfter.ts";
import type { LiveNeeds } from "./needs.ts";
import { createPace } from "./pace.ts";
import type { Person } from "./person.ts";
import { createPresence } from "./presence.ts";
import { createQuietSteps } from "./quietSteps.ts";
import { readyWords } from "./readyWords.ts";
import { circleRoom } from "./rooms.ts";
import { byRoom, byWriter } from "./wordRooms.ts";

/**
 * Pictures of a circle leave at most this often, in milliseconds. Each person's is made for them alone and names everybody,
 * so that they cost the square of the people: 40 ms up to 13 people, 300 ms for a hundred, which is 333 pictures a second
 * however many of them come or press something at the same time.
 */
const viewsEvery = (people: number): number => Math.max(40, people * 3);
/** Signs of presence: one message for all. */
const presenceEvery = 200;

/** One circle's people on this server: what changes is shown to all of them. */
export interface Hearth {
  came(person: Person): void;
  went(person: Person): void;
  /**
   * Sends what was just written to those who may read it now [VI1]. In a frame for the whole circle those voices speak
   * aloud whose page all of it reads: of a held page nobody else learns even that something was kept [VI2]. In the days
   * after others get it in quiet steps, and no voice speaks aloud [PR4].
   */
  deliver(words: readonly PageWords[], voices: readonly KeptVoice[]): void;
  /** Somebody wrote into their page. */
  wrote(page: PageId, seat: SeatId): void;
  readonly people: ReadonlySet<Person>;
  stop(): void;
}

/** Gathers the people of one circle. */
export function createHearth(io: Server, live: LiveCircle, needs: LiveNeeds): Hearth {
  const { time, random } = needs;
  const people = new Set<Person>();
  const views = createPace(
    time,
    () => viewsEvery(people.size),
    () => {
      for (const person of people) person.show();
    },
  );
  const signs = createPace(
    time,
    () => presenceEvery,
    () => {
      io.to(circleRoom(live.id)).emit(names.presence, presenceNow());
    },
  );
  // Where there is no presence nothing is sent at all: a message that says nothing tells that somebody came.
  const presence = createPresence(time, () => {
    if (hasPresence(live)) signs.ask();
  });
  const presenceNow = (): Presence => (hasPresence(live) ? presence.now() : nobody);
  /**
   * Where each person wrote last, of pages that show it. Their sign goes with that page alone: if it went whenever another of
   * theirs shows nothing, it would flicker with all that anybody does in private.
   */
  const writtenLast = new Map<SeatId, PageId>();
  function rests(seat: SeatId): void {
    writtenLast.delete(seat);
    presence.stoppedWriting(seat);
  }
  let hadPresence = hasPresence(live);
  const unwatch = live.watch(() => {
    if (hadPresence !== hasPresence(live)) signs.ask();
    hadPresence = hasPresence(live);
    for (const [seat, page] of writtenLast) if (!showsWriting(live, page)) rests(seat);
    for (const page of live.circle.pages.values()) {
      // Noted at once, and not when the next picture leaves: it may be shared again by then.
      if (audienceOf(live.circle, page.id) === "circle") continue;
      for (const person of people) {
        if (!canRead(live.circle, person.seat, page.id)) person.lose(page.id);
      }
    }
    // Whoever has no seat any more is told so at once: nothing that follows is for them.
    const isErased = live.circle.status === "erased";
    for (const person of people) if (isErased || !seatedAt(live.circle, person.seat)) person.show();
    views.ask();
  });
  const quietSteps = createQuietSteps(live, needs, (words) =>
    bring(byRoom(live.circle, words), []),
  );
  function bring(
    rooms: ReadonlyMap<string, readonly PageWords[]>,
    voices: readonly KeptVoice[],
  ): void {
    for (const [room, words] of rooms) {
      if (room === circleRoom(live.id)) toAll(words, voices);
      else io.to(room).emit(names.words, encodeWords(words));
    }
  }
  function toAll(words: readonly PageWords[], voices: readonly KeptVoice[]): void {
    const kept = voices.filter(mayBeHeard).flatMap((voice) => voice.aloud() ?? []);
    const send = readyWords(encodeWords(words, kept));
    for (const { socket } of people) send(socket);
  }
  const mayBeHeard = ({ page, seat }: KeptVoice): boolean =>
    presence.isHere(seat) &&
    // Of an unsigned page it is said alone: a note that is missing while somebody is away would tell whose it is [UN3].
    live.circle.pages.get(page)?.signed === true &&
    audienceOf(live.circle, page) === "circle";

  return {
    people,
    came(person) {
      people.add(person);
      presence.came(person.seat);
      person.show();
      person.socket.emit(names.presence, presenceNow());
    },
    went(person) {
      if (people.delete(person)) presence.went(person.seat);
    },
    deliver(words, voices) {
      if (!areDaysAfter(live.circle)) return bring(byRoom(live.circle, words), voices);
      bring(byWriter(live.circle, words), []);
      for (const { page } of words) quietSteps.changed(page);
    },
    wrote(page, seat) {
      if (showsWriting(live, page)) {
        writtenLast.set(seat, page);
        presence.wrote(seat);
      }
      const round = doneWhileMovingOn(live, page);
      if (round === null) return;
      // Whoever writes has the pen: the circle leaves them the grace [RM5].
      const actor = { kind: "seat", seat } as const;
      void live.execute({ type: "takeUp", round }, actor, random.id());
    },
    stop() {
      unwatch();
      views.stop();
      signs.stop();
      presence.stop();
      quietSteps.stop();
    },
  };
}

/** Who comes back in the days after comes in their own time: nobody is told of it, nor after the close [PR3]. */
const hasPresence = ({ circle }: LiveCircle): boolean =>
  circle.status !== "closed" && !areDaysAfter(circle);

const nobody: Presence = { here: [], writing: [] };

/** The round of a page that was done and takes in words while the circle moves on; else null. */
function doneWhileMovingOn({ circle }: LiveCircle, id: PageId): RoundId | null {
  const page = circle.pages.get(id);
  if (page?.standing !== "done" || circle.status !== "running" || !circle.leaving) return null;
  return page.round === circle.current ? page.round : null;
}

/** A held page gives no sign of being written, and neither does one that was passed, or is unsigned [PR2], [UN5]. */
function showsWriting(live: LiveCircle, id: PageId): boolean {
  const page = live.circle.pages.get(id);
  if (page?.signed !== true) return false;
  return page.curtain === "shared" && page.standing !== "passed";
}
