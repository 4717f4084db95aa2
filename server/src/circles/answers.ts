import type { Answer } from "@beside/shared/protocol";

/** So many answers are remembered for a circle; a client sends a command again within seconds. */
const remembered = 1000;

/** The answers that a circle gave, so that a command that comes twice is done and answered once. */
export function createAnswers() {
  const byCommand = new Map<string, Answer>();
  return {
    get: (actor: string, command: string): Answer | undefined =>
      byCommand.get(`${actor} ${command}`),
    set(actor: string, command: string, answer: Answer): void {
      byCommand.set(`${actor} ${command}`, answer);
      const oldest = byCommand.keys().next();
      if (byCommand.size > remembered && !oldest.done) byCommand.delete(oldest.value);
    },
  };
}
