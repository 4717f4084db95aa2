import { roundKinds } from "../domain/index.ts";
import * as shape from "./shape.ts";

const { list, object, oneOf, number, text, whole } = shape;

// Apart from the other answers: the page that joins reads these and no more.

/** Answer to POST /api/circles/:id/card. */
export const cardAnswer = object({
  title: text,
  intention: text,
  startsAt: whole,
  zone: text,
  status: oneOf(["scheduled", "gathering", "running", "closed"]),
  doorsOpenAt: whole,
  keepDays: whole,
  rounds: list(object({ kind: oneOf(roundKinds), minutes: number })),
  seatsFree: shape.truth,
  facilitates: shape.truth,
});
/** What a link shows before one comes in. */
export type Card = shape.Of<typeof cardAnswer>;

/** Answer to POST /api/circles/:id/seats and GET /api/circles/:id/seat. */
export const seatAnswer = object({
  seat: text,
  name: text,
  role: oneOf(["facilitator", "peer"]),
});
