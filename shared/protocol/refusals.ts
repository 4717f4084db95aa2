import {
  type RejectionCode,
  agreementBounds,
  helpBounds,
  longestNote,
  planBounds,
  settingsBounds,
} from "../domain/index.ts";
import { ownSentences } from "./ownSentences.ts";

/** Refusals that the edge gives, before a command comes to the rules. */
export type EdgeCode =
  | "badRequest"
  | "tooLarge"
  | "noSuchCircle"
  | "noSeat"
  | "removed"
  | "tooManyTries"
  | "tooManyCircles"
  | "slowDown"
  | "manyAtOnce"
  | "notKept"
  | "trouble";

export type RefusalCode = RejectionCode | EdgeCode;

/** What a person reads when something is refused: what it is, and what they can do next. */
const sentences: Record<RefusalCode, string> = {
  notYours: "That is not yours to do in this circle. Ask a facilitator.",
  stale: "The circle has moved since you looked. Look again, then choose.",
  notNow: "That cannot be done at this moment of the circle.",
  nothingToUndo: "There is nothing to undo any more. You can go back to the earlier round.",
  movingOn: "The circle is already moving on. Undo that first.",
  noEarlierRound: "This is the first round; there is none before it.",
  timeOutOfBounds: `A round has between one second and ${planBounds.minutes.most} minutes on its clock.`,
  otherRound: "The circle is in another round now. Your words are safe.",
  nameUnusable: "Please give a first name of 1 to 40 characters that others can read.",
  circleFull: "Every seat in this circle is taken. Ask the person who invited you.",
  manyCame:
    "Very many have come to this circle and gone again. Please ask the person who invited you.",
  circleClosed: "This circle is closed.",
  doorsClosed: "The doors are not open yet. They open fifteen minutes before the circle begins.",
  titleUnusable: `Please give the circle a title of 1 to ${settingsBounds.title.most} characters.`,
  intentionTooLong: `The intention can have up to ${settingsBounds.intention.most} characters.`,
  planOutOfBounds: `A plan has 1 to ${planBounds.rounds.most} rounds, each of ${planBounds.minutes.least} to ${planBounds.minutes.most} minutes.`,
  pieceNeedsNames:
    "A round that opens one by one shows who speaks. With unsigned pages please choose another opening for it.",
  seatsOutOfBounds: `A circle has ${settingsBounds.seats.least} to ${settingsBounds.seats.most} seats, and one for everyone who is already in it.`,
  startInThePast: "That hour has passed. Please choose one that is still to come.",
  startTooFar: "That is further than two years from now. Please choose an earlier day.",
  keepOutOfBounds: `The words of a circle can be kept for ${settingsBounds.keepDays.least} to ${settingsBounds.keepDays.most} days.`,
  agreementsUnusable: `Please give ${agreementBounds.lines.least} to ${agreementBounds.lines.most} agreements, each of 1 to ${agreementBounds.length.most} characters that others can read.`,
  helpUnusable: `The help card can have up to ${helpBounds.lines} lines of your own, each of 1 to ${helpBounds.length} characters that others can read.`,
  staleAgreements:
    "The agreements have changed since you read them. Please read them again, then accept.",
  alreadyStarted: "The doors are open already; this can no longer be changed.",
  agreeFirst: "Please read the agreements first, and accept them.",
  unsignedHere: "Pages are unsigned in this circle, everybody's.",
  cannotAnswer: "This cannot be answered now in this way. Look again, then choose.",
  rangLately:
    "You can ask for a pause once in ten minutes. To take one for yourself, you can step out.",
  bellRests:
    "The circle has just had a pause. Please wait two minutes. To take one for yourself, you can step out.",
  noteUnusable: `A content note can have 1 to ${longestNote} characters that others can read.`,
  cannotMark: "This passage cannot be marked now, or you have marked as many as there can be.",
  badRequest: "Something in this could not be read. Please check it and try again.",
  tooLarge: "This is more than fits. Please make it shorter.",
  noSuchCircle: "This link does not open a circle. Please check that you have all of it.",
  removed: "Somebody who holds the circle has ended your seat in it.",
  tooManyTries: "Too many tries. Please wait a minute, then try again.",
  tooManyCircles:
    "Many circles have been called from where you are. Please wait an hour, then call this one.",
  manyAtOnce:
    "That was asked of this circle very often just now. Please wait a minute, then try again.",
  slowDown: "That was very quick. Please wait a moment, then try again.",
  ...ownSentences,
};

/** The sentence for a code. */
export const sentenceFor = (code: RefusalCode): string => sentences[code];
