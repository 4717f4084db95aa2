import {
  type CircleId,
  type Rejection,
  type Role,
  type Settings,
  callCircle,
  circleId,
  evolve,
  isRejection,
  nextDeadline,
} from "@beside/shared/domain";
import type { Circles, LiveCircle } from "./liveCircle.ts";
import { type CircleNeeds, type OpenCircle, nameOfError, openCircle } from "./openCircle.ts";

/** A circle that nobody looks at leaves the memory after this long at the earliest, in milliseconds; twice that at the latest. */
const restAfter = 60_000;

/** The circles of this server, each loaded once however many ask at the same time. */
export interface CircleService extends Circles {
  /** Calls a circle; it is durably kept when this returns. */
  call(settings: Settings): Promise<LiveCircle | Rejection>;
  /** Brings up to date what fell due while no server was running. */
  wake(): Promise<void>;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

/** Makes the service over its ports. */
export function createCircles(needs: CircleNeeds): CircleService {
  const { store, time, random, log } = needs;
  const open = new Map<CircleId, Promise<OpenCircle | null>>();
  /**
   * Asked for since the last sweep. Between asking and watching somebody loads a page, or keeps a command: were the circle
   * let go meanwhile, they would write in one of which nothing is ever heard, not even their removal.
   */
  let asked = new Set<CircleId>();
  let stopSweep = time.after(restAfter, sweep);

  function find(id: CircleId): Promise<OpenCircle | null> {
    asked.add(id);
    const known = open.get(id);
    if (known) return known;
    const opening = openCircle(id, needs);
    open.set(id, opening);
    const forget = (): void => void open.delete(id);
    opening.then((circle) => circle ?? forget(), forget);
    return opening;
  }

  function sweep(): void {
    stopSweep = time.after(restAfter, sweep);
    wake()
      .then(rest)
      .catch((error: unknown) => log.error({ reason: nameOfError(error) }, "sweep failed"));
  }

  /** Idle circles go, but those that fall due soon stay: somebody is still to be let in or out. */
  async function rest(): Promise<void> {
    const stay = asked;
    asked = new Set();
    for (const [id, opening] of open) {
      const circle = await opened(opening);
      if (!circle?.idle || fallsDueSoon(circle) || stay.has(id) || asked.has(id)) continue;
      open.delete(id);
      await circle.close();
    }
  }

  const fallsDueSoon = ({ circle }: LiveCircle): boolean => {
    const due = nextDeadline(circle);
    return due !== null && due - time.now() <= 2 * restAfter;
  };

  /** Brings what falls due before the next sweep into memory, where it has its timer. */
  async function wake(): Promise<void> {
    for (const id of await store.listDue(time.now() + 2 * restAfter)) {
      try {
        await find(circleId(id));
      } catch (error) {
        // One circle that cannot be read is no reason for the others to wait.
        log.error({ circle: random.hashed(id), reason: nameOfError(error) }, "circle not opened");
      }
    }
  }

  /** A circle that was erased is answered like one that never was. */
  async function openThere(id: CircleId): Promise<OpenCircle | null> {
    const found = await find(id);
    return found?.circle.status === "erased" ? null : found;
  }

  return {
    open: openThere,
    async call(settings) {
      const id = circleId(random.id());
      const links: Record<Role, string> = { peer: random.id(), facilitator: random.id() };
      const now = time.now();
      const decision = callCircle(id, settings, links, {
        now,
        entropy: random.id(),
        chance: random.chance(),
      });
      if (isRejection(decision)) return decision;
      const [event] = decision;
      const record = { version: 1, at: now, commandId: random.id(), actor: "caller", event };
      const due = nextDeadline(evolve(null, event));
      const kept = await store.append(id, 0, [record], due);
      const circle = kept === "appended" ? await find(id) : null;
      if (!circle) throw new Error("a circle that was called is not there");
      return circle;
    },
    wake,
    async stop() {
      stopSweep();
      for (const opening of open.values()) await (await opened(opening))?.close();
    },
  };
}

/** An opening that fails leaves nothing to close; whoever asked for it was told. */
const opened = (opening: Promise<OpenCircle | null>): Promise<OpenCircle | null> =>
  opening.catch(() => null);
