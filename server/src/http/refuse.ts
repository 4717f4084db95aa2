import { type RefusalCode, sentenceFor } from "@beside/shared/protocol";
import type { Response } from "express";

const statusOf: Partial<Record<RefusalCode, number>> = {
  badRequest: 400,
  noSeat: 401,
  removed: 401,
  notYours: 403,
  noSuchCircle: 404,
  tooLarge: 413,
  tooManyTries: 429,
  tooManyCircles: 429,
  slowDown: 429,
  manyAtOnce: 429,
  trouble: 500,
  notKept: 503,
};

/** Answers with a code and its sentence. What the rules refuse is a conflict with the circle as it is. */
export function refuse(response: Response, code: RefusalCode): void {
  response.status(statusOf[code] ?? 409).json({ code, sentence: sentenceFor(code) });
}

/** The same, for so many seconds. */
export function refuseFor(response: Response, code: RefusalCode, seconds: number): void {
  response.setHeader("Retry-After", String(seconds));
  refuse(response, code);
}
