import type { CircleId } from "@beside/shared/domain";
import type { PageWords } from "@beside/shared/protocol";
import type { Log } from "../circles/log.ts";
import { nameOfError } from "../circles/openCircle.ts";
import type { Time } from "../ports/time.ts";
import type { Beat } from "./beat.ts";
import type { KeptVoice } from "./keptVoice.ts";

/**
 * Words leave when the commit that has them has ended, so that one frame brings them and says that they are kept. They wait
 * this much longer than a beat for it, in milliseconds; then they leave without. A circle goes on when nothing can be kept.
 */
const patience = 30;

/** Lets the words of a circle leave together, on the server's beat. */
export interface Ticks {
  /**
   * Adds words to their circle's next tick. The first after a pause leave at once. Several updates
   * of one page stay several entries: in a beat a person writes one, rarely two, and merging two
   * costs more than the forty bytes it saves.
   */
  add(circle: CircleId, words: PageWords): void;
  /** Something more of this connection's is kept: that is said in the circle's next tick, or else alone. */
  kept(circle: CircleId, voice: KeptVoice): void;
  /** Lets all leave that waits. To be called when a commit has ended, well or not. */
  leave(): void;
  /** Lets what waits leave, and ends the waiting. */
  stop(): void;
}

/** Makes the ticks of all circles; `onTick` decides who may read what it is given. */
export function createTicks(needs: {
  readonly time: Time;
  readonly beat: Beat;
  readonly log: Log;
  /** How many people a tick of this circle goes to. */
  readonly peopleIn: (circle: CircleId) => number;
  /** It lets those voices say aloud what the whole circle may hear; all others speak alone afterwards. */
  readonly onTick: (
    circle: CircleId,
    words: readonly PageWords[],
    voices: readonly KeptVoice[],
  ) => void;
}): Ticks {
  const { time, beat, log, peopleIn, onTick } = needs;
  const circles = new Map<CircleId, Waiting>();
  let stopPatience: (() => void) | null = null;

  function send(circle: CircleId, words: readonly PageWords[], voices: readonly KeptVoice[]): void {
    try {
      if (words.length > 0) onTick(circle, words, voices);
    } catch (error) {
      log.error({ entries: words.length, reason: nameOfError(error) }, "tick failed");
    }
    for (const voice of voices) voice.alone();
  }

  function waitingIn(circle: CircleId): Waiting {
    const known = circles.get(circle);
    if (known) return known;
    const fresh: Waiting = { words: [], voices: [], sentAt: -Infinity };
    circles.set(circle, fresh);
    return fresh;
  }

  function leave(): void {
    stopPatience?.();
    stopPatience = null;
    const now = time.now();
    let people = 0;
    for (const [circle, waiting] of circles) {
      const { words, voices } = waiting;
      if (words.length === 0 && now - waiting.sentAt >= beat.length) circles.delete(circle);
      else people += peopleIn(circle);
      waiting.words = [];
      waiting.voices = [];
      if (words.length > 0) waiting.sentAt = now;
      send(circle, words, voices);
    }
    beat.goesTo(people);
  }

  return {
    add(circle, words) {
      const waiting = waitingIn(circle);
      const now = time.now();
      if (waiting.words.length === 0 && now - waiting.sentAt >= beat.length) {
        waiting.sentAt = now;
        return send(circle, [words], []);
      }
      waiting.words.push(words);
      stopPatience ??= time.after(beat.length + patience, leave);
    },
    kept: (circle, voice) => void waitingIn(circle).voices.push(voice),
    leave,
    stop: leave,
  };
}

interface Waiting {
  words: PageWords[];
  voices: KeptVoice[];
  /** When words of this circle left last. */
  sentAt: number;
}
