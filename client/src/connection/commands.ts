import {
  type CommandMessage,
  type LiveCommand,
  answer,
  live,
  ownSentences,
  type shape,
} from "@beside/shared/protocol";
import type { LiveSocket } from "./liveSocket.ts";
import { after } from "./timers.ts";

/** How long one try waits for its answer, and how long a command is tried before it is given up, in milliseconds. */
const patience = { once: 4_000, inAll: 12_000, between: 300 } as const;

/** What became of a command. */
export type Answered = shape.Of<typeof answer>;

/** Sends commands, each with an id of its own: sent twice after a cut, it is still done once. */
export interface Commands {
  readonly send: (command: LiveCommand) => Promise<Answered>;
  /** Every command that waits, and every later one, is answered: no seat. */
  end(): void;
}

/** Commands over a socket that may be away for a while. `newId` makes unguessable ids. */
export function createCommands(socket: LiveSocket, newId: () => string): Commands {
  const seat = { isGone: false };
  const waiting = new Set<() => void>();

  const pause = () =>
    new Promise<void>((resolve) => {
      const go = () => {
        stop();
        waiting.delete(go);
        resolve();
      };
      const stop = after(patience.between, go);
      waiting.add(go);
    });

  async function tryOnce(message: CommandMessage): Promise<Answered | null> {
    if (!socket.connected) return null;
    try {
      return readAnswer(await socket.ask(live.command, patience.once, message));
    } catch {
      // No answer in time, or cut off before it came: whether it was done is known to the id alone.
      return null;
    }
  }

  return {
    async send(command) {
      const message = { id: newId(), command };
      const givenUpAt = performance.now() + patience.inAll;
      while (!seat.isGone && performance.now() < givenUpAt) {
        const answered = await tryOnce(message);
        if (answered) return answered;
        await pause();
      }
      return refused(seat.isGone ? "noSeat" : "notKept");
    },
    end() {
      seat.isGone = true;
      for (const go of waiting) go();
    },
  };
}

const refused = (code: keyof typeof ownSentences): Answered => ({
  ok: false,
  code,
  sentence: ownSentences[code],
});

/** Reads what came back. A refusal of which this client does not know the code brings its sentence all the same. */
function readAnswer(raw: unknown): Answered {
  const read = answer.safeParse(raw);
  return read.success ? read.data : refused("trouble");
}
