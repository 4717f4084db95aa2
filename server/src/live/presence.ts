import type { SeatId } from "@beside/shared/domain";
import type { Presence } from "@beside/shared/protocol";
import type { Time } from "../ports/time.ts";

/** Somebody counts as writing for this long after their last keystroke, in milliseconds. */
const writingFor = 3_000;
/** Somebody who reloads the page is back within this time and was never away. */
const awayAfter = 3_000;

/**
 * Who is here and who is writing, composed from what this server knows of its own sockets. Nothing
 * that a browser claims about itself or others comes in here [PR1].
 */
export function createPresence(time: Time, changed: () => void) {
  const sockets = new Map<SeatId, number>();
  const leaving = new Map<SeatId, () => void>();
  /** When each wrote last: a keystroke costs a note, and no timer of its own. */
  const writing = new Map<SeatId, number>();
  let stopLooking: (() => void) | null = null;

  function cancelLeaving(seat: SeatId): void {
    leaving.get(seat)?.();
    leaving.delete(seat);
  }

  /** Lets those go who wrote too long ago; looks again when the next may have. */
  function look(): void {
    stopLooking = null;
    const before = writing.size;
    const since = time.now() - writingFor;
    for (const [seat, at] of writing) if (at <= since) writing.delete(seat);
    if (writing.size > 0) stopLooking = time.after(Math.min(...writing.values()) - since, look);
    if (writing.size < before) changed();
  }

  return {
    now: (): Presence => ({ here: [...sockets.keys()], writing: [...writing.keys()] }),
    /** Whether this person has a socket here now. */
    isHere: (seat: SeatId): boolean => (sockets.get(seat) ?? 0) > 0,
    came(seat: SeatId): void {
      cancelLeaving(seat);
      const before = sockets.get(seat) ?? 0;
      sockets.set(seat, before + 1);
      if (before === 0) changed();
    },
    went(seat: SeatId): void {
      const left = (sockets.get(seat) ?? 1) - 1;
      sockets.set(seat, left);
      if (left > 0) return;
      cancelLeaving(seat);
      const stop = time.after(awayAfter, () => {
        leaving.delete(seat);
        sockets.delete(seat);
        changed();
      });
      leaving.set(seat, stop);
    },
    wrote(seat: SeatId): void {
      const isNews = !writing.has(seat);
      writing.set(seat, time.now());
      stopLooking ??= time.after(writingFor, look);
      if (isNews) changed();
    },
    /** The sign goes at once when a page is held: it would tell that its author goes on [PR2]. */
    stoppedWriting(seat: SeatId): void {
      if (writing.delete(seat)) changed();
    },
    stop(): void {
      stopLooking?.();
      for (const stop of leaving.values()) stop();
    },
  };
}
