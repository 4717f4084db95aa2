export {
  type Circle,
  type Leaving,
  type Links,
  type Page,
  type Role,
  type Round,
  type RoundClock,
  type Seat,
  remaining,
  seatedAt,
  unreachable,
} from "./circle.ts";
export type {
  Actor,
  Command,
  Context,
  LinkCommand,
  Move,
  PageCommand,
  SeatCommand,
} from "./command.ts";
export { characters } from "./characters.ts";
export { nextDeadline } from "./deadline.ts";
export { withoutSeats } from "./erasure.ts";
export { decide } from "./decide.ts";
export type { Decision } from "./decision.ts";
export { undoTime } from "./decideMove.ts";
export { callCircle } from "./decideSeat.ts";
export type { Event, RoundIds } from "./event.ts";
export { evolve, evolveAll } from "./evolve.ts";
export {
  type CircleId,
  type Instant,
  type Millis,
  type PageId,
  type RoundId,
  type SeatId,
  type TokenHash,
  circleId,
  circleOfPage,
  pageId,
  roundId,
  seatId,
  tokenHash,
} from "./ids.ts";
export { type Keepsake, type KeepsakePage, keepsakeHeading, keepsakeMarkdown } from "./keepsake.ts";
export { cleanName, longestName } from "./names.ts";
export {
  type Opening,
  type Plan,
  type PlannedRound,
  type RoundKind,
  firstPlan,
  openings,
  planBounds,
  roundKinds,
} from "./plan.ts";
export { type Rejection, type RejectionCode, isRejection, rejectionCodes } from "./rejection.ts";
export { type Settings, doorsBefore, settingsBounds, startSlack } from "./settings.ts";
export { type PageView, type RoundView, type SeatView, type View, viewFor } from "./view.ts";
export {
  type Audience,
  type Pen,
  audienceOf,
  canRead,
  penFor,
  readablePages,
} from "./visibility.ts";
