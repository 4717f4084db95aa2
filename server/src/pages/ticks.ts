import type { CircleId } from "@beside/shared/domain";
import type { PageWords } from "@beside/shared/protocol";
import type { Log } from "../circles/log.ts";
import { nameOfError } from "../circles/openCircle.ts";
import type { Time } from "../ports/time.ts";

/**
 * A tick's window in milliseconds. Sending is most of what a tick costs: one frame a person. With
 * 0.6 ms a person the whole server writes 1,000 / 0.6 = 1,700 frames a second at most, however many
 * people write at once: 25 ms up to 40 people, 60 ms for 100, and 120 ms from 200 on, where half
 * the window and the way still stay well within 150 ms. A process that is late already (its timers
 * come after their time) waits twice that longer, so that it sends less when it can do less.
 */
const window = { least: 25, most: 120, perPerson: 0.6, perLate: 2 };

/** How much of the last lateness is remembered at each new one. */
const memory = 0.8;

/** Lets the words of a circle leave together. */
export interface Ticks {
  /**
   * Adds words to their circle's next tick. The first after a pause leave at once. Several updates
   * of one page stay several entries: in a window a person writes one, rarely two, and merging two
   * costs more than the forty bytes it saves.
   */
  add(circle: CircleId, words: PageWords): void;
  /** Lets what waits leave, and ends all windows. */
  stop(): void;
}

/** Makes the ticks of all circles; `onTick` decides who may read what it is given. */
export function createTicks(needs: {
  readonly time: Time;
  readonly log: Log;
  /** How many people a tick of this circle goes to. */
  readonly peopleIn: (circle: CircleId) => number;
  readonly onTick: (circle: CircleId, words: readonly PageWords[]) => void;
}): Ticks {
  const { time, log, peopleIn, onTick } = needs;
  const windows = new Map<CircleId, Window>();
  /** The people of all circles that have a window open now. */
  let people = 0;
  let lateness = 0;

  function send(circle: CircleId, words: readonly PageWords[]): void {
    try {
      onTick(circle, words);
    } catch (error) {
      log.error({ entries: words.length, reason: nameOfError(error) }, "tick failed");
    }
  }

  function open(circle: CircleId): void {
    const here = peopleIn(circle);
    people += here;
    const length = windowFor(people, lateness);
    const due = time.now() + length;
    const stop = time.after(length, () => close(circle, due));
    windows.set(circle, { people: here, waiting: [], stop });
  }

  function close(circle: CircleId, due: number): void {
    lateness = memory * lateness + (1 - memory) * Math.max(0, time.now() - due);
    const closed = windows.get(circle);
    if (!closed) return;
    windows.delete(circle);
    people -= closed.people;
    if (closed.waiting.length === 0) return;
    open(circle);
    send(circle, closed.waiting);
  }

  return {
    add(circle, words) {
      const current = windows.get(circle);
      if (current) {
        current.waiting.push(words);
        return;
      }
      open(circle);
      send(circle, [words]);
    },
    stop() {
      for (const [circle, { waiting, stop }] of windows) {
        stop();
        if (waiting.length > 0) send(circle, waiting);
      }
      windows.clear();
      people = 0;
    },
  };
}

/** How long words wait for one another, with so many people to send to and timers that late. */
export const windowFor = (people: number, lateness: number): number =>
  Math.min(
    window.most,
    Math.max(window.least, Math.round(people * window.perPerson + lateness * window.perLate)),
  );

interface Window {
  readonly people: number;
  readonly waiting: PageWords[];
  readonly stop: () => void;
}
