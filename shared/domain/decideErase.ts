import { type Circle, type Page, type Seat } from "./circle.ts";
import type { Context } from "./command.ts";
import type { Decision } from "./decision.ts";
import type { Event } from "./event.ts";
import { evolveAll } from "./evolve.ts";
import { type PageId, idsFrom } from "./ids.ts";
import { leaveGrace } from "./leaveGrace.ts";
import { openMissingPages } from "./openRound.ts";
import { reject } from "./rejection.ts";

/**
 * An author takes the words of a page back for good, whenever they wish [ER1]. In the round that is
 * under way they have an empty one in its place, held and signed as the old one was: a name that goes with one page, and another without a name that comes at the
 * same moment, would tell whose it is [UN2].
 */
export function decideErasePage(
  circle: Circle,
  seat: Seat,
  id: PageId,
  context: Context,
): Decision {
  if (circle.whispers.get(id)?.author === seat.id) return [{ type: "pageErased", page: id }];
  const page = circle.pages.get(id);
  if (page?.author !== seat.id) return reject("notYours");
  const erased: Event = { type: "pageErased", page: id };
  const opened = openMissingPages(circle, [erased], idsFrom(circle.id, context)).map((event) =>
    event.type === "pageOpened" ? { ...event, signed: page.signed } : event,
  );
  const isHeld = opened.some(({ type }) => type === "pageHeld");
  const held = page.curtain === "held" && !isHeld ? opened.flatMap(heldAtOnce) : [];
  return [erased, ...opened, ...held, ...graceFor(circle, page, [erased, ...opened], context.now)];
}

const heldAtOnce = (event: Event): readonly Event[] =>
  event.type === "pageOpened" ? [{ type: "pageHeld", page: event.page }] : [];

/** Whoever was done or had passed has the pen again, and is left the time to use it [RM5]. */
function graceFor(circle: Circle, page: Page, events: readonly Event[], now: number) {
  if (page.standing === "writing" || events.length === 1) return [];
  const after = evolveAll(circle, events);
  return after?.status === "running" ? leaveGrace(after, now) : [];
}

/** A facilitator erases the whole circle, but not from under those who write in it [ER3]. */
export function decideEraseCircle(circle: Circle, seat: Seat): Decision {
  if (seat.role !== "facilitator") return reject("notYours");
  return circle.status === "running" ? reject("notNow") : [{ type: "circleErased" }];
}
