import { hasAgreed } from "./agreeing.ts";
import { type Circle, type Seat, seatOf, seatedAt } from "./circle.ts";
import type { WhisperCommand } from "./command.ts";
import type { Decision } from "./decision.ts";
import { type Ids, type PageId, type SeatId } from "./ids.ts";
import { reject } from "./rejection.ts";

/** A private line: its author's alone until they give it, and then read by the two and nobody else [CA8], [CA10]. */
export interface Whisper {
  readonly id: PageId;
  readonly author: SeatId;
  /** The one that it answers; null for a first word. */
  readonly answers: PageId | null;
  /** To whom it was given; null while it is in hand. */
  readonly to: SeatId | null;
}

/** So many may one person give in a circle, those that they erased too: a way to say something, and no way to flood somebody. */
export const mostWhispers = 20;

/** Somebody begins a private line, or gives it [CA8], [CA9]. */
export function decideWhisper(
  circle: Circle,
  seat: Seat,
  command: WhisperCommand,
  ids: Ids,
): Decision {
  if (circle.status === "closed") return reject("circleClosed");
  if (circle.status !== "running") return reject("notNow");
  if (!hasAgreed(circle, seat)) return reject("agreeFirst");
  return command.type === "whisper"
    ? begin(circle, seat, command.answers, ids)
    : give(circle, seat, command);
}

function begin(circle: Circle, seat: Seat, answers: PageId | null, ids: Ids): Decision {
  if (answers !== null && circle.whispers.get(answers)?.to !== seat.id) return reject("notYours");
  if (readerFor(circle, seat.id, answers) === null) return reject("notNow");
  const mine = [...circle.whispers.values()].filter(({ author }) => author === seat.id);
  if (mine.some((each) => each.to === null && each.answers === answers)) return [];
  if (seat.whispered >= mostWhispers) return reject("notNow");
  return [{ type: "whisperOpened", page: ids.page(), seat: seat.id, answers }];
}

/** It goes to whom the screen named, or nowhere: the guardian may be another by now. */
function give(
  circle: Circle,
  seat: Seat,
  { page, to }: Extract<WhisperCommand, { type: "giveWhisper" }>,
): Decision {
  const mine = circle.whispers.get(page);
  if (mine?.author !== seat.id) return reject("notYours");
  if (mine.to !== null) return [];
  const reader = readerFor(circle, seat.id, mine.answers);
  if (seat.whispered >= mostWhispers) return reject("notNow");
  return reader === to ? [{ type: "whisperGiven", page, to }] : reject("stale");
}

/**
 * Who would read a private line of this person: whoever wrote the one that it answers; else the guardian, or a facilitator where
 * no other guardian is [CA8]. Null when nobody is there.
 */
export function readerFor(circle: Circle, author: SeatId, answers: PageId | null): SeatId | null {
  if (answers !== null) {
    const asked = circle.whispers.get(answers)?.author;
    return (asked && seatedAt(circle, asked)?.id) ?? null;
  }
  const others = circle.seats.filter(({ id, standing }) => standing === "seated" && id !== author);
  const reader = others.find(({ guardian }) => guardian) ?? others.find(holdsTheCircle);
  return reader?.id ?? null;
}

const holdsTheCircle = ({ role }: Seat): boolean => role === "facilitator";

/** Who may read it: its author, and whom it was given to, unless its author was removed. */
export function whisperPair(circle: Circle, { author, to }: Whisper): readonly SeatId[] {
  const isRemoved = seatOf(circle, author)?.standing === "removed";
  return to === null || isRemoved ? [author] : [author, to];
}
