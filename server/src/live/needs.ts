import type { PageId } from "@beside/shared/domain";
import type { Circles, LiveCircle } from "../circles/liveCircle.ts";
import type { Log } from "../circles/log.ts";
import type { Random } from "../ports/random.ts";
import type { Time } from "../ports/time.ts";

/** What the circle's sockets lean on. */
export interface LiveNeeds {
  readonly circles: Circles;
  /** The circles' clock, which every screen follows, and by which the quiet steps of the days after go. */
  readonly clock: Time;
  /** The machine's time, for pacing what is sent. */
  readonly time: Time;
  readonly random: Random;
  readonly log: Log;
  readonly origins: readonly string[];
  /** The whole of a page as one Yjs update. */
  readonly stateOf: (circle: LiveCircle, page: PageId) => Promise<Uint8Array>;
}
