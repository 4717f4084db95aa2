import { limits } from "@beside/shared/protocol";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Counts wrong secrets, by address and by circle; right ones cost nothing. */
export interface Tries {
  /** Seconds to wait before another wrong one is answered; 0 when it is answered now. */
  blockedFor(address: string, circle: string): Promise<number>;
  /** Notes a wrong secret. */
  wrong(address: string, circle: string): Promise<void>;
}

/** Keeps the counts of the last minute in memory. */
export function createTries(): Tries {
  const byAddress = new RateLimiterMemory({ points: limits.wrongSecretsPerAddress, duration: 60 });
  const byCircle = new RateLimiterMemory({ points: limits.wrongSecretsPerCircle, duration: 60 });
  return {
    async blockedFor(address, circle) {
      const [a, c] = await Promise.all([byAddress.get(address), byCircle.get(circle)]);
      return Math.max(waitOf(a), waitOf(c));
    },
    async wrong(address, circle) {
      await Promise.all([spend(byAddress, address), spend(byCircle, circle)]);
    },
  };
}

const waitOf = (count: RateLimiterRes | null): number =>
  count && count.remainingPoints <= 0 ? Math.ceil(count.msBeforeNext / 1000) : 0;

async function spend(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (spent) {
    // The limiter rejects with its count when nothing is left: that is what was to be noted.
    if (!(spent instanceof RateLimiterRes)) throw spent;
  }
}
