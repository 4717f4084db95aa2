import { type Circle, type Seat, roundAfter } from "./circle.ts";
import type { SeatCommand } from "./command.ts";
import type { Decision } from "./decision.ts";
import { reject } from "./rejection.ts";

/**
 * An author says what becomes of a page of theirs: from the last round on that everyone shares, and as long as the closed circle
 * is kept [CL1].
 */
export function decideChoice(
  circle: Circle,
  seat: Seat,
  { page: id, choice }: Extract<SeatCommand, { type: "choose" }>,
): Decision {
  const page = circle.pages.get(id);
  if (page?.author !== seat.id || page.answer?.kind === "line") return reject("notYours");
  if (!isTimeToChoose(circle)) return reject("notNow");
  return page.choice === choice ? [] : [{ type: "pageChosen", page: id, choice }];
}

/** Whether authors are asked what becomes of their pages. */
export function isTimeToChoose(circle: Circle): boolean {
  if (circle.status !== "running") return circle.status === "closed";
  const next = roundAfter(circle, circle.current);
  return next === null || next.planned.kind === "after";
}
