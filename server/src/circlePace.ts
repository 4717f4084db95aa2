import { type Circle, type SeatCommand, type SeatId, settingsBounds } from "@beside/shared/domain";
import { limits } from "@beside/shared/protocol";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/**
 * How fast people may do what costs more than themselves: whoever comes stands in the circle's history and in everybody's
 * picture, and whoever takes something back has all of the circle sealed anew, while the words of other circles wait.
 */
export interface CirclePace {
  /** Counts one who takes a seat by a link; returns 0, or the seconds to wait when it is one too many. */
  comes(circle: Circle): Promise<number>;
  /** Nobody came after all: it does not count. */
  cameNot(circle: Circle): Promise<void>;
  /** The same for what somebody asks who has a seat; 0 for all that takes nothing back. Whoever only leaves never waits. */
  asks(circle: Circle, seat: SeatId, command: SeatCommand["type"]): Promise<number>;
}

const inAMinute = (points: number) => new RateLimiterMemory({ points, duration: 60 });

/** Keeps the counts of the last minute in memory. */
export function createCirclePace(): CirclePace {
  const most = settingsBounds.seats.most;
  const comings = inAMinute(limits.comingsPerSeat * most);
  const goings = inAMinute(limits.takeAllsPerSeat * most);
  const erasures = inAMinute(limits.erasuresPerPerson);
  // Small circles have as little of it as they have seats.
  const weight = ({ settings }: Circle): number => Math.floor(most / settings.seatLimit);
  return {
    comes: (circle) => take(comings, circle.id, weight(circle)),
    async cameNot(circle) {
      await comings.reward(circle.id, weight(circle));
    },
    async asks(circle, seat, command) {
      if (command === "takeAll") return take(goings, circle.id, weight(circle));
      if (command === "erasePage") return take(erasures, `${circle.id} ${seat}`, 1);
      return 0;
    },
  };
}

async function take(from: RateLimiterMemory, key: string, points: number): Promise<number> {
  try {
    await from.consume(key, points);
    return 0;
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent;
    return Math.ceil(spent.msBeforeNext / 1000);
  }
}
