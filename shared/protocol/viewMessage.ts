import {
  type View,
  circleId,
  openings,
  pageId,
  roundId,
  roundKinds,
  seatId,
} from "../domain/index.ts";
import { type Shape, either, list, named, nullable, number, object } from "./shape.ts";
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
  object({ status: oneOf(["grace"]), bell: instant, until: instant, left: number }),
  object({ status: oneOf(["ended"]), bell: instant, left: number }),
);

const pageBase = { round, author: seat, standing: oneOf(["writing", "done", "passed"]) };

/** A view as the client reads it. Its type is the domain's own. */
export const viewMessage = object({
  id: named(circleId),
  version: whole,
  status: oneOf(["scheduled", "gathering", "running", "closed"]),
  title: text,
  intention: text,
  startsAt: instant,
  zone: text,
  seatLimit: whole,
  keepDays: whole,
  keptUntil: nullable(instant),
  agreements: list(text),
  me: object({ seat, name: text, role, agreed: truth }),
  seats: list(object({ id: seat, name: text, role, left: truth })),
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
      prompt: nullable(page),
      promptPen: pen,
      asks: nullable(whole),
      myReaders: whole,
    }),
  ),
  current: nullable(round),
  leaving: nullable(object({ to: nullable(round), undoUntil: instant, moveAt: instant })),
  pages: list(
    either(
      object({
        words: oneOf(["mine"]),
        ...pageBase,
        id: page,
        curtain: oneOf(["held", "shared"]),
        pen,
      }),
      object({ words: oneOf(["readable"]), ...pageBase, id: page }),
      object({ words: oneOf(["held", "notYetOpen", "passed"]), ...pageBase }),
    ),
  ),
}) satisfies Shape<View>;
