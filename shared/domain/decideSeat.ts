import { type Circle, type Links, type Role, type Seat, seatedAt } from "./circle.ts";
import type { Context, LinkCommand } from "./command.ts";
import type { Decision } from "./decision.ts";
import type { Event, RoundIds } from "./event.ts";
import { type CircleId, type Ids, type Instant, type Randomness, idsFrom } from "./ids.ts";
import { leaveGrace } from "./leaveGrace.ts";
import { cleanName } from "./names.ts";
import { openMissingPages } from "./openRound.ts";
import { type Rejection, reject } from "./rejection.ts";
import { type Settings, cleanSettings, settingsProblem } from "./settings.ts";

/** Calls a circle: the first event of its life, or the reason why it cannot be called [PL1]-[PL3]. */
export function callCircle(
  circle: CircleId,
  settings: Settings,
  links: Links,
  context: Randomness & { readonly now: Instant },
): readonly [Event] | Rejection {
  const problem = settingsProblem(settings, context.now);
  if (problem) return reject(problem);
  const rounds = roundIds(settings, idsFrom(circle, context));
  return [{ type: "circleCalled", circle, settings: cleanSettings(settings), links, rounds }];
}

/** The settings may change until the doors open [PL4]; the rounds are then laid out anew. */
export function decideSettings(
  circle: Circle,
  seat: Seat,
  settings: Settings,
  context: Context,
): Decision {
  if (seat.role !== "facilitator") return reject("notYours");
  if (circle.status !== "scheduled") return reject("alreadyStarted");
  const problem = settingsProblem(settings, context.now);
  if (problem) return reject(problem);
  if (settings.seatLimit < seated(circle)) return reject("seatsOutOfBounds");
  const rounds = roundIds(settings, idsFrom(circle.id, context));
  return [{ type: "circleEdited", settings: cleanSettings(settings), rounds }];
}

/** Coming in by a link: a new seat, or the facilitator's part for a seat that has one already. */
export function decideJoin(
  circle: Circle,
  command: LinkCommand,
  role: Role,
  context: Context,
): Decision {
  if (circle.status === "closed" || circle.status === "erased") return reject("circleClosed");
  if (command.type === "promote") return promote(circle, command, role);
  if (role === "peer" && circle.status === "scheduled") return reject("doorsClosed");
  const name = cleanName(command.name);
  if (name === null) return reject("nameUnusable");
  if (seated(circle) >= circle.settings.seatLimit) return reject("circleFull");
  if (role === "peer" && circle.seats.length >= mostEverSeated(circle)) return reject("manyCame");
  const ids = idsFrom(circle.id, context);
  const taken: Event = { type: "seatTaken", seat: ids.seat(), name, role, token: command.token };
  const grace = circle.status === "running" ? leaveGrace(circle, context.now) : [];
  return [taken, ...openMissingPages(circle, [taken], ids), ...grace];
}

function promote(
  circle: Circle,
  command: Extract<LinkCommand, { type: "promote" }>,
  role: Role,
): Decision {
  const seat = seatedAt(circle, command.seat);
  if (!seat || role !== "facilitator") return reject("notYours");
  return seat.role === "facilitator" ? [] : [{ type: "seatPromoted", seat: seat.id }];
}

const seated = (circle: Circle): number =>
  circle.seats.filter((seat) => seat.standing === "seated").length;

/** By the peers' link so many seats are taken at most, the ones counted that were left again [SE10]. */
const mostEverSeated = ({ settings }: Circle): number => 4 * settings.seatLimit;

const roundIds = (settings: Settings, ids: Ids): readonly RoundIds[] =>
  settings.plan.rounds.map(() => ({ id: ids.round(), prompt: ids.page() }));
