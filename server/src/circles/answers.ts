import { type RefusalCode, sentenceFor } from "@beside/shared/protocol";
import type { Outcome } from "./outcome.ts";

/** So many answers are remembered for a circle; a client sends a command again within seconds. */
const remembered = 1000;

/** The answers that were given, so that a command that comes twice is done and answered once. */
export interface Answers {
  get(actor: string, commandId: string): Outcome | undefined;
  set(actor: string, commandId: string, answer: Outcome): void;
}

/** Remembers the newest. Whose command it was is part of its name: one id from two people is two commands. */
export function createAnswers(): Answers {
  const byCommand = new Map<string, Outcome>();
  return {
    get: (actor, commandId) => byCommand.get(`${actor} ${commandId}`),
    set(actor, commandId, answer) {
      byCommand.set(`${actor} ${commandId}`, answer);
      const oldest = byCommand.keys().next();
      if (byCommand.size > remembered && !oldest.done) byCommand.delete(oldest.value);
    },
  };
}

/** A no, with the sentence that belongs to it. */
export const refuse = (code: RefusalCode): Outcome => ({
  ok: false,
  code,
  sentence: sentenceFor(code),
});
