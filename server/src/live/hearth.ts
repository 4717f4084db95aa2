import {
  type Audience,
  type PageId,
  type RoundId,
  type SeatId,
  audienceOf,
  seatedAt,
  unreachable,
} from "@beside/shared/domain";
import { type PageWords, encodeWords, live as names } from "@beside/shared/protocol";
import type { Server } from "socket.io";
import type { LiveCircle } from "../circles/liveCircle.ts";
import type { KeptVoice } from "../pages/keptVoice.ts";
import type { LiveNeeds } from "./needs.ts";
import { createPace } from "./pace.ts";
import type { Person } from "./person.ts";
import { createPresence } from "./presence.ts";
import { readyWords } from "./readyWords.ts";
import { circleRoom, facilitatorsRoom, seatRoom } from "./rooms.ts";

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
   * aloud whose page all of it reads: of a held page nobody else learns even that something was kept [VI2].
   */
  deliver(words: readonly PageWords[], voices: readonly KeptVoice[]): void;
  /** Somebody wrote into their page. */
  wrote(page: PageId, seat: SeatId): void;
  readonly people: ReadonlySet<Person>;
  stop(): void;
}

/** Gathers the people of one circle. */
export function createHearth(io: Server, live: LiveCircle, { time, random }: LiveNeeds): Hearth {
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
      io.to(circleRoom(live.id)).emit(names.presence, presence.now());
    },
  );
  const presence = createPresence(time, () => signs.ask());
  const unwatch = live.watch(() => {
    for (const page of live.circle.pages.values()) {
      if (page.round === current() && !showsWriting(live, page.id))
        presence.stoppedWriting(page.author);
      // Noted at once, and not when the next picture leaves: it may be shared again by then.
      if (audienceOf(live.circle, page.id) !== "author") continue;
      for (const person of people) if (person.seat !== page.author) person.lose(page.id);
    }
    // Whoever has no seat any more is told so at once: nothing that follows is for them.
    const isErased = live.circle.status === "erased";
    for (const person of people) if (isErased || !seatedAt(live.circle, person.seat)) person.show();
    views.ask();
  });
  function toAll(words: readonly PageWords[], voices: readonly KeptVoice[]): void {
    const kept = voices.filter(mayBeHeard).flatMap((voice) => voice.aloud() ?? []);
    const send = readyWords(encodeWords(words, kept));
    for (const { socket } of people) send(socket);
  }
  const mayBeHeard = ({ page, seat }: KeptVoice): boolean =>
    presence.isHere(seat) &&
    live.circle.pages.has(page) &&
    audienceOf(live.circle, page) === "circle";
  const current = () => (live.circle.status === "running" ? live.circle.current : null);

  return {
    people,
    came(person) {
      people.add(person);
      presence.came(person.seat);
      person.show();
      person.socket.emit(names.presence, presence.now());
    },
    went(person) {
      if (people.delete(person)) presence.went(person.seat);
    },
    deliver(words, voices) {
      for (const [room, forRoom] of byRoom(live, words)) {
        if (room === circleRoom(live.id)) toAll(forRoom, voices);
        else io.to(room).emit(names.words, encodeWords(forRoom));
      }
    },
    wrote(page, seat) {
      if (showsWriting(live, page)) presence.wrote(seat);
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
    },
  };
}

/** One frame for all who may see the same: the words of a tick, put together by who reads them. */
function byRoom(live: LiveCircle, words: readonly PageWords[]): Map<string, PageWords[]> {
  const rooms = new Map<string, PageWords[]>();
  for (const each of words) {
    const room = roomFor(live, each.page, audienceOf(live.circle, each.page));
    if (room === null) continue;
    const there = rooms.get(room);
    if (there) there.push(each);
    else rooms.set(room, [each]);
  }
  return rooms;
}

function roomFor(live: LiveCircle, page: PageId, audience: Audience | null): string | null {
  switch (audience) {
    case "circle":
      return circleRoom(live.id);
    case "facilitators":
      return facilitatorsRoom(live.id);
    case "author": {
      const author = live.circle.pages.get(page)?.author;
      return author ? seatRoom(live.id, author) : null;
    }
    case null:
      return null;
    default:
      return unreachable(audience);
  }
}

/** The round of a page that was done and takes in words while the circle moves on; else null. */
function doneWhileMovingOn({ circle }: LiveCircle, id: PageId): RoundId | null {
  const page = circle.pages.get(id);
  if (page?.standing !== "done" || circle.status !== "running" || !circle.leaving) return null;
  return page.round === circle.current ? page.round : null;
}

/** A held page gives no sign of being written, and neither does one that was passed [PR2]. */
function showsWriting(live: LiveCircle, id: PageId): boolean {
  const page = live.circle.pages.get(id);
  return page !== undefined && page.curtain === "shared" && page.standing !== "passed";
}
