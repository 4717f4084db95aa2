import type { Circle, Round, RoundClock } from "./circle.ts";
import type { Event, RoundIds } from "./event.ts";
import { noHelp } from "./help.ts";
import type { Instant } from "./ids.ts";
import { lengthOf } from "./plan.ts";
import type { Settings } from "./settings.ts";

/** A circle at the beginning of its life. */
export function called(event: Extract<Event, { type: "circleCalled" }>): Circle {
  return {
    status: "scheduled",
    id: event.circle,
    version: 1,
    movedAt: 1,
    settings: event.settings,
    agreementsVersion: 1,
    links: event.links,
    seats: [],
    rounds: roundsOf(event.settings, event.rounds),
    pages: new Map(),
    witnesses: new Map(),
    marks: new Map(),
    notMet: new Map(),
    whispers: new Map(),
  };
}

/** Named one by one, so that nothing of a running circle stays with a closed one. */
export function closed(circle: Circle, closedAt: Instant): Circle {
  const { id, version, movedAt, settings, agreementsVersion, links } = circle;
  const { seats, rounds, pages, witnesses, marks, notMet, whispers } = circle;
  return {
    status: "closed",
    id,
    version,
    movedAt,
    settings,
    agreementsVersion,
    links,
    seats,
    rounds,
    pages,
    witnesses,
    marks,
    notMet,
    whispers,
    closedAt,
  };
}

/** Only so much stays, until the memory lets it go, that everything asked of it is answered with no. */
export function erased({ id, version, movedAt, settings, agreementsVersion }: Circle): Circle {
  const nothing = {
    ...settings,
    title: "",
    intention: "",
    agreements: [],
    help: noHelp,
    plan: { rounds: [] },
  };
  return {
    status: "erased",
    id,
    version,
    movedAt,
    settings: nothing,
    agreementsVersion,
    links: { peer: "", facilitator: "" },
    seats: [],
    rounds: [],
    pages: new Map(),
    witnesses: new Map(),
    marks: new Map(),
    notMet: new Map(),
    whispers: new Map(),
  };
}

/** The rounds of a plan, as they wait. */
export function roundsOf(settings: Settings, ids: readonly RoundIds[]): readonly Round[] {
  return settings.plan.rounds.map((planned, index) => {
    const given = ids[index];
    if (!given) throw new Error("a planned round without an id");
    const length = lengthOf(planned);
    const clock: RoundClock = { status: "waiting", left: length };
    return {
      ...given,
      planned,
      length,
      clock,
      released: false,
      asks: 0,
      piece: null,
      unsignedBy: [],
      passedBy: [],
    };
  });
}
