import type { Millis } from "./ids.ts";
import type { ResponseKind } from "./responseKind.ts";
import type { RoundKind } from "./roundKind.ts";

/**
 * When words become visible: `open` as they are written, `together` for all at the round's end, `oneByOne` when their author
 * first holds the talking piece.
 */
export const openings = ["open", "together", "oneByOne"] as const;
export type Opening = (typeof openings)[number];

/** Whether a round that has ended goes on to the next by itself, or waits until a facilitator says so [RM10]. */
export const onwards = ["whenSaid", "byItself"] as const;
export type Onward = (typeof onwards)[number];

/** One timed part as it was planned. `minutes` is a whole number; `graceSeconds` follow the bell. */
export interface PlannedRound {
  readonly kind: RoundKind;
  readonly minutes: number;
  readonly prompt: string;
  readonly opening: Opening;
  readonly graceSeconds: number;
  readonly onward: Onward;
  /** What the facilitator has before them in this round, in their own words; nobody else reads it [PL7]. */
  readonly script: string;
  /** How one may answer; none in a round that answers nothing [PL6]. */
  readonly responses: readonly ResponseKind[];
  /** Whether a response may be answered too [RE4]. */
  readonly replies: boolean;
  /** So many people each shared reflection is given to [WI1]; 0 in a round that gives none. */
  readonly witnesses: number;
  /** The silence between two turns of the talking piece, in whole seconds [OB3]; 0 where none goes round. */
  readonly silenceSeconds: number;
}

/** What a round has where its plan says nothing else. */
export const usualRound = {
  opening: "open",
  graceSeconds: 30,
  onward: "whenSaid",
  script: "",
  responses: [],
  replies: false,
  witnesses: 0,
  silenceSeconds: 0,
} as const satisfies Partial<PlannedRound>;

/** The ordered rounds with their minutes. */
export interface Plan {
  readonly rounds: readonly PlannedRound[];
}

/** The bounds of a plan [PL1]. Minutes and seconds are whole numbers, lengths are counted in code points. */
export const planBounds = {
  rounds: { least: 1, most: 20 },
  minutes: { least: 1, most: 120 },
  graceSeconds: { least: 0, most: 120 },
  promptLength: 500,
  scriptLength: 1000,
  witnesses: { least: 0, most: 2 },
  silenceSeconds: { least: 0, most: 120 },
  /** The days after, in whole days. */
  days: { least: 1, most: 14 },
} as const;

/** The minutes of a day, in which the days after are counted. */
export const minutesOfADay = 24 * 60;

/** The allotted time of a planned round. */
export const lengthOf = (round: PlannedRound): Millis => round.minutes * 60_000;

/** A good plan to begin with, filled in when somebody calls a circle: forty minutes in three rounds. */
export const firstPlan: Plan = {
  rounds: [
    {
      kind: "arrive",
      minutes: 5,
      prompt: "How do you come into this circle today? A word or a line is enough.",
      ...usualRound,
      graceSeconds: 15,
    },
    {
      kind: "write",
      minutes: 25,
      prompt:
        "When did someone stay beside you without trying to fix anything? What did that make possible?",
      ...usualRound,
    },
    {
      kind: "close",
      minutes: 10,
      prompt: "What do you take with you from here?",
      ...usualRound,
    },
  ],
};
