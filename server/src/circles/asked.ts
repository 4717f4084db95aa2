import type { Actor, Command } from "@beside/shared/domain";
import type { Answers } from "./answers.ts";
import type { Outcome } from "./outcome.ts";

/** A command that waits for its answer. */
export interface Asked {
  readonly command: Command;
  readonly actor: Actor;
  /** The name under which the actor stands in a record. */
  readonly by: string;
  readonly commandId: string;
  /** Null until all that the answer leans on is durably kept, or is known not to be. */
  answer: Outcome | null;
}

/** A command that nobody has answered yet. */
export const asked = (command: Command, actor: Actor, commandId: string): Asked => ({
  command,
  actor,
  by: actor.kind === "seat" ? actor.seat : actor.kind,
  commandId,
  answer: null,
});

/** Gives the answer, now and to whoever sends the same command again. */
export function settle(one: Asked, answer: Outcome, answers: Answers): void {
  one.answer = answer;
  answers.set(one.by, one.commandId, answer);
}
