import { type Instant, type RoundView, remaining } from "@beside/shared/domain";
import type { ClockReading } from "../components/clockFace.tsx";

/** What the clock of a round shows at this instant of the server's. */
export function clockReading({ clock, length }: RoundView, now: Instant): ClockReading {
  const rung = clock.status === "grace" || clock.status === "ended";
  return {
    status: clock.status,
    left: remaining(clock, now),
    over: rung ? Math.max(0, now - clock.bell) : 0,
    length,
  };
}
