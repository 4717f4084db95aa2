import { hasAgreed } from "./agreeing.ts";
import {
  type Answering,
  type Circle,
  type Page,
  type Response,
  type Running,
  type Seat,
  currentRound,
  isResponse,
  pagesBy,
  unreachable,
} from "./circle.ts";
import type { AnswerCommand, Context } from "./command.ts";
import type { Decision } from "./decision.ts";
import { type Ids, type PageId, idsFrom } from "./ids.ts";
import { leaveGrace } from "./leaveGrace.ts";
import { reject } from "./rejection.ts";
import { mostTries } from "./responseKind.ts";
import { traitsOf } from "./roundKind.ts";
import { signsAnswer } from "./signing.ts";
import { canRead } from "./visibility.ts";

/** How people answer a reflection [RE1]-[RE4], and how its author says whether it met them [HE1], [HE2]. */
export function decideAnswer(
  circle: Circle,
  seat: Seat,
  command: AnswerCommand,
  context: Context,
): Decision {
  if (circle.status === "closed") return reject("circleClosed");
  if (circle.status !== "running") return reject("notNow");
  if (!hasAgreed(circle, seat)) return reject("agreeFirst");
  const ids = idsFrom(circle.id, context);
  switch (command.type) {
    case "respond": {
      const opened = respond(circle, seat, command, ids);
      // Whoever takes up a response has the pen: a circle that moves on leaves them the grace [RM5].
      return "rejected" in opened ? opened : [...opened, ...leaveGrace(circle, context.now)];
    }
    case "shape":
      return shape(circle, seat, command);
    case "give":
      return give(circle, seat, command.page);
    case "takeBack": {
      const mine = responseOf(circle, seat, command.page);
      if (!mine) return reject("notYours");
      if (mine.curtain === "held") return [];
      return [{ type: "pageHeld", page: mine.id }, ...leaveGrace(circle, context.now)];
    }
    case "hear": {
      const said = hear(circle, seat, command, ids);
      const begun = "rejected" in said || said.every(({ type }) => type !== "responseOpened");
      return begun ? said : [...said, ...leaveGrace(circle, context.now)];
    }
    default:
      return unreachable(command);
  }
}

/** A response by its id, if it is this person's. */
function responseOf(circle: Circle, seat: Seat, id: PageId): Response | null {
  const page = circle.pages.get(id);
  return isResponse(page) && page.author === seat.id ? page : null;
}

type Asked<T extends AnswerCommand["type"]> = Extract<AnswerCommand, { type: T }>;

function respond(circle: Running, seat: Seat, { to, kind }: Asked<"respond">, ids: Ids): Decision {
  const page = circle.pages.get(to);
  if (!page || page.author === seat.id || !canRead(circle, seat.id, to)) return reject("notYours");
  const { id: round, clock, planned, passedBy } = currentRound(circle);
  const isOpen = traitsOf(planned.kind).answers && clock.status !== "ended";
  if (!isOpen || !planned.responses.includes(kind)) return reject("cannotAnswer");
  if (!canBeAnswered(circle, page, planned.replies)) return reject("cannotAnswer");
  if (!mayTry(circle, seat, to)) return reject("cannotAnswer");
  const signed = signsAnswer(circle, seat, to);
  const opened = { type: "responseOpened", page: ids.page(), round, seat: seat.id } as const;
  const takenUp = passedBy.includes(seat.id)
    ? [{ type: "roundTakenUp", round, seat: seat.id } as const]
    : [];
  return [...takenUp, { ...opened, to, kind, signed }];
}

/** What was written in a write round or in the days after; a response too where the plan allows it [RE4]. */
function canBeAnswered(circle: Circle, { answer, round }: Page, replies: boolean): boolean {
  if (answer) return replies && answer.kind !== "line" && depthOf(circle, answer) < deepest;
  const kind = circle.rounds.find(({ id }) => id === round)?.planned.kind;
  return kind === "write" || kind === "after";
}

/** So deep go replies to replies [RE4]. */
const deepest = 10;

function depthOf({ pages }: Circle, answer: Answering): number {
  let depth = 1;
  for (let above = pages.get(answer.to)?.answer; above; above = pages.get(above.to)?.answer)
    depth += 1;
  return depth;
}

/** One response to a page from each person; another after each "not quite", up to {@link mostTries} [RE2]. */
function mayTry(circle: Circle, seat: Seat, to: PageId): boolean {
  const tries = pagesBy(circle, seat.id).filter(
    ({ answer }) => answer?.to === to && answer.kind !== "line",
  );
  const last = tries.at(-1)?.answer;
  const notMet = circle.notMet.get(to)?.get(seat.id) ?? 0;
  return notMet < mostTries && (!last || last.heard === "notQuite");
}

function shape(circle: Running, seat: Seat, { page: id, ...form }: Asked<"shape">): Decision {
  const mine = responseOf(circle, seat, id);
  if (!mine) return reject("notYours");
  const { kind, gesture, quote } = form;
  const { planned } = currentRound(circle);
  const isKnown = mine.answer.kind !== "line" && planned.responses.includes(kind);
  const fits = (gesture === null || kind === "withYou") && (quote === null || kind === "stays");
  if (mine.curtain !== "held" || !isKnown || !fits) return reject("cannotAnswer");
  return [{ type: "responseShaped", page: id, kind, gesture, quote }];
}

function give(circle: Running, seat: Seat, id: PageId): Decision {
  const mine = responseOf(circle, seat, id);
  if (!mine) return reject("notYours");
  if (mine.curtain === "shared") return [];
  const { kind, gesture } = mine.answer;
  if (kind === "withYou" && gesture === null) return reject("cannotAnswer");
  return [{ type: "pageShared", page: id }];
}

/** Said of a response by the author of the page that it answers, and by nobody else [HE1]. */
function hear(circle: Running, seat: Seat, { page: id, heard }: Asked<"hear">, ids: Ids): Decision {
  const response = circle.pages.get(id);
  if (!isResponse(response) || response.answer.kind === "line") return reject("notYours");
  const isMine = circle.pages.get(response.answer.to)?.author === seat.id;
  if (!isMine || !canRead(circle, seat.id, id)) return reject("notYours");
  const line = heard === "notQuite" ? openLine(circle, seat, response, ids) : [];
  if (response.answer.heard === heard) return line;
  return [{ type: "responseHeard", page: id, heard }, ...line];
}

/** A page for the line that goes with "not quite", while words are still taken in [HE2]. */
function openLine(circle: Running, seat: Seat, { id: to, answer }: Response, ids: Ids) {
  const { id: round, clock, planned } = currentRound(circle);
  const hasOne = pagesBy(circle, seat.id).some(
    (page) => page.answer?.to === to && page.answer.kind === "line",
  );
  if (hasOne || !traitsOf(planned.kind).answers || clock.status === "ended") return [];
  const signed = signsAnswer(circle, seat, to, answer.to);
  const opened = { type: "responseOpened", page: ids.page(), round, seat: seat.id, to } as const;
  return [{ ...opened, kind: "line", signed } as const];
}
