import type { RoundKind } from "@beside/shared/domain";
import { Counted } from "./numbers.ts";

/** A kind of round in which everyone has a page. */
export type PageKind = Exclude<RoundKind, "silence" | "witness" | "respond">;

const labels: Record<PageKind, string> = {
  arrive: "Your arriving word",
  write: "Your reflection",
  close: "Your closing word",
  after: "What came later",
};
const guides: Record<PageKind, string> = {
  arrive: "Come as you are.",
  write: "Write for yourself first.",
  close: "A word or a line each.",
  after: "It may have taken a few days.",
};

/** Only rounds with pages are asked for; any other is spoken of as a page is. */
const asPageKind = (kind: RoundKind): PageKind =>
  kind === "silence" || kind === "witness" || kind === "respond" ? "write" : kind;

export const writingWords = {
  label: (kind: RoundKind) => labels[asPageKind(kind)],
  guide: (kind: RoundKind) => guides[asPageKind(kind)],
  words: (n: number) => (n === 1 ? "1 word" : `${n} words`),
  long: "a long page; every word is kept",
  nearlyFull: "the page is nearly full",
  onlyYou: "Only you.",
  onlyYouFull: "Your last words: only you.",
  onlyYouOffline: "Only you see what you add now.",
  onlyYouYet: "Only you, until somebody else comes in.",
  seenAsWritten: (n: number) =>
    `${Counted(n)} ${n === 1 ? "person sees" : "people see"} this as you write.`,
  canRead: (n: number) => `${Counted(n)} ${n === 1 ? "person" : "people"} can read this.`,
  opensInTurn: "Only you, until you hold the piece.",
  opensTogether: "Opens to everyone when the round ends.",
  hold: "Hold: only me",
  share: "Share",
  shareAgain: "Share with the circle",
  heldFor: "Others read that you are with your page.",
  pass: "Pass this round",
  done: "I’m done",
  writeAfterAll: "Write after all",
  stillWriting: "I’m still writing",
  passed: "You are sitting this round out. No reason is asked.",
  doneLine: "You are done. The page stays open if a word comes.",
  finish: "Finish your sentence.",
  finishIn: (seconds: number) => `${seconds} ${seconds === 1 ? "second" : "seconds"}`,
  ended: "The round has ended. Every word is kept.",
  endedFull: "The round has ended. Your last words did not fit in.",
  endedKeeping: "The round has ended. Your last words are being kept.",
  loading: "Your page is being opened.",
  noPage: "Your page for this round is on its way.",
  prompt: "The prompt",
  noPrompt: "There is no prompt for this round yet.",
  editPrompt: "Edit the prompt",
  promptDone: "Done editing",
  promptHint: "Everyone sees it as you write.",
  empty: "You left this page empty.",
} as const;
