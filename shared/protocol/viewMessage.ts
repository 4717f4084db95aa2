import {
  type Halves,
  type View,
  asOne,
  circleId,
  gestures,
  markId,
  onwards,
  openings,
  pageId,
  responseKinds,
  roundId,
  roundKinds,
  seatId,
} from "../domain/index.ts";
import {
  type Reading,
  type Shape,
  either,
  list,
  named,
  nullable,
  number,
  object,
} from "./shape.ts";
import { oneOf, text, truth, whole } from "./shape.ts";

const round = named(roundId);
const seat = named(seatId);
const page = named(pageId);
const instant = number;
const pen = oneOf(["open", "catchUp", "no"]);
const role = oneOf(["facilitator", "peer"]);

const clock = either(
  object({ status: oneOf(["waiting"]), left: number }),
  object({ status: oneOf(["open"]), endsAt: instant }),
  object({ status: oneOf(["paused"]), left: number }),
  object({
    status: oneOf(["breath"]),
    until: instant,
    left: number,
    grace: nullable(object({ bell: instant, left: number })),
  }),
  object({ status: oneOf(["grace"]), bell: instant, until: instant, left: number }),
  object({ status: oneOf(["ended"]), bell: instant, left: number }),
);

const passage = { start: text, end: text };
const answer = object({
  to: nullable(page),
  kind: oneOf([...responseKinds, "line"]),
  gesture: nullable(oneOf(gestures)),
  quote: nullable(object(passage)),
});
const pageBase = {
  round,
  author: seat,
  standing: oneOf(["writing", "done", "passed"]),
  answer: nullable(answer),
};
const piece = object({
  order: list(seat),
  opened: list(seat),
  had: list(seat),
  letBy: list(seat),
  state: either(
    object({ at: oneOf(["offered"]), to: seat }),
    object({ at: oneOf(["held"]), by: seat }),
    object({ at: oneOf(["resting"]), after: seat, until: instant }),
    object({ at: oneOf(["home"]) }),
  ),
});
const othersPage = either(
  object({
    words: oneOf(["readable"]),
    ...pageBase,
    author: nullable(seat),
    id: page,
    note: nullable(text),
  }),
  object({ words: oneOf(["held", "notYetOpen", "passed", "unsigned"]), ...pageBase }),
);

/** What all know of a circle, as the client reads it. Its type is the domain's own. */
const common = object({
  id: named(circleId),
  movedAt: whole,
  status: oneOf(["scheduled", "gathering", "running", "closed"]),
  title: text,
  intention: text,
  startsAt: instant,
  zone: text,
  seatLimit: whole,
  keepDays: whole,
  keptUntil: nullable(instant),
  agreements: list(text),
  agreementsVersion: whole,
  signed: truth,
  help: object({ country: nullable(text), lines: list(text) }),
  seats: list(
    object({ id: seat, name: text, role, left: truth, guardian: truth, steppedOut: truth }),
  ),
  rounds: list(
    object({
      id: round,
      kind: oneOf(roundKinds),
      minutes: number,
      opening: oneOf(openings),
      graceSeconds: number,
      length: number,
      clock,
      released: truth,
      onward: oneOf(onwards),
      responses: list(oneOf(responseKinds)),
      replies: truth,
      witnesses: whole,
      silenceSeconds: whole,
      piece: nullable(piece),
    }),
  ),
  current: nullable(round),
  choosing: truth,
  leaving: nullable(object({ to: nullable(round), undoUntil: instant, moveAt: instant })),
  pages: list(othersPage),
}) satisfies Shape<Halves["common"]>;

/** What is one person's alone. */
const own = object({
  me: object({ seat, name: text, role, agreed: truth, agreedTo: nullable(whole), signs: truth }),
  rounds: list(
    object({
      prompt: nullable(page),
      promptPen: pen,
      script: nullable(text),
      asks: nullable(whole),
      passes: truth,
      passed: nullable(whole),
      myReaders: whole,
    }),
  ),
  pages: list(
    object({
      words: oneOf(["mine"]),
      ...pageBase,
      id: page,
      signed: truth,
      note: nullable(text),
      curtain: oneOf(["held", "shared"]),
      choice: nullable(oneOf(["circle", "me"])),
      pen,
    }),
  ),
  toMe: list(othersPage),
  given: list(page),
  heard: list(object({ response: page, heard: oneOf(["met", "notQuite"]) })),
  marks: list(object({ ...passage, id: named(markId), page, reader: seat, signed: truth })),
  stayed: list(object({ ...passage, page, by: nullable(seat) })),
  met: nullable(object({ met: whole, of: whole })),
  inNeed: nullable(whole),
  whispers: list(
    object({
      page,
      author: seat,
      answers: nullable(page),
      to: nullable(seat),
      given: truth,
      pen,
    }),
  ),
  whisperTo: nullable(seat),
  out: nullable(list(object({ seat, since: instant }))),
  unsigned: nullable(object({ finished: whole, of: whole })),
}) satisfies Shape<Halves["own"]>;

/**
 * A picture of a circle as it is sent: what all know as JSON text, which the server writes once for everybody, and beside it
 * what is one person's alone. Read as one view.
 */
export function readView(all: unknown, mine: unknown): Reading<View> {
  const halves = { common: common.take(fromJson(all)), own: own.take(mine) };
  if (!halves.common || !halves.own) return { success: false };
  if (halves.common.rounds.length !== halves.own.rounds.length) return { success: false };
  return { success: true, data: asOne({ common: halves.common, own: halves.own }) };
}

function fromJson(raw: unknown): unknown {
  if (typeof raw !== "string") return undefined;
  try {
    return JSON.parse(raw);
  } catch {
    // Not JSON is as wrong as JSON of another shape, and read the same.
    return undefined;
  }
}

const written = new WeakMap<Halves["common"], string>();

/** The two arguments of a view's message. What all know is written once for one state of the circle. */
export function writeView({ common: all, own: mine }: Halves): readonly [string, Halves["own"]] {
  const text = written.get(all) ?? JSON.stringify(all);
  written.set(all, text);
  return [text, mine];
}
