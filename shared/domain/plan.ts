import { characters } from "./characters.ts";
import type { Millis } from "./ids.ts";

/** What a round is for. */
export const roundKinds = ["arrive", "write", "close"] as const;
export type RoundKind = (typeof roundKinds)[number];

/** When words become visible: `open` as they are written, `together` for all at the round's end. */
export const openings = ["open", "together"] as const;
export type Opening = (typeof openings)[number];

/** One timed part as it was planned. `minutes` is a whole number; `graceSeconds` follow the bell. */
export interface PlannedRound {
  readonly kind: RoundKind;
  readonly minutes: number;
  readonly prompt: string;
  readonly opening: Opening;
  readonly graceSeconds: number;
}

/** The ordered rounds with their minutes. */
export interface Plan {
  readonly rounds: readonly PlannedRound[];
}

/** The bounds of a plan [PL1]. Minutes and seconds are whole numbers, lengths {@link characters}. */
export const planBounds = {
  rounds: { least: 1, most: 20 },
  minutes: { least: 1, most: 120 },
  graceSeconds: { least: 0, most: 120 },
  promptLength: 500,
} as const;

/** The allotted time of a planned round. */
export const lengthOf = (round: PlannedRound): Millis => round.minutes * 60_000;

/** Says whether a plan keeps to {@link planBounds} [PL1]. */
export function planFits(plan: Plan): boolean {
  return within(plan.rounds.length, planBounds.rounds) && plan.rounds.every(roundFits);
}

const roundFits = (round: PlannedRound): boolean =>
  within(round.minutes, planBounds.minutes) &&
  within(round.graceSeconds, planBounds.graceSeconds) &&
  characters(round.prompt) <= planBounds.promptLength;

const within = (n: number, { least, most }: { least: number; most: number }): boolean =>
  Number.isInteger(n) && n >= least && n <= most;

/** A good plan to begin with, filled in when somebody calls a circle: forty minutes in three rounds. */
export const firstPlan: Plan = {
  rounds: [
    {
      kind: "arrive",
      minutes: 5,
      prompt: "How do you come into this circle today? A word or a line is enough.",
      opening: "open",
      graceSeconds: 15,
    },
    {
      kind: "write",
      minutes: 25,
      prompt:
        "When did someone stay beside you without trying to fix anything? What did that make possible?",
      opening: "open",
      graceSeconds: 30,
    },
    {
      kind: "close",
      minutes: 10,
      prompt: "What do you take with you from here?",
      opening: "open",
      graceSeconds: 30,
    },
  ],
};
