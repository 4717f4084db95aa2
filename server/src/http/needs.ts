import type { PageId } from "@beside/shared/domain";
import type { CirclePace } from "../circlePace.ts";
import type { CircleService } from "../circles/circles.ts";
import type { LiveCircle } from "../circles/liveCircle.ts";
import type { Log } from "../circles/log.ts";
import type { Random } from "../ports/random.ts";
import type { Calls } from "./calls.ts";
import type { Tries } from "./tries.ts";

/** What the routes lean on. */
export interface HttpNeeds {
  readonly circles: CircleService;
  readonly random: Random;
  readonly log: Log;
  readonly tries: Tries;
  readonly calls: Calls;
  readonly pace: CirclePace;
  /** The text of a page as it stands, words included that are not yet kept. */
  readonly textOf: (circle: LiveCircle, page: PageId) => Promise<string>;
  /** All of a page as one Yjs update, as it stands. */
  readonly stateOf: (circle: LiveCircle, page: PageId) => Promise<Uint8Array>;
  /** Whether both stores take what is written. */
  readonly healthy: () => boolean;
  /** The origins that browsers may come from, the public one first. */
  readonly origins: readonly [string, ...string[]];
  /** The folder with the built client. */
  readonly clientFolder: string;
}
