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
  const writing = new Map<SeatId, () => void>();

  const cancel = (timers: Map<SeatId, () => void>, seat: SeatId): boolean => {
    timers.get(seat)?.();
    return timers.delete(seat);
  };
  const later = (timers: Map<SeatId, () => void>, seat: SeatId, after: number, run: () => void) => {
    cancel(timers, seat);
    timers.set(
      seat,
      time.after(after, () => {
        timers.delete(seat);
        run();
        changed();
      }),
    );
  };

  return {
    now: (): Presence => ({ here: [...sockets.keys()], writing: [...writing.keys()] }),
    came(seat: SeatId): void {
      cancel(leaving, seat);
      const before = sockets.get(seat) ?? 0;
      sockets.set(seat, before + 1);
      if (before === 0) changed();
    },
    went(seat: SeatId): void {
      const left = (sockets.get(seat) ?? 1) - 1;
      sockets.set(seat, left);
      if (left === 0) later(leaving, seat, awayAfter, () => sockets.delete(seat));
    },
    wrote(seat: SeatId): void {
      const news = !writing.has(seat);
      later(writing, seat, writingFor, () => undefined);
      if (news) changed();
    },
    /** The sign goes at once when a page is held: it would tell that its author goes on [PR2]. */
    stoppedWriting(seat: SeatId): void {
      if (cancel(writing, seat)) changed();
    },
    stop(): void {
      for (const stop of [...leaving.values(), ...writing.values()]) stop();
    },
  };
}
