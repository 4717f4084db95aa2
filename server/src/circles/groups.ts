import { setImmediate as roundOfTheLoop } from "node:timers/promises";
import type { Random } from "../ports/random.ts";
import type { Time } from "../ports/time.ts";
import { type Answers, refuse } from "./answers.ts";
import { type Asked, settle } from "./asked.ts";
import { decideTogether } from "./decideTogether.ts";
import type { KeptCircle } from "./keptCircle.ts";
import type { Outcome } from "./outcome.ts";

/** The commands of one circle that wait, answered in groups: a durable commit costs about the same for a hundred as for one. */
export interface Groups {
  /** It waits now, and its turn comes after those that wait already. */
  add(mine: Asked): void;
  /** In its turn: a command that no earlier group took along leads the next, with all that wait behind it. */
  answer(mine: Asked): Promise<Outcome>;
}

/** What the groups of a circle lean on. */
export interface GroupNeeds {
  readonly time: Time;
  readonly random: Random;
  /** Brings about what fell due before anything is decided. */
  readonly catchUp: () => Promise<void>;
  /** So many commands could not be kept, or not even decided; they were told so. */
  readonly failed: (error: unknown, commands: number) => void;
}

/** Nobody waits yet. */
export function createGroups(kept: KeptCircle, answers: Answers, needs: GroupNeeds): Groups {
  let waiting: Asked[] = [];

  async function answerGroup(leader: Asked): Promise<void> {
    let atStake: readonly Asked[] = [leader];
    try {
      // A store may hold up the whole process while it commits: what came meanwhile still lies in the sockets, and is here
      // when the loop has gone round once. Nobody waits for a time that passes, so whoever comes alone loses nothing.
      await roundOfTheLoop();
      await needs.catchUp();
      const { draft, leaning } = decideTogether(kept.circle, waiting, answers, needs);
      atStake = leaning.map(({ asked }) => asked);
      const isKept = await kept.keep(draft);
      for (const { asked, answer } of isKept ? leaning : leaning.slice(0, 1)) {
        settle(asked, isKept ? answer : lost(asked), answers);
      }
    } catch (error) {
      // Not remembered: whoever asks again with the same id is decided anew, or told that it was kept after all.
      for (const asked of atStake) asked.answer = refuse("notKept");
      needs.failed(error, atStake.length);
    }
    waiting = waiting.filter(({ answer }) => answer === null);
  }

  /**
   * Another process was first. A lost race is a refused command and no merge: unless what was first is this very command,
   * kept by a store that then fell silent. Those behind it had not lost yet: they are decided on what is there now.
   */
  const lost = ({ by, commandId }: Asked): Outcome => answers.get(by, commandId) ?? refuse("stale");

  return {
    add: (mine) => void waiting.push(mine),
    async answer(mine) {
      while (mine.answer === null) await answerGroup(mine);
      return mine.answer;
    },
  };
}
