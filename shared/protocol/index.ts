export { type Answer, answer, refusal } from "./answer.ts";
export { closeCodes } from "./closeCodes.ts";
export { type CommandMessage, type LiveCommand, commandMessage } from "./command.ts";
export { handshakeAuth } from "./handshake.ts";
export { callBody, cardBody, joinBody, settingsBody } from "./http.ts";
export { type Card, cardAnswer, seatAnswer } from "./doorAnswers.ts";
export {
  type LinksAnswer,
  callAnswer,
  keepsakeAnswer,
  linksAnswer,
  settingsAnswer,
} from "./httpAnswers.ts";
export { limits } from "./limits.ts";
export { type Gone, type Presence, goneMessage, live, presenceMessage } from "./live.ts";
export { ownSentences } from "./ownSentences.ts";
export {
  type FieldProblem,
  type PlanFileProblem,
  type PlanReading,
  type PlanSheet,
  planFileOf,
  planFileVersion,
  readPlanFile,
  readPlanSheet,
  sheetBounds,
  writePlanFile,
} from "./planFile.ts";
export { type EdgeCode, type RefusalCode, sentenceFor } from "./refusals.ts";
export * as shape from "./shape.ts";
export { pageText, syncMessage, syncPath, syncStep } from "./sync.ts";
export { readView, writeView } from "./viewMessage.ts";
export {
  type KeptNote,
  type PageWords,
  type WordsFrame,
  decodeWords,
  encodeWords,
} from "./wordsFrame.ts";
