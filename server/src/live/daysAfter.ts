import type { Circle } from "@beside/shared/domain";

/** Whether the round under way is that of the days after: people come in their own time then, and nobody is told when [PR3]. */
export const areDaysAfter = (circle: Circle): boolean =>
  circle.status === "running" &&
  circle.rounds.find(({ id }) => id === circle.current)?.planned.kind === "after";
