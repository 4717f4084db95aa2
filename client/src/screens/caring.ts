import type { SeatView, View } from "@beside/shared/domain";
import { careWords } from "../words/care.ts";

/** Whoever has the guardian's part, or null. */
export const guardianOf = ({ seats }: View): SeatView | null =>
  seats.find(({ guardian }) => guardian) ?? null;

/** Whether I have stepped out. */
export const amOut = ({ seats, me }: View): boolean =>
  seats.some(({ id, steppedOut }) => id === me.seat && steppedOut);

/** For facilitators and the guardian: who is away for a while, and for how long, in sentences [CA5]. */
export const sinceWhen = ({ out, seats, me }: View, now: number): readonly string[] =>
  (out ?? [])
    .filter(({ seat }) => seat !== me.seat)
    .flatMap(({ seat, since }) => {
      const name = seats.find(({ id }) => id === seat)?.name;
      const minutes = Math.floor((now - since) / 60_000);
      return name === undefined ? [] : [careWords.out.since(name, minutes)];
    });
