import { limits } from "@beside/shared/protocol";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { isPrivate } from "./address.ts";

/** How many circles are called from one address: whoever may call one could fill the disk with them. */
export interface Calls {
  /** Counts one more; returns 0, or the seconds to wait when it is one too many. */
  take(address: string): Promise<number>;
  /** It did not come to a circle: it does not count. */
  giveBack(address: string): Promise<void>;
}

/** Keeps the counts of the last hour in memory. */
export function createCalls(): Calls {
  const byAddress = new RateLimiterMemory({ points: limits.callsPerAddress, duration: 3600 });
  return {
    async take(address) {
      // Behind a proxy that does not say for whom it asks everybody has the same address, and
      // nobody shall be able to keep all others from calling a circle.
      if (isPrivate(address)) return 0;
      try {
        await byAddress.consume(address);
        return 0;
      } catch (spent) {
        if (!(spent instanceof RateLimiterRes)) throw spent;
        return Math.ceil(spent.msBeforeNext / 1000);
      }
    },
    async giveBack(address) {
      if (!isPrivate(address)) await byAddress.reward(address);
    },
  };
}
