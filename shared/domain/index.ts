export type { Chance } from "./chance.ts";
export {
  type Answering,
  type Choice,
  type Circle,
  type Heard,
  type Leaving,
  type Links,
  type Mark,
  type Page,
  type Passage,
  type Role,
  type Round,
  type RoundClock,
  type Seat,
  authorOf,
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
export { agreementBounds, cleanAgreement, usualAgreements } from "./agreements.ts";
export { characters } from "./characters.ts";
export { keptUntil, nextDeadline } from "./deadline.ts";
export { type Gone, withoutGone } from "./erasure.ts";
export { decide } from "./decide.ts";
export type { Decision } from "./decision.ts";
export { type Help, cleanHelpLine, helpBounds } from "./help.ts";
export { undoTime } from "./leaving.ts";
export { callCircle } from "./decideSeat.ts";
export type { Event, RoundIds } from "./event.ts";
export { evolve, evolveAll } from "./evolve.ts";
export {
  type CircleId,
  type Instant,
  type MarkId,
  type Millis,
  type PageId,
  type RoundId,
  type SeatId,
  type TokenHash,
  circleId,
  circleOfPage,
  markId,
  pageId,
  roundId,
  seatId,
  tokenHash,
} from "./ids.ts";
export {
  type Keepsake,
  type KeepsakeAnswer,
  type KeepsakePage,
  type KeepsakeWords,
  keepsakeHeading,
  saysSomething,
} from "./keepsake.ts";
export { keepsakeJson } from "./keepsakeJson.ts";
export {
  gestureSaid,
  keepsakeMarkdown,
  keepsakeTitles,
  nameOr,
  saidBy,
  saidToSomebody,
} from "./keepsakeMarkdown.ts";
export {
  type AnswerPart,
  type KeepsakeParts,
  type PagePart,
  type WordsPart,
  keepsakeParts,
} from "./keepsakeParts.ts";
export { longestNote } from "./decideCover.ts";
export { cleanLine, cleanName, cleanText, longestName } from "./names.ts";
export {
  type Opening,
  type Plan,
  type Onward,
  type PlannedRound,
  firstPlan,
  minutesOfADay,
  onwards,
  openings,
  planBounds,
  usualRound,
} from "./plan.ts";
export type { Piece, PieceState } from "./piece.ts";
export { type PlanProblem, type RoundFault, planFits, planProblems } from "./planProblems.ts";
export {
  type Gesture,
  type ResponseKind,
  gestures,
  mostTries,
  responseKinds,
} from "./responseKind.ts";
export { type RoundKind, type RoundTraits, roundKinds, traitsOf } from "./roundKind.ts";
export { type Rejection, type RejectionCode, isRejection, rejectionCodes } from "./rejection.ts";
export { type Settings, doorsBefore, settingsBounds, startSlack } from "./settings.ts";
export type { SeatView } from "./commonView.ts";
export {
  type Halves,
  type PageView,
  type RoundView,
  type View,
  asOne,
  halvesFor,
  viewFor,
} from "./view.ts";
export type { WhisperView } from "./whisperView.ts";
export {
  type Audience,
  type Pen,
  audienceOf,
  canRead,
  pairOf,
  penFor,
  readablePages,
} from "./visibility.ts";
export { fewUnsigned } from "./signing.ts";
export { nextAround } from "./piece.ts";
