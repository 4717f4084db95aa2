import { chanceOf } from "./chance.fixture.ts";
import { type Circle, type Page, type Round, pageIn, seatedAt } from "./circle.ts";
import type {
  Actor,
  AnswerCommand,
  Command,
  MarkCommand,
  PageCommand,
  SeatCommand,
} from "./command.ts";
import { decide } from "./decide.ts";
import { callCircle } from "./decideSeat.ts";
import type { Decision } from "./decision.ts";
import { evolve } from "./evolve.ts";
import { type Instant, type Millis, type SeatId, circleId, tokenHash } from "./ids.ts";
import { type PlannedRound, usualRound } from "./plan.ts";
import { isRejection } from "./rejection.ts";
import type { Settings } from "./settings.ts";
import { type View, viewFor } from "./view.ts";

export const second: Millis = 1_000;
export const minute: Millis = 60_000;
/** The instant at which every story begins. */
export const noon: Instant = Date.UTC(2027, 0, 1, 12);
/** Whoever has one of the two links, and the server's own clock. */
export const byPeerLink: Actor = { kind: "link", role: "peer" };
export const byFacilitatorLink: Actor = { kind: "link", role: "facilitator" };
export const theClock: Actor = { kind: "server" };

type WithTime = "addTime" | "setTime";
type Told = Exclude<SeatCommand["type"], WithTime | Named>;
/** Commands about something that has a name: they are told whole. */
type Named =
  | AnswerCommand["type"]
  | MarkCommand["type"]
  | "movePiece"
  | "orderRing"
  | "nameGuardian"
  | "whisper"
  | "giveWhisper"
  | "edit"
  | "erasePage"
  | "cover"
  | "signPages"
  | "remove"
  | "choose";
/** A command, or its name alone: then it is about the current round, and on the newest picture. */
export type Telling = Told | Command | readonly [WithTime, seconds: number];

/** A circle and what happened in it so far. Every step gives a new story; the old one stays as it was. */
export interface Story {
  readonly circle: Circle;
  readonly now: Instant;
  /** Goes on with what this person does. A refusal is a mistake in the story, and throws. */
  does(who: string | Actor, what: Telling): Story;
  /** What would come of it; the story stays where it is. */
  asks(who: string | Actor, what: Telling): Decision;
  /** So much time goes by, and the server's clock looks at the end of it. */
  wait(time: Millis): Story;
  /** So much time goes by, and nobody looks. */
  unseen(time: Millis): Story;
  seat(name: string): SeatId;
  /** A round by its number, from 1. */
  round(number: number): Round;
  page(name: string, round: number): Page;
  view(name: string): View;
}

/** Settings that a circle may be called with, an hour ahead. */
export function settingsWith(
  rounds: readonly Partial<PlannedRound>[],
  change: Partial<Settings> = {},
): Settings {
  const usual: PlannedRound = {
    kind: "write",
    minutes: 10,
    prompt: "What stays?",
    ...usualRound,
  };
  const plan = { rounds: rounds.map((round) => ({ ...usual, ...round })) };
  const base = { title: "Evening", intention: "", startsAt: noon + 60 * minute };
  return {
    ...base,
    zone: "Europe/Budapest",
    seatLimit: 12,
    keepDays: 14,
    agreements: ["We listen."],
    signed: true,
    help: { country: null, lines: [] },
    plan,
    ...change,
  };
}

/** A circle was called; nobody has a seat yet. Throws where it cannot be called. */
export function called(settings: Settings = settingsWith([{}, {}, {}])): Story {
  const links = { peer: "peers' secret", facilitator: "facilitators' secret" };
  const decision = callCircle(circleId("c"), settings, links, {
    now: noon,
    entropy: "call-",
    chance: chanceOf("calling"),
  });
  if (isRejection(decision)) throw new Error(`not called: ${decision.rejected}`);
  return tell(decision.reduce<Circle | null>(evolve, null), noon, 0);
}

/** Fay, who facilitates, and these peers are in, and all have agreed. */
export function gathered(settings?: Settings, peers = ["Ann", "Ben"]): Story {
  const open = joined(called(settings), "Fay", byFacilitatorLink).does("Fay", "openDoors");
  const all = peers.reduce((story, name) => joined(story, name), open);
  return ["Fay", ...peers].reduce((story, name) => story.does(name, "agree"), all);
}

/** As gathered, and the first round runs. */
export const started = (rounds: readonly Partial<PlannedRound>[] = [{}, {}, {}]): Story =>
  gathered(settingsWith(rounds)).does("Fay", "start");

/** Somebody comes in by a link. */
export const joined = (story: Story, name: string, link: Actor = byPeerLink): Story =>
  story.does(link, joining(name));

export const joining = (name: string): Command => ({
  type: "join",
  name,
  token: tokenHash(`hash of ${name}`),
});

/** Whoever may write in the round under way has written something: a story is not about each word. */
function withWords(circle: Circle): Circle {
  if (circle.status !== "running") return circle;
  const pages = [...circle.pages].map(([id, page]) => {
    const writes = page.round === circle.current && seatedAt(circle, page.author)?.agreedTo;
    return [id, writes ? { ...page, begun: true } : page] as const;
  });
  return { ...circle, pages: new Map(pages) };
}

function tell(told: Circle | null, now: Instant, count: number): Story {
  if (!told) throw new Error("a story needs a circle");
  const circle = withWords(told);
  const seat = (name: string): SeatId => {
    const found = circle.seats.findLast((each) => each.name === name);
    if (!found) throw new Error(`${name} is not in this story`);
    return found.id;
  };
  const asks = (who: string | Actor, what: Telling): Decision => {
    const actor = typeof who === "string" ? ({ kind: "seat", seat: seat(who) } as const) : who;
    return decide(circle, commandFor(circle, what), {
      actor,
      now,
      entropy: `step${count}-`,
      chance: chanceOf(`chance ${count}`),
    });
  };
  const does = (who: string | Actor, what: Telling): Story => {
    const decision = asks(who, what);
    if (isRejection(decision)) throw new Error(`refused: ${decision.rejected}`);
    return tell(decision.reduce<Circle>(evolve, circle), now, count + 1);
  };
  const round = (number: number): Round => mustBe(circle.rounds[number - 1]);
  return {
    circle,
    now,
    asks,
    does,
    seat,
    round,
    unseen: (time) => tell(circle, now + time, count),
    wait: (time) => tell(circle, now + time, count).does(theClock, { type: "timePassed" }),
    page: (name, number) => mustBe(pageIn(circle, round(number).id, seat(name))),
    view: (name) => mustBe(viewFor(circle, seat(name))),
  };
}

function commandFor(circle: Circle, what: Telling): Command {
  const seen = circle.movedAt;
  if (typeof what === "object") {
    return "type" in what ? what : { type: what[0], seen, seconds: what[1] };
  }
  switch (what) {
    case "agree":
      return { type: what, version: circle.agreementsVersion };
    case "leave":
    case "takePiece":
    case "passPiece":
    case "ringPause":
    case "stepOut":
    case "comeBack":
    case "takeAll":
    case "eraseCircle":
      return { type: what };
    case "askTime":
    case "hold":
    case "share":
    case "done":
    case "pass":
    case "takeUp":
      return { type: what, round: currentOrFirst(circle) };
    default:
      return { type: what, seen };
  }
}

/** A command about one's page in the round of this number. */
export const inRound = (story: Story, type: PageCommand["type"], number: number): PageCommand => ({
  type,
  round: story.round(number).id,
});

const currentOrFirst = (circle: Circle): Round["id"] =>
  circle.status === "running" ? circle.current : mustBe(circle.rounds[0]).id;

/** Whether this person still has a seat in the story. */
export const hasSeat = (story: Story, name: string): boolean =>
  seatedAt(story.circle, story.seat(name)) !== null;

function mustBe<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw new Error("not in this story");
  return thing;
}
