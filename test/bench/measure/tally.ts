import { type Histogram, createHistogram } from "./histogram.ts";

/** The first writer's number. Yjs draws its writers from all 2^32, so that most take five bytes. */
const firstWriter = 2 ** 31;

/** Everything that the people of one run typed and heard. People are numbered from 0. */
export interface Tally {
  /** The number under which a person writes. */
  writerOf(person: number): number;
  /** A person presses a key: notes the moment, and returns how many they have pressed before. */
  press(person: number): number;
  /** Letters of a writer are on somebody's screen. Their own count for nothing. */
  reached(reader: number, writer: number, clock: number, letters: number): void;
  /** A person was told that so many of their letters are kept. */
  kept(person: number, letters: number): void;
  /** A frame of so many bytes came in. */
  frame(bytes: number): void;
  /** What comes from now on counts; ends with {@link Counted}. */
  count(): () => Counted;
}

/** What was counted. A delivery is one letter that came to one other person. */
export interface Counted {
  readonly keys: number;
  readonly deliveries: number;
  readonly frames: number;
  readonly bytes: number;
  /** From the key to another's screen, and from the key to "kept", in milliseconds. */
  readonly toPeer: Histogram;
  readonly toKept: Histogram;
}

/** A tally for so many people. `now` is in milliseconds. */
export function createTally(people: number, now: () => number): Tally {
  const pressedAt = Array.from({ length: people }, (): number[] => []);
  const keptLetters = Array.from({ length: people }, () => 0);
  let counting = empty();

  return {
    writerOf: (person) => firstWriter + person,
    press(person) {
      const before = pressedAt[person]?.push(now()) ?? 0;
      counting.keys += 1;
      return before - 1;
    },
    reached(reader, writer, clock, letters) {
      const author = writer - firstWriter;
      const pressed = pressedAt[author];
      if (author === reader || !pressed) return;
      for (let at = clock; at < clock + letters; at++) {
        const moment = pressed[at];
        if (moment === undefined) continue;
        counting.deliveries += 1;
        counting.toPeer.add(now() - moment);
      }
    },
    kept(person, letters) {
      const pressed = pressedAt[person] ?? [];
      const before = keptLetters[person] ?? 0;
      for (const moment of pressed.slice(before, letters)) counting.toKept.add(now() - moment);
      keptLetters[person] = Math.max(before, letters);
    },
    frame(bytes) {
      counting.frames += 1;
      counting.bytes += bytes;
    },
    count() {
      const begun = empty();
      counting = begun;
      return () => {
        counting = empty();
        return begun;
      };
    },
  };
}

const empty = () => ({
  keys: 0,
  deliveries: 0,
  frames: 0,
  bytes: 0,
  toPeer: createHistogram(),
  toKept: createHistogram(),
});
