import { createMachineRandom } from "@beside/server/adapters/machineRandom.ts";
import {
  type Actor,
  type Circle,
  type Command,
  type Decision,
  type Instant,
  type PageId,
  type RoundId,
  type SeatId,
  type Settings,
  callCircle,
  circleId,
  decide,
  evolve,
  isRejection,
  pageId,
  tokenHash,
} from "@beside/shared/domain";
import { settingsAt } from "../harness/settings.fixture.ts";

const random = createMachineRandom();

/** A circle of the pure core that a test leads from one situation to the next. */
export interface CoreStory {
  readonly circle: Circle;
  /** Does it, at this story's instant; throws where it is refused. */
  does(actor: Actor, command: Command): void;
  /** What would come of it. */
  asks(actor: Actor, command: Command): Decision;
  wait(milliseconds: number): void;
  seatOf(name: string): SeatId;
  round(number: number): RoundId;
  prompt(number: number): PageId;
  /** This person's page in this round; one that does not exist where they have none. */
  page(name: string, number: number): PageId;
}

/** A page's id in this circle that nobody was ever given. */
export const noSuchPage = (circle: Circle): PageId => pageId(`${circle.id}.nowhere`);

/** A circle is called, and its doors open within the first minute; its settings can be changed. */
export function coreStory(change: Partial<Settings> = {}): CoreStory {
  let now: Instant = Date.UTC(2026, 10, 26, 17, 50);
  let count = 0;
  const first = callCircle(circleId("here"), settingsAt(now, change), links, {
    now,
    entropy: "called",
    chance: random.chance(),
  });
  if (isRejection(first)) throw new Error("not called");
  let circle = first.reduce<Circle | null>(evolve, null);

  const here = (): Circle => {
    if (!circle) throw new Error("no circle");
    return circle;
  };
  const asks = (actor: Actor, command: Command): Decision =>
    decide(here(), command, { actor, now, entropy: `step${count++}-`, chance: random.chance() });
  const does = (actor: Actor, command: Command): void => {
    const decision = asks(actor, command);
    if (isRejection(decision)) throw new Error(`${command.type} was refused: ${decision.rejected}`);
    circle = decision.reduce<Circle>(evolve, here());
  };
  const seatOf = (name: string): SeatId => {
    const seat = here().seats.find((each) => each.name === name);
    if (!seat) throw new Error(`${name} has no seat`);
    return seat.id;
  };
  const roundAt = (number: number) => {
    const round = here().rounds[number - 1];
    if (!round) throw new Error(`no round ${number}`);
    return round;
  };

  return {
    get circle() {
      return here();
    },
    does,
    asks,
    wait(milliseconds) {
      now += milliseconds;
      does({ kind: "server" }, { type: "timePassed" });
    },
    seatOf,
    round: (number) => roundAt(number).id,
    prompt: (number) => roundAt(number).prompt,
    page(name, number) {
      const [round, seat] = [roundAt(number).id, seatOf(name)];
      const found = [...here().pages.values()].find(
        (page) => page.author === seat && page.round === round,
      );
      return found?.id ?? noSuchPage(here());
    },
  };
}

/** Comes in by a link. */
export function sits(story: CoreStory, name: string, role: "facilitator" | "peer"): void {
  const token = tokenHash(`token of ${name}`);
  story.does({ kind: "link", role }, { type: "join", name, token });
}

const links = { peer: "peers", facilitator: "facilitators" };
