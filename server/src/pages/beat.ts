/**
 * How far apart in milliseconds the server's beats are: on each, all that was written since the last is committed, and then
 * leaves for the others' screens, in one frame for each person. Frames are most of what a keystroke costs. With 1 ms a person the whole
 * server writes 1,000 frames a second at most up to 110 people, however fast they write: 25 ms up to 25 people, 50 ms for
 * 50, 100 ms for 100. From there on it stays at 110 ms, so that the longest wait, the commit and the way are within 150 ms
 * together. A process that is late already (its timers come after their time) waits twice that longer, so that it does
 * less when it can do less.
 */
const length = { least: 25, most: 110, perPerson: 1, perLate: 2 };

/** How much of the last lateness is remembered at each new one. */
const memory = 0.8;

/** The one beat of a server, for its commits and its ticks. */
export interface Beat {
  /** From one to the next, in milliseconds. */
  readonly length: number;
  /** So many people are being written to. */
  goesTo(people: number): void;
  /** It came so much after its time, in milliseconds. */
  cameLate(by: number): void;
}

/** A beat at ease. */
export function createBeat(): Beat {
  let people = 0;
  let lateness = 0;
  return {
    get length() {
      return lengthFor(people, lateness);
    },
    goesTo(count) {
      people = count;
    },
    cameLate(by) {
      lateness = memory * lateness + (1 - memory) * Math.max(0, by);
    },
  };
}

/** The length with so many people to write to and timers that late. */
export const lengthFor = (people: number, lateness: number): number =>
  Math.min(
    length.most,
    Math.max(length.least, Math.round(people * length.perPerson + lateness * length.perLate)),
  );
