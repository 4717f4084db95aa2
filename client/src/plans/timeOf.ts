import { type PlannedRound, minutesOfADay } from "@beside/shared/domain";

/** How long rounds take: the minutes that people are together, and the days in which they may come back. */
export function timeOf(rounds: readonly Pick<PlannedRound, "kind" | "minutes">[]): {
  readonly minutes: number;
  readonly days: number;
} {
  const sum = (isAfter: boolean) =>
    rounds
      .filter(({ kind }) => (kind === "after") === isAfter)
      .reduce((all, { minutes }) => all + minutes, 0);
  return { minutes: sum(false), days: sum(true) / minutesOfADay };
}
