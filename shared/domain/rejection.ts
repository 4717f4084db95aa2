/** Why a command is refused. Every code has its sentence in the protocol. */
export const rejectionCodes = [
  "notYours",
  "stale",
  "notNow",
  "nothingToUndo",
  "movingOn",
  "noEarlierRound",
  "timeOutOfBounds",
  "otherRound",
  "nameUnusable",
  "circleFull",
  "manyCame",
  "circleClosed",
  "doorsClosed",
  "titleUnusable",
  "intentionTooLong",
  "planOutOfBounds",
  "pieceNeedsNames",
  "seatsOutOfBounds",
  "keepOutOfBounds",
  "agreementsUnusable",
  "helpUnusable",
  "staleAgreements",
  "startInThePast",
  "startTooFar",
  "alreadyStarted",
  "agreeFirst",
  "unsignedHere",
  "cannotAnswer",
  "cannotMark",
  "noteUnusable",
  "rangLately",
  "bellRests",
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

/** A refusal is a value, never a throw. */
export interface Rejection {
  readonly rejected: RejectionCode;
}

/** Refuses with this code. */
export const reject = (code: RejectionCode): Rejection => ({ rejected: code });

/** Tells a refusal from a list of events. */
export const isRejection = (decision: object): decision is Rejection => "rejected" in decision;
