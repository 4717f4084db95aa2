export { type Answer, answer, refusal } from "./answer.ts";
export { closeCodes } from "./closeCodes.ts";
export { type CommandMessage, type LiveCommand, commandMessage } from "./command.ts";
export {
  type Card,
  type LinksAnswer,
  callAnswer,
  callBody,
  cardAnswer,
  cardBody,
  joinBody,
  keepsakeAnswer,
  linksAnswer,
  seatAnswer,
  settingsAnswer,
  settingsBody,
} from "./http.ts";
export { limits } from "./limits.ts";
export { type Presence, handshakeAuth, live, presenceMessage, viewMessage } from "./live.ts";
export { type EdgeCode, type RefusalCode, sentenceFor } from "./refusals.ts";
export { pageText, syncMessage, syncPath, syncStep } from "./sync.ts";
export { type PageWords, decodeWords, encodeWords } from "./wordsFrame.ts";
